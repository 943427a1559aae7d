import type { Element, ElementContent, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toString } from 'mdast-util-to-string';

/** What of HTML says more than its letters do; without any of it, the pipeline's own text is the same. */
const MEANS_MORE = /<(?:a|br|img|ol|ul|dl|pre|table|blockquote|hr|sup|sub|del|s|q|section|input)[\s>]/;

/**
 * Prose as plain text that a person can act on: links and pictures with their addresses, lists with their numbers,
 * quotes and code as such, the cells of a table apart, footnotes by their numbers. The HTML is the pipeline's, with full
 * addresses; `text` is what the pipeline made of it.
 */
export function plainText({ html, text }: { html: string; text: string }): string {
  if (!MEANS_MORE.test(html)) return text;
  const root = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  return blocksOf(root.children).join('\n\n').trimEnd();
}

type Child = RootContent | ElementContent;

const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** The blocks of some nodes, in their order; what stands in a line beside them is a block of its own. */
function blocksOf(nodes: Child[]): string[] {
  const blocks: string[] = [];
  let line = '';
  const endLine = () => {
    const text = trimmed(line);
    if (text !== '') blocks.push(text);
    line = '';
  };
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      endLine();
      blocks.push(...blockOf(node).filter((block) => block !== ''));
    } else line += inline(node, line);
  }
  endLine();
  return blocks;
}

function blockOf(element: Element): string[] {
  const { tagName, children, properties } = element;
  switch (tagName) {
    case 'ol':
    case 'ul':
      return [listOf(element)];
    case 'pre':
      return [indented(toString(element).replace(/\n$/, ''), '    ')];
    case 'blockquote':
      return [blocksOf(children).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')];
    case 'table':
      return [tableOf(element)];
    case 'hr':
      return ['---'];
    case 'section':
      return properties['dataFootnotes'] === undefined ? blocksOf(children) : footnotesOf(element);
    default:
      return blocksOf(children);
  }
}

/** A list with its numbers or dashes, an item a line; what belongs to an item is indented below it. */
function listOf({ tagName, children, properties }: Element): string {
  const first = Number(properties['start'] ?? 1);
  return elementsOf(children, 'li')
    .map((item, index) => {
      const mark = tagName === 'ol' ? `${first + index}. ` : '- ';
      const text = blocksOf(item.children).join('\n');
      return mark + indented(text, ' '.repeat(mark.length)).slice(mark.length);
    })
    .join('\n');
}

/** The rows of a table, a line each. */
function tableOf(table: Element): string {
  const rows = elementsWithin(table, 'tr').map((row) =>
    row.children
      .filter((cell) => cell.type === 'element')
      .map((cell) => blocksOf(cell.children).join(' ').replace(/\s+/g, ' '))
      .join(' | '),
  );
  const captions = elementsWithin(table, 'caption').map((caption) => blocksOf(caption.children).join(' '));
  return [...captions, ...rows].join('\n');
}

/** Footnotes, each after its number, as the text refers to it. */
function footnotesOf(section: Element): string[] {
  return elementsWithin(section, 'li').map(
    (note, index) => `[${index + 1}] ${blocksOf(note.children).join('\n')}`,
  );
}

/** A node in a line as text; `before` is what stands before it. */
function inline(node: Child, before: string): string {
  if (node.type === 'text') return node.value.replace(/[\t\n\r ]+/g, ' ');
  if (node.type !== 'element') return '';
  const { tagName, children, properties } = node;
  const text = () => children.reduce((line, child) => line + inline(child, line), '');
  switch (tagName) {
    case 'a':
      return linkText(node, text());
    case 'br':
      return '\n';
    case 'del':
    case 's':
      return `~~${text()}~~`;
    case 'img':
      return withAddress(String(properties['alt'] ?? ''), String(properties['src'] ?? ''));
    case 'input':
      return properties['checked'] === true ? '[x]' : '[ ]';
    case 'q':
      return `“${text()}”`;
    // Beside a figure a raised or lowered one would be read as its next digit.
    case 'sup':
      if (/^\[\d+\]$/.test(text())) return ` ${text()}`;
      return /^[−+-]?\d+$/.test(text()) ? `^${text()}` : text();
    case 'sub':
      return /\d$/.test(before) ? `_${text()}` : text();
    default:
      return text();
  }
}

/** A link as its text and its address; a footnote’s number in brackets, and no way back from the note. */
function linkText({ properties }: Element, text: string): string {
  if (text.startsWith('↩')) return '';
  if (properties['dataFootnoteRef'] !== undefined) return `[${text.replace(/[[\]]/g, '')}]`;
  return withAddress(text, String(properties['href'] ?? ''));
}

function withAddress(text: string, address: string): string {
  const shown = trimmed(text);
  const plain = address.replace(/^(?:mailto|tel):/, '');
  if (plain === '' || plain === '#' || shown === plain || shown === decoded(plain)) return text;
  return shown === '' ? address : `${text} (${address})`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Lines without white space at their ends; NBSP stays. */
function trimmed(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

function elementsOf(nodes: Child[], tagName: string): Element[] {
  return nodes.filter((node) => node.type === 'element').filter((node) => node.tagName === tagName);
}

function elementsWithin(element: Element, tagName: string): Element[] {
  return element.children
    .filter((node) => node.type === 'element')
    .flatMap((node) => (node.tagName === tagName ? [node] : elementsWithin(node, tagName)));
}
