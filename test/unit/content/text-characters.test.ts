import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isForbidden, looksEmpty } from '../../../src/domain/characters.ts';
import { contentOf, issueFile, SITE } from '../../support/content.ts';
import { problemsIn } from '../../support/problems.ts';
import { runs, THOROUGHNESS } from '../../support/runs.ts';

/** Code points of each kind that no text may hold; those alone that can't be written into a file but by an escape. */
const WRITABLE = [
  0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x202a, 0x202e, 0x2066,
];
const ALL = [...WRITABLE, 0x00, 0x0d, 0x2069, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfdd0, 0xfffe, 0xffff];
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

const TEXT = (text: string) => ({
  title: { 'known-issues/a.md': issueFile('KI-1', { title: text }) },
  tag: { 'known-issues/a.md': issueFile('KI-1', { tags: `[export, ${text}]` }) },
  alias: { 'known-issues/a.md': issueFile('KI-1', { aliases: `\n  - ${text}` }) },
  author: { 'known-issues/a.md': issueFile('KI-1', { author: text }) },
  customers: { 'known-issues/a.md': issueFile('KI-1', { affects: `{ customers: { en: ${text} } }` }) },
  key: { 'known-issues/a.md': issueFile('KI-1', { affects: `{ customers: { ${text}: all } }` }) },
  'title of a translation': {
    'known-issues/a.md': issueFile('KI-1'),
    'known-issues/a.pt.md': `---\ntitle: ${text}\n---\n## Resumo\n\nFalha.\n`,
  },
  'name of the portal': { 'site.yaml': SITE.replace('Example Status', text) },
  'name of a component': { 'site.yaml': SITE.replace('name: Checkout', `name: ${text}`) },
});

const placesOf = async (files: Record<string, string>) =>
  (await contentOf(files)).problems
    .filter(({ code }) => code === 'forbidden-character')
    .map(({ file, line, column }) => ({ file, line, column }));

