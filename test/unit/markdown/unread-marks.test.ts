import { expect, test } from 'vitest';
import { read } from '../../support/markdown.ts';

const found = (body: string) =>
  read(body).problems.map(({ code, line, column, fix }) => [code, `${line}:${column}`, fix]);

test.each([
  ['> [!WARNIG]\n> Wait.', '1:3', 'Did you mean [!WARNING]? The alerts are'],
  ['A.\n\n> [!DANGER]\n> Wait.', '3:3', 'The alerts are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or'],
  ['> [!NOTE] Wait.', '1:3', 'Write [!NOTE] alone on the first line'],
  ['- a\n\n  > [!note]', '3:5', 'Write [!note] alone on the first line'],
])('%j looks like an alert', (body, place, fix) => {
  expect(found(body)).toEqual([['unread-alert', place, expect.stringContaining(fix)]]);
});

test.each([
  ['A[^1].', '1:2', 'Add the footnote, on a line that begins with [^1]:'],
  ['One\ntwo[^see] three[^sea].\n\n[^see]: Here.', '2:16', 'Did you mean [^see]?'],
])('%j refers to a footnote that isn’t there', (body, place, fix) => {
  expect(found(body)).toEqual([['unknown-footnote', place, expect.stringContaining(fix)]]);
});

test.each([
  '> [!NOTE]\n> Wait.',
  '> \\[!WARNIG]\n> Wait.',
  '> `[!WARNIG]`',
  'Wait. [!WARNIG]',
  'A\\[^1].',
  'A`[^1]`.',
  'All but [^0-9] and [^abc] fail.',
  'A[^1].\n\n[^1]: Here.',
])('%j is what it looks like', (body) => {
  expect(found(body)).toEqual([]);
});
