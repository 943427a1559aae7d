import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/content/decode.ts';
import { cutFrontMatter, type FrontMatter } from '../../../src/content/front-matter.ts';
import { readYaml } from '../../../src/content/yaml-source.ts';
import { runs } from '../../support/runs.ts';

const cut = (text: string) => cutFrontMatter(text, 'a.md', (yaml) => yaml);

/** Where an author says that the front matter ends, line by line; a text ends in a line break that it may lack. */
function authorsCut(text: string): FrontMatter<string> | undefined {
  const lines = `${text}\n`.split('\n');
  const closing = lines.indexOf('---', 1);
  if (lines[0] !== '---' || closing === -1) return undefined;
  const yaml = lines
    .slice(1, closing)
    .map((line) => `\n${line}`)
    .join('');
  return { yaml, data: yaml, body: lines.slice(closing + 1).join('\n'), bodyLine: closing + 2 };
}

const LINES = [
  ...['---', '---', '---', '----', '--- ', ' ---', '  ---', '---\t', '---js', '---json', '---foo', '--', '-'],
  ...['', '', ' ', '#', '# ---', 'id: KI-1', 'text: |', 'text: >-', '  in a block', 'list: [', '...', '***'],
  ...['\u{feff}---', '\u{feff}', '"---"', '<!-- --- -->', '## Summary', '\u2028', '\u00a0---', 'é---'],
];
const texts = fc
  .record({
    lines: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LINES) }, fc.string()), {
      maxLength: 14,
    }),
    opened: fc.boolean(),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\u{feff}', '\u{feff}\u{feff}'),
    ending: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(
    ({ lines, opened, lineBreak, mark, ending }) =>
      mark + [...(opened ? ['---'] : []), ...lines].join(lineBreak) + ending,
  );

test('a file is cut where its author cut it, whatever is before, between and behind', () => {
  let cuts = 0;
  fc.assert(
    fc.property(texts, (typed) => {
      const { text } = decode(new TextEncoder().encode(typed), 'a.md');
      fc.pre(text !== undefined);
      const wanted = authorsCut(text);
      expect(cut(text).cut).toEqual(wanted);
      if (!wanted) return;
      cuts += 1;
      // Nothing is lost or moved: the lines of the two are the lines of the file.
      expect(`---${wanted.yaml}\n---\n${wanted.body}`).toBe(`${text}\n`);
    }),
    { numRuns: runs(1_000) },
  );
  expect(cuts).toBeGreaterThan(runs(1_000) / 50);
});

test.each([
  ['four dashes', '---\na: 1\n----\nb: 2\n---\nText', '\na: 1\n----\nb: 2', 'Text\n', 6],
  ['a word behind the dashes', '---\na: 1\n---foo\n---\nText', '\na: 1\n---foo', 'Text\n', 5],
  ['a blank behind the dashes', '---\na: 1\n--- \n---\nText', '\na: 1\n--- ', 'Text\n', 5],
  ['dashes in a block', '---\na: |\n  ---\n---\nText', '\na: |\n  ---', 'Text\n', 5],
  ['an empty block', '---\n---\nText', '', 'Text\n', 3],
  ['a comment alone', '---\n# a\n---\n', '\n# a', '\n', 4],
  ['blank lines before the text', '---\na: 1\n---\n\n\nText', '\na: 1', '\n\nText\n', 4],
  ['nothing behind it', '---\na: 1\n---', '\na: 1', '', 4],
  ['a rule in the text', '---\na: 1\n---\nText\n---\nMore', '\na: 1', 'Text\n---\nMore\n', 4],
])('%s', (_name, text, yaml, body, bodyLine) => {
  expect(cut(text)).toEqual({ cut: { yaml, data: yaml, body, bodyLine } });
});

test.each([
  ['', 'no-front-matter'],
  ['Text\n---\n', 'no-front-matter'],
  [' ---\na: 1\n---\n', 'no-front-matter'],
  ['----\na: 1\n---\n', 'no-front-matter'],
  ['--- \na: 1\n---\n', 'no-front-matter'],
  ['---json\n{}\n---\n', 'front-matter-language'],
  ['--- yaml\na: 1\n---\n', 'front-matter-language'],
  ['---', 'front-matter-not-closed'],
  ['---\na: 1\n----\n', 'front-matter-not-closed'],
  ['---\na: 1\n---foo', 'front-matter-not-closed'],
])('%j is refused as %s', (text, code) => {
  expect(cut(text).problem).toMatchObject({ code, line: 1, column: 1 });
});

test('no front matter runs as a program', () => {
  const program = 'globalThis.hasRun = true';
  for (const word of ['js', 'javascript', 'json', 'coffee', 'toml', 'constructor']) {
    expect(cut(`---${word}\n${program}\n---\n`).problem?.code).toBe('front-matter-language');
    expect(cut(`---\n---${word}\n${program}\n---\n`).cut?.yaml).toBe(`\n---${word}\n${program}`);
  }
  expect(globalThis).not.toHaveProperty('hasRun');
});

test('YAML is read once, and the second time as the first', () => {
  let times = 0;
  const read = (text: string) =>
    cutFrontMatter(text, 'a.md', (yaml) => {
      times += 1;
      return readYaml(yaml, 'a.md');
    }).cut?.data.problems.map(({ code }) => code);
  for (const text of ['---\na: [1\n---\n', '---\na: 1\na: 2\n---\n', '---\n- a\n---\n']) {
    const first = read(text);
    expect(first).not.toEqual([]);
    expect(read(text)).toEqual(first);
  }
  expect(times).toBe(6);
  expect(read('---\n---\n')).toEqual([]);
  expect(read('---\n# nothing\n---\n')).toEqual([]);
  expect(times).toBe(8);
});

test('a hundred blank lines are as many as a front matter may have in a row', () => {
  const text = (count: number) => `---\na: 1${'\n'.repeat(count + 1)}b: 2\n---\n${'\n'.repeat(500)}`;
  expect(cut(text(99)).cut?.bodyLine).toBe(104);
  expect(cut(text(101)).problem).toMatchObject({ code: 'bad-yaml', line: 3 });
  expect(cut(text(900_000)).problem).toMatchObject({ code: 'bad-yaml', line: 3 });
  expect(cut(`---\na: 1${'\u2028'.repeat(300_000)}\n---\n`).problem).toMatchObject({ code: 'bad-yaml' });
});
