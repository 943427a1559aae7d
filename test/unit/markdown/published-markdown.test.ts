import fc from 'fast-check';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { publishedMarkdown, writtenText } from '../../../src/markdown/published-markdown.ts';
import { htmlOf, MARKS, read } from '../../support/markdown.ts';
import { runs } from '../../support/runs.ts';

const markdownOf = (body: string, path?: string) =>
  read(body, path).sections.map(publishedMarkdown).join('\n\n');

test('Markdown says what is published, in one way to write it', () => {
  const body = 'Some *text* with `code`.\n\n* one\n* two\n\n1) first\n2) second\n\n> said\n\n    indented\n';
  expect(markdownOf(body)).toBe(
    'Some *text* with `code`.\n\n- one\n- two\n\n1. first\n2. second\n\n> said\n\n```\nindented\n```',
  );
  expect(markdownOf('| a | b |\n|---|---|\n| 1 | 2\\|3 |\n\n~~gone~~ https://a.example/')).toBe(
    '| a | b    |\n| - | ---- |\n| 1 | 2\\|3 |\n\n~~gone~~ <https://a.example/>',
  );
});

test('it has nothing of the source that isn’t published', () => {
  expect(markdownOf('Before <!-- a draft --> after.\n\n<!--\na longer draft\n-->\n\nEnd.')).toBe(
    'Before after.\n\nEnd.',
  );
  expect(markdownOf('[x]: candor:KI-1\n\nText [y](#).')).toBe('Text [y](#).');
  expect(markdownOf('Hello <b onclick="alert(1)">you</b>')).toBe('Hello **you**');
  expect(markdownOf('<script>alert(1)</script>')).toBe('\\<script>alert(1)\\</script>');
});

test('the portal’s components are plain Markdown', () => {
  const path = 'known-issues/KI-1.mdx';
  expect(markdownOf('<Warning>\n\nTake care.\n\n</Warning>', path)).toBe('> [!WARNING]\n> Take care.');
  expect(markdownOf('<Steps>\n\n1. One\n2. Two\n\n</Steps>', path)).toBe('1. One\n2. Two');
});

test('footnotes are footnotes, without ways back', () => {
  expect(markdownOf('Slow[^why] and bad[^2].\n\n[^why]: It is the cache.\n[^2]: `KI-7`')).toBe(
    'Slow[^summary-1] and bad[^summary-2].\n\n[^summary-1]: It is the cache.\n\n[^summary-2]: `KI-7`',
  );
});

test('raised and lowered text stays that, since it says something else without', () => {
  expect(markdownOf('10<sup>6</sup> requests of H<sub>2</sub>O')).toBe(
    '10<sup>6</sup> requests of H<sub>2</sub>O',
  );
});

test('keys beside each other stay apart, and a break at the end goes', () => {
  expect(markdownOf('<kbd>Ctrl</kbd><kbd>C</kbd> now<br>')).toBe('`Ctrl` `C` now');
});

test('a list of actions to tick keeps its marks', () => {
  expect(markdownOf('- [x] done\n- [ ] open')).toBe('- [x] done\n- [ ] open');
});

test('texts that are written as they are have nothing that the library would mark', () => {
  const sign = fc.constantFrom(
    ...'ab wWpsé9“’€'.split(''),
    ...Array.from({ length: 127 }, (_, code) => String.fromCharCode(code)).filter((each) => !/\w/.test(each)),
  );
  const value = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const text = value.map((each) => ({ type: 'text' as const, value: each }));
  const inLine = fc.oneof(
    text,
    text.map((child) => ({ type: 'emphasis' as const, children: [child] })),
    text.map((child) => ({
      type: 'link' as const,
      url: `https://a.example/${child.value}`,
      children: [child],
    })),
    text.map((child) => ({
      type: 'link' as const,
      url: `a:${child.value}`,
      children: [{ ...child, value: `a:${child.value}` }],
    })),
    fc.constant({ type: 'break' as const }),
  );
  const children = fc.array(inLine, { maxLength: 4 });
  const block = fc.oneof(
    children.map((all) => ({ type: 'paragraph' as const, children: all })),
    children.map((all) => ({ type: 'heading' as const, depth: 2 as const, children: all })),
    text.map((cell) => ({
      type: 'table' as const,
      children: [{ type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children: [cell] }] }],
    })),
  );
  fc.assert(
    fc.property(block, (each) => {
      const tree: Root = { type: 'root', children: [each] };
      const extensions = [gfmToMarkdown()];
      const written = toMarkdown(tree, { extensions, handlers: { text: writtenText } });
      expect(written).toBe(toMarkdown(tree, { extensions }));
    }),
    { numRuns: runs(2000) },
  );
});

test('paragraphs of plain words are written as any others are', () => {
  const signs = [...'aé1 .,:-+*_#!~|[](){}\'"/@\\“—\u00a0\u200b\u2028\t'];
  const word = fc.constantFrom(...signs, 'word', 'A word', ' ', 'www.a', 'https:', 'KI-7', '1. ', '&amp;');
  const paragraph = fc.array(word, { maxLength: 5 }).map((words) => `<p>${words.join('')}</p>`);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 3 }), (paragraphs) => {
      const html = paragraphs.join('\n');
      const within = publishedMarkdown({ html: `<section>${html}</section>`, text: '' });
      expect(publishedMarkdown({ html, text: '' })).toBe(within);
    }),
    { numRuns: runs(2000) },
  );
});

/** Pieces of Markdown that mean something, and texts that look as if they did. */
const piece = fc.constantFrom(
  ...MARKS,
  ...['a', 'b ', ' ', '\n', '\n\n', 'KI-7', 'https://a.example/', '**b**', '`c`', '    ', '- ', '_x_'],
  ...['<b>x</b>', '<b></b>', '<kbd>F</kbd>', '<br>', '<sup>2</sup>', '<i>**y**</i>', '<!-- -->'],
);
const body = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** What a reader sees, whatever the elements: letters without white space. */
const letters = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

test('who renders the Markdown reads what stands on the page', () => {
  fc.assert(
    fc.property(body, (source) => {
      const html = htmlOf(source);
      const again = htmlOf(markdownOf(source).replace(/<\0([^\0]*)\0>/g, '#'));
      expect(letters(again)).toBe(letters(html));
    }),
    { numRuns: runs(100), seed: 7 },
  );
});