/** Where a text is in the files that have it: its file, line and column. */
function placeIn(files: Record<string, string>, text: string) {
  const [file = '', source = ''] = Object.entries(files).find(([, each]) => each.includes(text)) ?? [];
  const before = source.slice(0, source.indexOf(text)).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const FIELDS = Object.keys(TEXT('')) as (keyof ReturnType<typeof TEXT>)[];

describe.each(FIELDS)('a %s', (field) => {
  /** A title is tried with all, each other field with every third, another third for the next field; in a thorough run with all. */
  const some = <T>(list: readonly T[]) =>
    list.filter(
      (_, index) => THOROUGHNESS > 1 || field === 'title' || (index + FIELDS.indexOf(field)) % 3 === 0,
    );

  test('holds no forbidden character, however it is written', async () => {
    for (const code of some(ALL)) {
      const forms = [
        `\\u${hex(code, 4)}`,
        `\\U${hex(code, 8)}`,
        ...(code < 256 ? [`\\x${hex(code, 2)}`] : []),
      ];
      for (const form of forms) {
        const files = TEXT(`"a ${form}b"`)[field] as Record<string, string>;
        expect(await placesOf(files), form).toEqual([placeIn(files, form)]);
      }
    }
    for (const code of some(WRITABLE)) {
      const character = String.fromCodePoint(code);
      const files = TEXT(`"a ${character}b"`)[field] as Record<string, string>;
      expect(await placesOf(files), hex(code, 4)).toEqual([placeIn(files, character)]);
    }
    for (const form of some(['\\0', '\\a', '\\b', '\\e', '\\v', '\\f', '\\r', '\\N'])) {
      const files = TEXT(`"a ${form}b"`)[field] as Record<string, string>;
      expect(await placesOf(files), form).toEqual([placeIn(files, form)]);
    }
  });
});

test('half of a character is refused behind a second backslash, too', async () => {
  const files = { 'known-issues/a.md': issueFile('KI-1', { title: '"T \\\\ud800"' }) };
  expect(await placesOf(files)).toEqual([placeIn(files, '\\\\ud800')]);
});

test('pairs, letters, blanks and line breaks may be escaped', async () => {
  const title = '"\\ud83d\\ude00 \\U0001F600 \\u00e9\\xe9 \\t\\"\\\\u0007\\/\\_"';
  expect(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', { title }) })).toEqual([]);
});

test.each([
  '​',
  '\\u200b',
  '\\ufeff\\u2060',
  '\\u00ad',
  '\\u3164',
  '\\u2800',
  '\\u00a0 \\u3000',
  '\\u200e\\u200f',
])('a text of “%s” says nothing', async (text) => {
  for (const [field, value] of Object.entries({
    title: `"${text}"`,
    tags: `["${text}"]`,
    aliases: `["${text}"]`,
    author: `"${text}"`,
    affects: `{ customers: "${text}", versions: ["1"] }`,
  }))
    expect(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', { [field]: value }) }), field).toEqual([
      expect.stringMatching(/^empty-value known-issues\/a\.md:/),
    ]);
  for (const line of ['name: Example Status', 'company: Example', 'name: Shop', 'name: Checkout']) {
    const files = { 'site.yaml': SITE.replace(line, `${line.split(':')[0]}: "${text}"`) };
    expect(await problemsIn(files)).toMatchObject([expect.stringMatching(/^empty-value site\.yaml:/)]);
  }
});

describe('in the text of a record', () => {
  const bodyWith = (text: string) =>
    issueFile('KI-1', {}, `## Workaround\n\nPay.\n\n## Summary\n\n${text}\n`);

  test('a reference makes no forbidden character', async () => {
    for (const code of ALL) {
      for (const form of [`&#${code};`, `&#x${hex(code, 2)};`, `&#X${hex(code, 6).toUpperCase()};`]) {
        for (const text of [
          `It ${form} fails.`,
          `- a\n- *b ${form}*`,
          `[a${form}](https://example.com)`,
          `# a ${form}`,
        ]) {
          const files = { 'known-issues/a.md': bodyWith(text) };
          expect(await placesOf(files), text).toEqual([placeIn(files, form)]);
        }
      }
    }
  });

  test.each(WRITABLE)('nor is U+%i in it', async (code) => {
    const character = String.fromCodePoint(code);
    for (const text of [
      `It ${character} fails.`,
      `\`a ${character}\``,
      `~~~\n${character}\n~~~`,
      `<!-- ${character} -->`,
    ]) {
      const files = { 'known-issues/a.md': bodyWith(text) };
      expect(await placesOf(files), text).toEqual([placeIn(files, character)]);
    }
  });

  test.each([
    ['code', '`&#0;` and\n\n    &#x202e;\n\n~~~\n&#xd800;\n~~~'],
    ['an escape', 'Write \\&#0; or \\\\\\&#0;'],
    ['no reference', '&#0 and &#x202e and & #0;'],
    ['another character', '&#65; &#x1F600; &#160; &#9; &rlm; &zwj; é 😀'],
  ])('%s is as it is', async (_, text) => {
    expect(await placesOf({ 'known-issues/a.md': bodyWith(text) })).toEqual([]);
  });
});

test('a file of such characters alone is told in few words', async () => {
  const { problems } = await contentOf({
    'known-issues/a.md': issueFile('KI-1', {}, 'a\u0001'.repeat(100_000)),
  });
  expect(problems.length).toBeLessThan(60);
});

test('whatever a text is, it is refused, or well-formed and free of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), async (text) => {
      const { portal } = await contentOf({
        'known-issues/a.md': issueFile('KI-1', { title: JSON.stringify(text).replaceAll('\\u2028', '') }),
      });
      const title = portal.issues[0]?.texts.en?.title;
      if (title === undefined) return;
      expect(title.isWellFormed()).toBe(true);
      expect([...title].filter((character) => isForbidden(character.codePointAt(0) ?? 0))).toEqual([]);
      expect(looksEmpty(title)).toBe(false);
    }),
    { numRuns: runs(25) },
  );
});
