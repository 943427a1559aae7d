import fc from 'fast-check';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/markdown/document.ts';
import { runs } from '../../support/runs.ts';

const read = (body: string) =>
  readDocument(body, { path: 'known-issues/KI-1.mdx', language: 'en', idPrefixes: ['KI'], firstLine: 1 });
const htmlOf = (body: string) =>
  read(body)
    .sections.map(({ html }) => html)
    .join('\n');
const note = (html: string) => `<aside class="note" role="note"><p><strong>Note</strong></p>${html}</aside>`;

test.each([
  ['on one line', '<Note>Mind *this*.</Note>', note('<p>Mind <em>this</em>.</p>')],
  ['on three lines', '<Note>\nMind *this*.\n</Note>', note('<p>Mind <em>this</em>.</p>')],
  ['with nothing in it', '<Note></Note>', note('')],
  ['two on a line', '<Note>a</Note> <Note>b</Note>', note('<p>a</p>') + note('<p>b</p>')],
  ['one in another', '<Note><Note>a</Note></Note>', note(note('<p>a</p>'))],
  ['behind a text', 'Pay. <Note>Once.</Note>', `<p>Pay. </p>${note('<p>Once.</p>')}`],
  ['in the middle', 'a <Note>b</Note> c', `<p>a </p>${note('<p>b</p>')}<p> c</p>`],
  ['in a list', '- <Note>a</Note>', `<ul>\n<li>\n${note('<p>a</p>')}\n</li>\n</ul>`],
  ['in a heading', '#### A <Note>b</Note>', '<h4 id="a-note-b">A <span><strong>Note</strong> b</span></h4>'],
  ['in bold', '**<Note>b</Note>**', '<p><strong><span><strong>Note</strong> b</span></strong></p>'],
  ['steps on one line', '<Steps>One</Steps>', '<div><p>One</p></div>'],
])('a component %s is valid HTML', (_name, body, html) => {
  expect(read(body).problems).toEqual([]);
  expect(htmlOf(body).replace(/\n/g, '')).toBe(html.replace(/\n/g, ''));
});

test.each([
  [
    'export fails when\nit is large.',
    'line-of-code 1:1',
    'Begin it with another word, or with a capital: Export fails when',
  ],
  ['a\n\nimport x from "y"', 'line-of-code 3:1', 'import'],
  ['a\n\n<Note>Mind this.', 'not-closed 3:1', '</Note>'],
  ['a <Note>b\n\nc</Note>', 'not-closed 1:3', '</Note>'],
  ['- a\n- <Note>b', 'not-closed 2:3', '</Note>'],
  ['a\n\n<Note title="b', 'not-closed 3:1', '>'],
  ['a\n\nb {c\n\nd', 'not-closed 3:3', '}'],
  ['a\n\n{/* b\n\nc', 'not-closed 3:1', '*/}'],
  ['a\n\nIt is <3.', 'unreadable-markdown 3:7', '<3.'],
  ['a\n\n<!-- b -->', 'unreadable-markdown 3:1', '{/* … */}'],
  ['a\n\n<https://a.example/>', 'unreadable-markdown 3:1', '[text](address)'],
  ['<Note>a</Warning>', 'unreadable-markdown 1:8', '</Warning>'],
  ['a\n\n</Note>', 'unreadable-markdown 3:2', 'never opened'],
  ['a\n\n<Note title="Mind this">b</Note>', 'html-attribute 3:1', 'attribute title of <Note>'],
  ['a {1 + 1} b', 'code-in-content 1:3', 'backticks'],
])('%j is explained in an author’s words, at its line', (body, place, words) => {
  const { problems } = readDocument(body, {
    path: 'known-issues/KI-1.mdx',
    language: 'en',
    idPrefixes: ['KI'],
    firstLine: 11,
  });
  const [code = '', at = ''] = place.split(' ');
  const [line = '', column = ''] = at.split(':');
  expect(problems).toMatchObject([{ code, line: Number(line) + 10, column: Number(column) }]);
  const said = problems.map(({ what, fix }) => `${what} ${fix}`).join();
  expect(said).toContain(words);
  expect(said).not.toMatch(/acorn|JSX|expression, expected|paragraph`|\(\d+:\d+/);
});

test('a sentence may speak of exports and imports', () => {
  expect(read('The\nexport fails. {/* Which one? */}\n\n- import it again\n\nExport it.').problems).toEqual(
    [],
  );
});

const TEXTS = [
  '<Note>',
  '</Note>',
  '<Steps>',
  '</Steps>',
  '<Warning>a</Warning>',
  '<Note>b</Note>',
  '**',
  '\n\n',
];
const MARKS = [
  '\n',
  ' ',
  'word',
  '- ',
  '1. ',
  '> ',
  '### ',
  '| a | b |\n|--|--|\n|',
  ' | ',
  '[x](https://a.example)',
];

/** Under test, mdast trips over its own assertion where it else reports a tag that a heading leaves without an end. */
function isReadable(body: string): boolean {
  try {
    return read(body).problems.length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ASSERTION') return false;
    throw error;
  }
}

test('however components are put into a text, browsers read the HTML as it is meant', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TEXTS, ...MARKS), { maxLength: 12 }), (pieces) => {
      const body = pieces.join('');
      fc.pre(isReadable(body));
      const html = htmlOf(body);
      if (html.includes('<aside')) seen += 1;
      const asRead = raw({ type: 'root', children: [{ type: 'raw', value: html }] } as Nodes);
      expect(toHtml(asRead)).toBe(html);
    }),
    { numRuns: runs(300) },
  );
  expect(seen).toBeGreaterThan(runs(300) / 100);
});
