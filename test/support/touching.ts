import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';

/** Elements that stand in a line with what is beside them. */
const IN_LINE = new Set(
  'a abbr b bdi button cite code data em i input kbd label mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** What text browsers may not know: they show the texts in it, of a drawing the titles, as if it weren't there. */
const UNKNOWN = new Set(['details', 'summary', 'svg', 'path', 'title', 'use']);
/** Lynx goes on in the last line of a table. */
const OPEN_ENDED = new Set(['table', 'tbody', 'tr', 'td', 'th']);
/** What shows no text of its own, and what authors wrote, whose words are theirs. */
const SKIPPED = new Set(['head', 'script', 'style', 'template']);
const isAuthors = ({ properties }: Element) => String(properties['className']).includes('prose');

/**
 * The places of a page where the text of one element touches that of the next in a line, so that without styles two facts
 * are read as one: `14:41|Follow this`.
 */
export function touchingTexts(html: string): string[] {
  const found: string[] = [];
  let last = '';
  let closed = false;
  let opened = false;
  const end = () => {
    last = '';
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') {
      const text = node.value;
      if (text === '') return;
      if (closed && opened && /\S$/.test(last) && /^\S/.test(text)) found.push(`${last}|${text}`);
      last = text;
      closed = opened = false;
    } else if (node.type === 'root') node.children.forEach(visit);
    else if (node.type === 'element' && node.tagName === 'br') end();
    else if (node.type === 'element' && !SKIPPED.has(node.tagName)) {
      const isInLine = IN_LINE.has(node.tagName) || UNKNOWN.has(node.tagName);
      if (!isInLine || isAuthors(node)) end();
      opened = true;
      if (!isAuthors(node)) node.children.forEach(visit);
      closed = true;
      opened = false;
      if ((!isInLine && !OPEN_ENDED.has(node.tagName)) || isAuthors(node)) end();
    }
  };
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root);
  return found;
}
