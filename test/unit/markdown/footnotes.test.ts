import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedMarkdown } from '../../../src/markdown/published-markdown.ts';
import { read } from '../../support/markdown.ts';
import { runs } from '../../support/runs.ts';

const codes = (body: string) => read(body).problems.map(({ code, line }) => `${code} ${line}`);

test('a footnote belongs to the section or the update that refers to it', () => {
  const { sections, updates } = read(
    '## Summary\nSlow[^a].\n## Workaround\nWait.\n## Updates\n### 2026-11-02 · Confirmed\nSince May[^b].\n\n[^a]: The queue.\n### 2026-11-03 · Fixed\nDone.\n\n[^b]: Since the 3rd.',
  );
  expect(sections.map(({ text }) => text)).toEqual(['Slow [1].\n\n[1] The queue.', 'Wait.']);
  expect(updates.map(({ text }) => text)).toEqual(['Since May [1].\n\n[1] Since the 3rd.', 'Done.']);
  expect(sections[1]?.html).toBe('<p>Wait.</p>');
  expect(updates[0] && publishedMarkdown(updates[0])).toBe(
    'Since May[^update-2026-11-02-1].\n\n[^update-2026-11-02-1]: Since the 3rd.',
  );
});

test('a footnote belongs to the part of a post-mortem, and to the action, that refers to it', () => {
  const { postMortem } = read(
    '## Post-mortem\nIn short[^a].\n### Impact\n5[^a] orders.\n### Action items\n- [ ] Alarm[^b]\n\n[^a]: Of May.\n[^b]: At 80 %.',
    'incidents/a.md',
  );
  expect(postMortem?.lead?.text).toBe('In short [1].\n\n[1] Of May.');
  expect(postMortem?.sections.map(({ text }) => text)).toEqual(['5 [1] orders.\n\n[1] Of May.']);
  expect(postMortem?.actionItems.map(({ text }) => text)).toEqual(['Alarm [1]\n\n[1] At 80 %.']);
});

test('a note’s number touches no figure, in HTML without raised letters neither', () => {
  const [section] = read('It took 5[^1] hours.\n\n[^1]: By the clock.').sections;
  expect(section?.text).toBe('It took 5 [1] hours.\n\n[1] By the clock.');
  expect(section?.html.replace(/<[^>]*>/g, '')).toContain('It took 5[1] hours.');
});

test('footnotes of blocks, in quotations and within footnotes arrive', () => {
  const [section] = read(
    '> Slow[^a].\n>\n> [^a]: See[^b].\n\n[^b]:\n    ```\n    code\n    ```\n\n    More.',
  ).sections;
  expect(section?.text).toBe('Slow [1].\n\n[1] See [2].\n\n[2]\n\ncode\n\n\nMore.');
});

test('a reference without a footnote stays text, as in Markdown', () => {
  expect(read('All but [^0-9] fail.').sections[0]?.text).toBe('All but [^0-9] fail.');
  expect(codes('All but [^0-9] fail.')).toEqual([]);
});

test.each([
  ['nobody refers to', 'A.\n\n[^a]: Lost.', 'unused-footnote 3'],
  ['only a heading refers to', '## Summary[^a]\n\nA.\n\n[^a]: Lost.', 'unused-footnote 5'],
  ['has the name of another', 'A[^a].\n\n[^a]: One.\n\n[^A]: Lost.', 'repeated-definition 5'],
])('a footnote that %s is a problem at its line', (_name, body, problem) => {
  expect(codes(body)).toEqual([problem]);
});

test('an address that is defined twice is a problem where the two differ', () => {
  const twice = (url: string) => `[a][x]\n\n[x]: https://a.example/\n[x]: ${url}`;
  expect(codes(twice('https://a.example/'))).toEqual([]);
  expect(codes(twice('https://b.example/'))).toEqual(['repeated-definition 4']);
});

/** Texts of updates, some with footnotes of their own, by the same names in each. */
const update = fc.record({
  text: fc.constantFrom('We look.', 'Took 5[^NAME].', 'See[^NAME] and again[^NAME].', '- one[^NAME]\n- two'),
  note: fc.constantFrom('The queue.', 'Two lines\n    of it.', '**All** of 3.'),
});

test('an update says the same, however many come after it', () => {
  fc.assert(
    fc.property(fc.array(update, { minLength: 2, maxLength: 6 }), (all) => {
      const entry = ({ text, note }: (typeof all)[number], index: number) => {
        const name = `n${index}`;
        const footnote = text.includes('NAME') ? `\n\n[^${name}]: ${note}` : '';
        return `### 2026-11-0${index + 1} · Confirmed\n\n${text.replaceAll('NAME', name)}${footnote}\n`;
      };
      const entries = all.map(entry);
      const { updates, problems } = read(`## Updates\n\n${entries.join('\n')}`);
      expect(problems).toEqual([]);
      const before = read(`## Updates\n\n${entries.slice(0, -1).join('\n')}`).updates;
      expect(updates.slice(0, -1)).toEqual(before);
      for (const { text } of updates) expect(text).not.toMatch(/\d\d|↩|Footnotes/);
    }),
    { numRuns: runs(15), seed: 4 },
  );
});
