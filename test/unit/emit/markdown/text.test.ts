import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocks, factLine, markdownLink, markdownText } from '../../../../src/emit/markdown/text.ts';
import { MARKS, read } from '../../../support/markdown.ts';
import { runs } from '../../../support/runs.ts';

const piece = fc.constantFrom(
  ...MARKS,
  ...['a', 'b ', ' ', '<b>', '</b>', '<!--', '**b**', '`c`', '==', '{x}', '&#65;', '\u00a0', '\n', 'é'],
);
const texts = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a text in a heading and in a list says just that', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const said = `KI-1: ${oneLine(text)}`;
      expect(read(`### ${markdownText(said)}`).headings[0]?.text).toBe(said.trim());
      const item = read(factLine('Name', `x ${markdownText(text)} x`)).sections[0]?.text;
      expect(oneLine(item ?? '')).toBe(oneLine(`Name: x ${text} x`));
    }),
    { numRuns: runs(100), seed: 11 },
  );
});

test('what needs no escape has none', () => {
  expect(markdownText('C# is snake_case, 5 > 3 & “R&D”\u00a0– done!')).toBe(
    'C# is snake_case, 5 > 3 & “R&D” – done!',
  );
});

test('an address with brackets doesn’t end a link', () => {
  expect(markdownLink('a [b]', 'https://a.example/(1)')).toBe('[a \\[b\\]](https://a.example/%281%29)');
});

test('blocks that are empty are left out', () => {
  expect(blocks(['a', undefined, '', 'b'])).toBe('a\n\nb');
});
