import { expect, test } from 'vitest';
import { plainWords } from '../../../../../src/domain/tally/saying/plain-words.ts';

const small = (text: string) => [...plainWords(text).small];

test('plain words are those in small letters that stand by themselves', () => {
  expect(small('Hello, the planilha (spreadsheet) “freezes” again!')).toEqual([
    ...['the', 'planilha', 'spreadsheet', 'freezes', 'again'],
  ]);
});

test.each([
  'ana@acorn.example',
  'https://acorn.example/orders',
  'acorn.example',
  '/admin/orders',
  'ERR_EXPORT_422',
  'order467419',
  '467419',
  'leanShipping',
  'ana-maria',
  '@ana',
  '#ana',
  'ACORN',
  'Acorn',
  'x=y',
  'ab',
  'a'.repeat(25),
])('%s holds none', (token) => {
  for (const text of [token, `see ${token} again`, `(${token})`, `see ${token}.`])
    expect(small(text).filter((word) => word !== 'see' && word !== 'again')).toEqual([]);
});

test('a word with a capital inside a sentence may be a name; one that begins a sentence or a line needn’t be', () => {
  const { capital } = plainWords('Orders fail. Carts too, says Ana\nPlease ask Acorn');
  expect([...capital]).toEqual(['ana', 'acorn']);
});

test('letters with marks are letters, however they are encoded', () => {
  expect(small('não CÉU opção'.normalize('NFD'))).toEqual(['não', 'opção']);
});
