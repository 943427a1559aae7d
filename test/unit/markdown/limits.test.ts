import { describe, expect, test } from 'vitest';
import { MARKS, read } from '../../support/markdown.ts';

const codes = (body: string, path?: string) => read(body, path).problems.map(({ code }) => code);

describe.each([
  '*a ',
  '_a ',
  '**a ',
  '~~a ',
  '> ',
  '- ',
  '1. ',
  '> - ',
  '<div>',
  '<b>',
  '<div>\n\n',
  '[',
  '![',
  'a <!-- ',
  'a <? ',
])('thousands of %j', (mark) => {
  test('are a problem at the line on which they begin', () => {
    const { problems } = read(`Text.\n\n${mark.repeat(5000)}x\n\nEnd.`);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-marks']);
    expect(problems[0]?.line).toBe(mark.includes('\n') ? 4001 : 3);
  });
});

test.each([
  ['links in links', '['.repeat(5000) + 'a' + '](u)'.repeat(5000)],
  ['pictures in pictures', '!['.repeat(5000) + 'a' + '](u)'.repeat(5000)],
  ['emphasis in emphasis', `${'*a '.repeat(5000)}b${'*'.repeat(5000)}`],
  ['asterisks around a word', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
  ['elements in elements', `x ${'<b>'.repeat(5000)}a${'</b>'.repeat(5000)}`],
  ['references in one paragraph', '[a] '.repeat(25_000)],
  ['code in one paragraph', '`a` '.repeat(25_000)],
  ['quotes', '> a\n\n'.repeat(20_000)],
  ['items', '- a\n'.repeat(5000)],
  ['points below points', '- a\n  - b\n'.repeat(5000)],
  ['paragraphs', 'a\n\n'.repeat(5000)],
  ['headings', '## a\n'.repeat(5000)],
  ['underlined headings', 'a\n==\n'.repeat(5000)],
  ['rules', '---\n\n'.repeat(5000)],
  ['lines in one paragraph', '##a\n'.repeat(5000)],
  ['hard breaks', 'a  \n'.repeat(5000)],
  ['records that are named', 'KI-1 '.repeat(15_000)],
  ['addresses', `${'www.a.example '.repeat(1000)}\n\n`.repeat(12)],
  ['links', `${'[a](https://a.example) '.repeat(300)}\n\n`.repeat(30)],
  ['cells', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(500)}`],
  ['footnotes', Array.from({ length: 201 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join('\n')],
])('so are thousands of %s', (_what, body) => {
  expect(codes(body)).toEqual(['too-many-marks']);
});

test('and components in components', () => {
  expect(codes('<Note>'.repeat(5000) + 'a' + '</Note>'.repeat(5000), 'a.mdx')).toEqual(['too-many-marks']);
});

test('a paragraph may refer to more than a hundred footnotes', () => {
  const numbers = Array.from({ length: 150 }, (_, index) => index + 1);
  const body = `${numbers.map((n) => `a[^${n}]`).join(' ')}\n\n${numbers.map((n) => `[^${n}]: b\n`).join('\n')}`;
  expect(codes(body)).toEqual([]);
});

test.each([
  ['a list of 400 points', '- **One** is `that`.\n'.repeat(400)],
  ['a log in a paragraph', `${'2026-01-02 some_module_name [INFO] a*b < c && d > e\n'.repeat(300)}`],
  ['a table', `| a | b |\n|---|---|\n${'| **a** | [b](https://a.example/) |\n'.repeat(500)}`],
  ['a list with points below its points', '- a\n  - b\n'.repeat(600)],
  ['a post-mortem of 600 paragraphs', 'It took some time to see why.\n\n'.repeat(600)],
  ['a log with empty lines', `\`\`\`\n${'a\n\n'.repeat(4000)}\`\`\``],
  ['a form', 'Name: ______________________ \n'.repeat(300)],
  ['a rule of dashes', '- '.repeat(300)],
  ['marks in a block of code', `\`\`\`\n${MARKS.join(' ').repeat(300)}\n\`\`\``],
  [
    'twenty lists in one another',
    Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  ],
])('%s is read', (_what, body) => {
  expect(codes(body)).toEqual([]);
});
