import { readDocument } from '../../src/markdown/document.ts';

/** The characters that mean something in Markdown. */
export const MARKS = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '-',
  '+',
  '1.',
  '!',
  '|',
  '~',
  '\\',
  '&amp;',
  '&',
  ':',
];

/** Reads a body as if it stood in a known issue whose body begins on line 1; `text` is all that it says, as plain text. */
export function read(body: string, path = 'known-issues/KI-1.md') {
  const document = readDocument(body, { path, language: 'en', idPrefixes: ['KI', 'INC'], firstLine: 1 });
  const { sections, updates, postMortem } = document;
  const { lead, sections: parts = [], actionItems = [] } = postMortem ?? {};
  const all = [...sections, ...updates, ...(lead ? [lead] : []), ...parts, ...actionItems];
  return { ...document, text: all.map(({ text }) => text).join('\n\n') };
}

/** The HTML of a body that has no headings. */
export function htmlOf(body: string, path?: string): string {
  return read(body, path)
    .sections.map(({ html }) => html)
    .join('');
}
