import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../src/edition/plain-text.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { runs } from '../../support/runs.ts';

/** What a body says as plain text. */
function read(markdown: string): string {
  const { sections } = readDocument(markdown, {
    path: 'known-issues/a.md',
    language: 'en',
    idPrefixes: ['KI'],
    firstLine: 1,
  });
  return sections.map((section) => plainText(section)).join('\n\n');
}

describe('plain text', () => {
  test.each([
    [
      'a link',
      'See [the guide](https://x.example/a?b=1&c=2).',
      'See the guide (https://x.example/a?b=1&c=2).',
    ],
    [
      'an address that is its own text',
      '<https://x.example/>, a@x.example',
      'https://x.example/, a@x.example',
    ],
    ['a link to a mailbox', '[Write](mailto:a@x.example)', 'Write (mailto:a@x.example)'],
    ['a numbered list', '3. Open it.\n4. Close it.', '3. Open it.\n4. Close it.'],
    [
      'a list in a list',
      '1. One\n   - inner\n     1. deep\n2. Two\n\n   more',
      '1. One\n   - inner\n     1. deep\n2. Two\n   more',
    ],
    ['tasks', '- [x] done\n- [ ] to do', '- [x] done\n- [ ] to do'],
    ['code', 'Run:\n\n```\nif (a)\n  b\n```', 'Run:\n\n    if (a)\n      b'],
    ['code that begins a text', '```\na\n  b\n```', '    a\n      b'],
    ['code that begins an item', '1. ```\n   a\n     b\n   ```', '1.     a\n         b'],
    ['a quote', '> one\n>\n> two', '> one\n>\n> two'],
    [
      'a table',
      '| Shop | Way out |\n|---|---|\n| A | [x](https://x.example) |',
      'Shop | Way out\nA | x (https://x.example)',
    ],
    ['two lines', 'one\\\ntwo', 'one\ntwo'],
    [
      'raised figures',
      '10<sup>6</sup>, the 1<sup>st</sup>, 10<sub>2</sub>, H<sub>2</sub>O',
      '10^6, the 1st, 10_2, H2O',
    ],
    ['struck words', 'It is ~~fixed~~ open.', 'It is ~~fixed~~ open.'],
    ['a rule between paragraphs', 'a\n\n---\n\nb', 'a\n\n---\n\nb'],
  ])('keeps %s', (_what, markdown, text) => {
    expect(read(markdown)).toBe(text);
  });

  it('refers to footnotes by their numbers', () => {
    expect(read('It costs 10[^a].\n\n[^a]: In [euros](https://x.example).')).toMatch(
      /^It costs 10 ?\[1\]\.\n\n(?:\S.*\n+)?\[1\] In euros \(https:\/\/x\.example\)\.$/,
    );
  });

  it('has every word, every number of a list and every address, whatever blocks they are in', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const inLine = fc.oneof(
      word.map((w) => ({ markdown: w, says: [w] })),
      fc.tuple(word, word).map(([text, path]) => ({
        markdown: `[${text}](https://x.example/${path})`,
        says: [`${text} (https://x.example/${path})`],
      })),
      word.map((w) => ({ markdown: `**${w}**`, says: [w] })),
    );
    const line = fc.array(inLine, { minLength: 1, maxLength: 4 }).map((pieces) => ({
      markdown: pieces.map(({ markdown }) => markdown).join(' '),
      says: pieces.flatMap(({ says }) => says),
    }));
    const block = fc.oneof(
      line,
      fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => ({
        markdown: items.map(({ markdown }, index) => `${index + 1}. ${markdown}`).join('\n'),
        says: items.flatMap(({ says }, index) => [`${index + 1}. ${says[0] ?? ''}`, ...says]),
      })),
      line.map(({ markdown, says }) => ({
        markdown: `> ${markdown}`,
        says: [`> ${says[0] ?? ''}`, ...says],
      })),
      fc.tuple(line, line).map(([outer, inner]) => ({
        markdown: `- ${outer.markdown}\n  1. ${inner.markdown}`,
        says: [`- ${outer.says[0] ?? ''}`, `  1. ${inner.says[0] ?? ''}`, ...outer.says, ...inner.says],
      })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const text = read(blocks.map(({ markdown }) => markdown).join('\n\n<!-- -->\n\n'));
        for (const piece of blocks.flatMap(({ says }) => says)) expect(text).toContain(piece);
      }),
      { numRuns: runs(50) },
    );
  });
});
