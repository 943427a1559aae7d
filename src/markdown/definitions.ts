import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Parents,
  Root,
  RootContent,
} from 'mdast';
import { type Context, positionOf, report } from './context.ts';
import { replaceChild } from './tree.ts';
import { visit } from './visit.ts';

/**
 * The definitions of a body, of links and of footnotes, which may stand anywhere in it. Each part of the body takes
 * those that it refers to: a footnote belongs to the section or the update that has its number.
 */
export class Definitions {
  readonly #links = new Map<string, Definition>();
  readonly #footnotes = new Map<string, FootnoteDefinition>();
  readonly #referredTo = new Set<string>();

  /** Takes all definitions out of a tree. Of two with one name the first holds, as in Markdown; the second is a problem. */
  constructor(tree: Root, context: Context) {
    visit(tree, (node, _index, parent: Parents | undefined) => {
      if (!parent || (node.type !== 'definition' && node.type !== 'footnoteDefinition')) return undefined;
      this.#add(node, context);
      return replaceChild(parent, node, []);
    });
  }

  #add(node: Definition | FootnoteDefinition, context: Context): void {
    const isFootnote = node.type === 'footnoteDefinition';
    const first = (isFootnote ? this.#footnotes : this.#links).get(node.identifier);
    if (!first) {
      if (isFootnote) this.#footnotes.set(node.identifier, node);
      else this.#links.set(node.identifier, node);
    } else if (isFootnote || (first as Definition).url !== node.url)
      report(context, node, 'repeated-definition', {
        label: labelOf(node),
        line: positionOf(first, context).line,
      });
  }

  /** The definitions that some nodes refer to, those that their footnotes refer to among them. */
  of(nodes: readonly RootContent[]): RootContent[] {
    const found = new Set<RootContent>();
    const look = (parent: Nodes) => {
      visit(parent, (node) => {
        const definition = this.#definitionOf(node);
        if (!definition || found.has(definition)) return;
        found.add(definition);
        if (definition.type === 'footnoteDefinition') look(definition);
      });
    };
    nodes.forEach(look);
    return [...found];
  }

  #definitionOf(node: Nodes): Definition | FootnoteDefinition | undefined {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      return this.#links.get(node.identifier);
    if (node.type !== 'footnoteReference') return undefined;
    this.#referredTo.add(node.identifier);
    return this.#footnotes.get(node.identifier);
  }

  /** Reports the footnotes that nothing refers to, once all parts have taken theirs: no reader would get them. */
  reportUnused(context: Context): void {
    for (const [identifier, node] of this.#footnotes) {
      if (!this.#referredTo.has(identifier))
        report(context, node, 'unused-footnote', { label: labelOf(node) });
    }
  }
}

function labelOf(node: Definition | FootnoteDefinition | FootnoteReference): string {
  const label = node.label ?? node.identifier;
  return node.type === 'definition' ? `[${label}]` : `[^${label}]`;
}
