import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../domain/schemas/common.ts';
import { suggest } from '../domain/suggest.ts';
import { WORDS } from '../i18n/words/words.ts';
import { type Context, report } from './context.ts';

type MdxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Render = (node: MdxElement, language: Language) => void;

/** The components that an .mdx file may use. Each turns into plain HTML, so that feeds and the API have it too. */
const COMPONENTS: Record<string, Render> = {
  /** Something good to know: `<Note>…</Note>`. */
  Note: (node, language) => aside(node, 'note', WORDS[language].prose.note),
  /** Something that goes wrong if it is missed: `<Warning>…</Warning>`. */
  Warning: (node, language) => aside(node, 'warning', WORDS[language].prose.warning),
  /** A numbered list of things to do: `<Steps>` around an ordered list. */
  Steps: (node) => {
    node.data = { ...node.data, hName: 'div' };
  },
};

function aside(node: MdxElement, className: string, label: string): void {
  node.data = {
    ...node.data,
    hName: 'aside',
    hProperties: { className: [className], role: 'note' },
  };
  const title: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: label }] }],
  };
  (node.children as RootContent[]).unshift(title);
}

const CODE_NODES = new Map([
  ['mdxjsEsm', 'An import or export'],
  ['mdxFlowExpression', 'An expression in braces'],
  ['mdxTextExpression', 'An expression in braces'],
]);

/** Renders the portal's components and refuses all that is code: imports, exports, expressions, unknown components. */
export function renderMdxComponents(tree: Root, context: Context): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    const code = CODE_NODES.get(node.type);
    if (code !== undefined) {
      report(context, node, 'code-in-content', { found: code });
      if (parent && index !== undefined) parent.children.splice(index, 1);
      return index;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') renderElement(node, context);
    return undefined;
  });
}

function renderElement(node: MdxElement, context: Context): void {
  for (const attribute of node.attributes) {
    const isCode = attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object';
    if (isCode && attribute.value !== null && attribute.value !== undefined)
      report(context, node, 'code-in-content', {
        found: `An expression in an attribute of <${node.name ?? ''}>`,
      });
  }
  const name = node.name ?? '';
  const render = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (render) return render(node, context.language);
  const choices = Object.keys(COMPONENTS);
  report(context, node, 'unknown-mdx-component', { name, choices, suggestion: suggest(name, choices) });
}
