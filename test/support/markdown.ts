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

/** Reads a body as if it stood in a known issue whose body begins on line 1. */
export function read(body: string, path = 'known-issues/KI-1.md') {
  return readDocument(body, { path, language: 'en', idPrefixes: ['KI', 'INC'], firstLine: 1 });
}

/** The HTML of a body that has no headings. */
export function htmlOf(body: string, path?: string): string {
  return read(body, path)
    .sections.map(({ html }) => html)
    .join('');
}
