import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords, readExcerpt } from '../../../../src/browser/search/results.ts';

test('an excerpt is text, marked where it says so, and never markup', () => {
  expect(
    readExcerpt('the <mark>export</mark> of &lt;mark&gt;b&lt;/mark&gt; &amp; <mark>&lt;script&gt;</mark>'),
  ).toEqual([
    { text: 'the ', marked: false },
    { text: 'export', marked: true },
    { text: ' of <mark>b</mark> &amp; ', marked: false },
    { text: '<script>', marked: true },
  ]);
});

test('words are marked by their beginning, whatever their accents and signs', () => {
  expect(
    markWords('A exportação (falha) às vezes', ['exportac', 'falha']).filter(({ marked }) => marked),
  ).toEqual([
    { text: 'exportação', marked: true },
    { text: '(falha)', marked: true },
  ]);
});

test('marking loses nothing of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
      expect(
        markWords(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
