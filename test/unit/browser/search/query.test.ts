import { expect, test } from 'vitest';
import { keyOf, looksLikeKey, wordsOf } from '../../../../src/browser/search/engine.ts';

test.each([
  ['KI-1042', true],
  ['inc 31', true],
  ['#467419', true],
  ['422', true],
  ['unable-to-export', false],
  ['KI-1042 export', false],
  ['ERR_EXPORT_422', false],
  ['', false],
])('%j names something by its number: %s', (text, is) => {
  expect(looksLikeKey(text)).toBe(is);
});

test.each([
  [' KI-1042 ', 'KI-1042'],
  ['https://status.example.com/k/1042', '1042'],
  ['https://status.example.com/pt/known-issues/ki-1042/?from=mail#workaround', 'ki-1042'],
  ['https://status.example.com/', ''],
  ['https://status.example.com/ fails', 'https://status.example.com/ fails'],
])('%j may name a record by %j', (text, key) => {
  expect(keyOf(text)).toBe(key);
});

test('words are divided as the index divides them', () => {
  expect(wordsOf('ERR_EXPORT_422 getOrderForm, WKWebView x=1 — exportação')).toEqual([
    { whole: 'errexport422', parts: ['err', 'export', '422'] },
    { whole: 'getorderform', parts: ['get', 'order', 'form'] },
    { whole: 'wkwebview', parts: ['wk', 'web', 'view'] },
    { whole: 'x1', parts: [] },
    { whole: 'exportacao', parts: ['exportacao'] },
  ]);
});

test('a long text is cut to forty words, each once', () => {
  expect(wordsOf('a a A á')).toHaveLength(1);
  expect(wordsOf(Array.from({ length: 99 }, (_, index) => `w${index}`).join('\n'))).toHaveLength(40);
});
