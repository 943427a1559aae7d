import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/tree.ts';
import { runs } from '../../support/runs.ts';

/** Pieces of which addresses, tables and what nearly is one are made. */
const PIECES = [
  ...['a', 'w', 'www.', 'http://', 'https:', 'mailto:', 'xmpp:', '@', 'a@b.co', 'b.co', '&#64;', '&commat;'],
  ...['|', '| a |', '-', ':-', '|-', '| - |', ':', '\n', '\n', '\n\n', '> ', '- ', '  ', ' ', '\\', '[^1]: '],
];

test('a text is read as with all of the syntax, whatever it may be read without', () => {
  const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
  const all = { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] };
  fc.assert(
    fc.property(source, (text) => {
      expect(withoutData(parseMarkdown(text))).toEqual(withoutData(fromMarkdown(text, all)));
    }),
    { numRuns: runs(400) },
  );
});

/** A tree as plain data, without what only our parser notes of fences. */
function withoutData(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'data' ? undefined : value)));
}
