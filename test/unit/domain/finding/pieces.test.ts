import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeCode, piecesOf } from '../../../../src/domain/finding/pieces.ts';

function read(text: string) {
  return piecesOf(text).map(({ parts, whole }) => ({ parts: parts.map(({ folded }) => folded), whole }));
}

test('words are divided at signs and at small letters before capitals, and kept whole besides', () => {
  expect(read('ERR_EXPORT_422 getOrderForm, WKWebView — exportação')).toEqual([
    { parts: ['err', 'export', '422'], whole: 'errexport422' },
    { parts: ['get', 'order', 'form'], whole: 'getorderform' },
    { parts: ['wk', 'web', 'view'], whole: 'wkwebview' },
    { parts: ['exportacao'], whole: undefined },
  ]);
});

test('a key or a picture written as text isn’t a word', () => {
  expect(read('a'.repeat(49))).toEqual([{ parts: [], whole: undefined }]);
});

test.each([
  ['/api/orders', true],
  ['selectedSla: null', true],
  ['orders.hooks', true],
  ['<g:price>', true],
  ['Page not found.', false],
  ['zip code', false],
])('%j looks like code: %s', (text, is) => {
  expect(looksLikeCode(text)).toBe(is);
});

test('reading loses no letter and no digit of words that aren’t too long', () => {
  const word = fc.stringMatching(/^[a-zA-Zà-ü0-9_]{1,30}$/);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const letters = (text: string) =>
        text
          .normalize('NFD')
          .replace(/[^\p{L}\p{N}]/gu, '')
          .toLowerCase();
      const found = piecesOf(words.join(' ')).flatMap(({ parts }) => parts.map(({ folded }) => folded));
      expect(found.join('')).toBe(letters(words.join('')));
    }),
  );
});
