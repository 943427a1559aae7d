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
    expect(problems[0]?.line).toBe(mark.includes('\n') ? 203 : 3);
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
  ['cells', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(500)}`],
  ['footnotes', Array.from({ length: 201 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join('\n')],
])('so are thousands of %s', (_what, body) => {
  expect(codes(body)).toEqual(['too-many-marks']);
});

test('and components in components', () => {
  expect(codes('<Note>'.repeat(5000) + 'a' + '</Note>'.repeat(5000), 'a.mdx')).toEqual(['too-many-marks']);
});

test.each([
  ['a list of 400 points', '- **One** is `that`.\n'.repeat(400)],
  ['a log in a paragraph', `${'2026-01-02 some_module_name [INFO] a*b < c && d > e\n'.repeat(300)}`],
  ['a table', `| a | b |\n|---|---|\n${'| **a** | [b](https://a.example/) |\n'.repeat(500)}`],
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
