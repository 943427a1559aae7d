import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { contentOf, folderOf, issueFile, SITE } from '../../support/content.ts';
import { problemsIn } from '../../support/problems.ts';
import { runs } from '../../support/runs.ts';

/** Files in which a text stands in every kind of place that YAML has for one, by the place's name. */
const PLACES: Record<string, (text: string) => Record<string, string>> = {
  title: (text) => ({ 'known-issues/a.md': issueFile('KI-1', { title: text }) }),
  'an item of a list': (text) => ({
    'known-issues/a.md': issueFile('KI-1', { tags: `\n  - export\n  - ${text}\n  - other` }),
  }),
  'an item between brackets': (text) => ({
    'known-issues/a.md': issueFile('KI-1', { tags: `["1", ${text}, old-tag]` }),
  }),
  'an item between brackets on a line of its own': (text) => ({
    'known-issues/a.md': issueFile('KI-1', { tags: `[\n  a ${text},\n  old-tag\n  ]` }),
  }),
  'a nested text': (text) => ({
    'known-issues/a.md': issueFile('KI-1', { affects: `\n  customers:\n    en: ${text}\n    pt: lojas` }),
  }),
  'a nested text between braces': (text) => ({
    'known-issues/a.md': issueFile('KI-1', { affects: `{ customers: { pt: lojas, en: ${text} } }` }),
  }),
  'a translation’s title': (text) => ({
    'known-issues/a.md': issueFile('KI-1'),
    'known-issues/a.pt.md': `---\ntitle: ${text}\n---\n## Resumo\n\nFalha.\n`,
  }),
  'the portal’s name': (text) => ({ 'site.yaml': SITE.replace('Example Status', text) }),
  'a component’s name': (text) => ({ 'site.yaml': SITE.replace('name: Checkout', `name: ${text}`) }),
  'a group’s name by language': (text) => ({
    'site.yaml': SITE.replace('name: Shop', `name: { en: ${text}, pt: Loja }`),
  }),
};

const word = fc.stringMatching(/^[a-zà-ý0-9][a-zà-ý0-9'"\\().;_/+=–-]{0,6}$/);
const cutTexts = fc
  .tuple(
    fc.array(word, { maxLength: 3 }),
    word.map((end) => `#${end}`),
    fc.array(word, { maxLength: 3 }),
  )
  .map(([before, sign, behind]) => [...before, sign, ...behind].join(' '))
  // What makes it no text of YAML's for another reason is left out.
  .filter((text) => /^[a-z#][^:]*$/.test(text));

test.each(Object.entries(PLACES))(
  '%s: a comment that cuts it is named, and the line given mends it',
  async (_, filesWith) => {
    await fc.assert(
      fc.asyncProperty(cutTexts, async (text) => {
        const files = filesWith(text);
        const { problems } = await contentOf(files);
        expect(problems.map(({ code }) => code)).toEqual(['text-cut-by-comment']);
        const { file = '', line = 0, fix = '' } = problems[0] ?? {};
        const lines = files[file]?.split('\n') ?? [];
        const old = lines[line - 1] ?? '';
        expect(old).toContain(text);
        const right = / Write: (.*)$/.exec(fix)?.[1] ?? '';
        lines[line - 1] = old.replace(old.trim(), () => right);
        const mended = await contentOf({ ...files, [file]: lines.join('\n') });
        expect(mended.problems).toEqual([]);
        expect(JSON.stringify(mended.portal.site) + JSON.stringify(mended.portal.issues)).toContain(
          JSON.stringify(text).slice(1, -1),
        );
      }),
      { numRuns: runs(8) },
    );
  },
);

test.each([
  ['a line of its own', { title: 'Orders fail\n# #4012' }],
  ['a fact that is left out for now', { title: 'Orders fail\n#tags: [export]' }],
  ['behind a word from a list', { status: 'confirmed # or fixed', severity: 'minor #4' }],
  ['behind a date', { created: '2026-01-02 # a Friday', updated: '2026-01-03 #4' }],
  ['behind a number', { reports: '\n  asOf: 2026-01-02\n  reporters: 3 #many\n  tickets: 4 # four' }],
  ['behind a key of site.yaml, and a list', { components: '[checkout] #one', aliases: '["1"] # old' }],
  ['set off by blanks', { author: 'J. Doe            # who answers for the text' }],
  ['behind quotes', { title: '"Orders fail" #4012' }],
  ['between brackets', { tags: '[export, # not import\n  "#4012", a#b]' }],
  ['a list’s further item', { tags: '\n  - export\n  #- import' }],
  ['no comment at all', { title: 'C# and issue#12', author: '|\n  #4012\n  # x' }],
])('a comment that nobody takes for a text says nothing: %s', async (_, fields) => {
  expect(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', fields) })).toEqual([]);
});

test.each([
  ['a single blank before it, and one behind', { title: 'Orders fail # 4012' }, 'comment-behind-text', 3],
  ['on the second line of a text', { title: 'Orders fail\n  with #4012' }, 'text-cut-by-comment', 3],
  ['on a line below that belongs to the text', { title: 'Orders fail\n  #4012' }, 'text-cut-by-comment', 4],
  [
    'below a block of lines, at another depth',
    { title: '>\n  Orders fail\n #4012' },
    'text-cut-by-comment',
    5,
  ],
  ['behind the sign of a block of lines', { title: '> #4012\n  Orders fail' }, 'text-cut-by-comment', 3],
  ['before the rest of the text', { title: '#4012\n  Orders fail' }, 'text-cut-by-comment', 3],
  ['instead of any text', { title: '#4012' }, 'text-cut-by-comment', 3],
  ['at the very end', { title: 'Case #' }, 'text-cut-by-comment', 3],
  ['behind the comma of a list', { tags: '[export, #4012\n  import]' }, 'text-cut-by-comment', 9],
  ['behind the last comma of a list', { tags: '[export, #4012\n  ]' }, 'text-cut-by-comment', 9],
  ['at the beginning of a list', { tags: '[ #4012\n  export]' }, 'text-cut-by-comment', 9],
  ['instead of any item', { tags: '[\n  #4012\n  ]' }, 'text-cut-by-comment', 10],
  ['before a comma', { tags: '[export\n  #4012\n  , import]' }, 'text-cut-by-comment', 10],
  ['behind a comma within a text', { affects: '{ customers: all, #4\n  }' }, 'text-cut-by-comment', 9],
])('%s', async (_, fields, code, line) => {
  const files = { 'known-issues/a.md': issueFile('KI-1', fields) };
  expect(await problemsIn(files)).toEqual([`${code} known-issues/a.md:${line}`]);
});

test('a colour without quotes is a comment', async () => {
  const files = { 'site.yaml': `${SITE}brand: #3a4ccf\n` };
  const { problems } = await readContent(folderOf(files), { clock: 0 });
  expect(problems).toMatchObject([{ code: 'text-cut-by-comment', line: 13 }]);
  expect(problems[0]?.fix).toContain('Write: brand: "#3a4ccf"');
});
