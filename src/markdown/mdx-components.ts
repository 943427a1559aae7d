import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-mdx-jsx';
import type { Language } from '../domain/schemas/common.ts';
import { suggest } from '../domain/suggest.ts';
import { type Alert, alertName, asideOf } from './alerts.ts';
import { type Context, report } from './context.ts';
import { replaceChild } from './tree.ts';
import { visit } from './visit.ts';

type FlowElement = Extract<Nodes, { type: 'mdxJsxFlowElement' }>;
type TextElement = Extract<Nodes, { type: 'mdxJsxTextElement' }>;
type MdxElement = FlowElement | TextElement;
type Render = (node: MdxElement, language: Language) => void;

/** The components that an .mdx file may use. Each turns into plain HTML, so that feeds and the API have it too. */
const COMPONENTS: Record<string, Render> = {
  /** Something good to know: `<Note>…</Note>`. */
  Note: (node, language) => aside(node, 'note', language),
  /** Something that goes wrong if it is missed: `<Warning>…</Warning>`. */
  Warning: (node, language) => aside(node, 'warning', language),
  /** A numbered list of things to do: `<Steps>` around an ordered list. */
  Steps: (node) => {
    node.data = { ...node.data, hName: node.type === 'mdxJsxFlowElement' ? 'div' : 'span' };
  },
};

/** Beside the text, with its name above it; within a line, where HTML allows no such thing, a part of it. */
function aside(node: MdxElement, alert: Alert, language: Language): void {
  const name = alertName(alert, language);
  if (node.type === 'mdxJsxTextElement') {
    node.data = { ...node.data, hName: 'span' };
    node.children.unshift(name, { type: 'text', value: ' ' });
  } else {
    node.data = { ...node.data, ...asideOf(alert) };
    node.children.unshift({ type: 'paragraph', children: [name] });
  }
}

/**
 * Takes components out of paragraphs, where MDX puts `<Note>Mind this.</Note>` on one line: in HTML none may be in one.
 * What is before and behind them stays, in paragraphs of its own.
 */
function unravel(tree: Root): void {
  visit(tree, 'paragraph', (node: Paragraph, index, parent: Parents | undefined) => {
    if (!parent || !node.children.some(isComponent)) return undefined;
    const pieces: (Paragraph | FlowElement)[] = [];
    for (const child of node.children) {
      const last = pieces.at(-1);
      if (isComponent(child)) pieces.push(asFlow(child));
      else if (last?.type === 'paragraph') last.children.push(child);
      else pieces.push({ type: 'paragraph', children: [child], position: child.position });
    }
    replaceChild(
      parent,
      node,
      pieces.filter((piece) => piece.type !== 'paragraph' || !isBlank(piece)),
    );
    // Again, for what is in the components.
    return index;
  });
}

function isComponent(node: Nodes): node is TextElement {
  return node.type === 'mdxJsxTextElement' && Object.hasOwn(COMPONENTS, node.name ?? '');
}

function asFlow({ name, attributes, children, position }: TextElement): FlowElement {
  const paragraph: Paragraph = { type: 'paragraph', children, position };
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes,
    children: isBlank(paragraph) ? [] : [paragraph],
    position,
  };
}

function isBlank({ children }: Paragraph): boolean {
  return children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}

/** Renders the portal's components and refuses all that is code: imports, exports, expressions, unknown components. */
export function renderMdxComponents(tree: Root, context: Context): void {
  reportCodeLines(tree, context);
  unravel(tree);
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!COMMENT.test(node.value))
        report(context, node, 'code-in-content', { found: 'An expression in braces' });
      if (parent && index !== undefined) parent.children.splice(index, 1);
      return index;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') renderElement(node, context);
    return undefined;
  });
}

/** What an author leaves for authors: `{/* … *\/}`. */
const COMMENT = /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/;
const CODE_LINE = /^(import|export)[ ]/;

/** Other programs that read MDX take a line that begins so for code, be it a sentence or not. */
function reportCodeLines(tree: Root, context: Context): void {
  for (const node of tree.children) {
    const [text] = node.type === 'paragraph' ? node.children : [];
    if (text?.type !== 'text' || node.position?.start.column !== 1) continue;
    const [, word] = CODE_LINE.exec(text.value) ?? [];
    if (word !== undefined)
      report(context, node, 'line-of-code', { word, line: text.value.split('\n', 1)[0] ?? '' });
  }
}

function renderElement(node: MdxElement, context: Context): void {
  const name = node.name ?? '';
  const render = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  for (const attribute of node.attributes) {
    const isText =
      attribute.type === 'mdxJsxAttribute' &&
      (typeof attribute.value === 'string' || attribute.value === null || attribute.value === undefined);
    if (!isText)
      report(context, node, 'code-in-content', { found: `An expression in an attribute of <${name}>` });
    else if (render)
      report(context, node, 'html-attribute', {
        ...{ element: name, attribute: attribute.name, kept: `<${name}>` },
      });
  }
  if (render) return render(node, context.language);
  const choices = Object.keys(COMPONENTS);
  report(context, node, 'unknown-mdx-component', { name, choices, suggestion: suggest(name, choices) });
}
