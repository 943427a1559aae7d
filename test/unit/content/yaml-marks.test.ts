import { expect, test } from 'vitest';
import { readYaml } from '../../../src/content/yaml-source.ts';
import { contentOf, issueFile, SITE } from '../../support/content.ts';

const found = async (fields: Record<string, string>) =>
  (await contentOf({ 'known-issues/a.md': issueFile('KI-1', fields) })).problems;

test.each([
  ['a type that nobody knows', '!important orders fail', 'title: "!important orders fail"'],
  ['a name', '&Orders fail', 'title: "&Orders fail"'],
  ['another value’s name', '*Orders*', 'title: "*Orders*"'],
  ['a type alone', '!important', 'title: "!important"'],
  ['a type, with quotes in the text', '!important say "hi"', `title: '!important say "hi"'`],
])('what begins like %s is a text in quotes', async (_, title, line) => {
  const problems = await found({ title });
  expect(problems).toMatchObject([
    { code: 'yaml-mark', line: 3, column: 8, fix: expect.stringContaining(` Write: ${line}`) },
  ]);
  expect(await found({ title: line.slice('title: '.length) })).toEqual([]);
});

test.each([
  ['!!binary', { title: '!!binary aGVsbG8=' }],
  ['!!timestamp', { created: '!!timestamp 2026-01-02' }],
  ['!!set', { tags: '!!set { a, b }' }],
  ['!!int', { aliases: '[!!int "12"]' }],
  ['!', { title: '! orders' }],
  ['!name', { tags: '[a, !name, b]' }],
  ['&a', { author: '&a J. Doe' }],
  ['*a', { title: '*a', author: '"&a"' }],
  ['?', { affects: '\n  ? customers\n  : all' }],
])('%s is never read in silence', async (_, fields) => {
  const codes = (await found(fields)).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['yaml-mark']));
});

test('a name that is given and used stands for its value', async () => {
  expect(await found({ created: '&day 2026-01-02', updated: '*day' })).toEqual([]);
});

test('text is text: the type that says so changes nothing', async () => {
  expect(await found({ title: '!!str 467419' })).toEqual([]);
});

test('a version of YAML in which yes is true isn’t taken from the file', () => {
  expect(readYaml(`%YAML 1.1\n---\n${SITE}`, 'site.yaml').problems).toMatchObject([
    { code: 'yaml-mark', line: 1, column: 1 },
  ]);
});

test.each([
  ['a second document', 'a: b\n...\nc: d', 3],
  ['a second document after ---', 'a: b\n---\nc: d', 2],
  ['a key that is a list', '[a, b]: c', 1],
  ['a key that is given as a number and as a text', '1: a\n"1": b', 2],
  ['a key of no value given twice', '~: a\n"~": b', 2],
  ['a merge of something that isn’t there', 'a:\n  <<: *b', 2],
])('%s is a problem at its line', (_, yaml, line) => {
  expect(readYaml(yaml, 'a.md').problems).toMatchObject([{ line }]);
});

test('keys are what was written', () => {
  expect(readYaml('007: a\n1.10: b\ntrue: c\n0x1F: d\n', 'a.md').data).toEqual({
    '007': 'a',
    '1.10': 'b',
    true: 'c',
    '0x1F': 'd',
  });
});
