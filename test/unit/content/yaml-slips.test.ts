import { expect, test } from 'vitest';
import { contentOf, issueFile, SITE } from '../../support/content.ts';

const FILE = 'known-issues/a.md';

/** The problems of an issue of which one line, or more, is given otherwise. */
async function problemsWith(...changes: [right: string, wrong: string][]) {
  const file = issueFile('KI-1', { title: 'Orders fail', aliases: '["467419", "007"]' });
  return (
    await contentOf({ [FILE]: changes.reduce((text, [right, wrong]) => text.replace(right, wrong), file) })
  ).problems;
}

test.each([
  ['title: Orders fail', 'title: Error: it fails', 3, 'title: "Error: it fails"'],
  ['title: Orders fail', 'title: The button "Save": gone', 3, `title: 'The button "Save": gone'`],
  ['title: Orders fail', 'title: "The button "Save" is gone"', 3, `title: 'The button "Save" is gone'`],
  ['title: Orders fail', 'title: "Save" is gone', 3, `title: '"Save" is gone'`],
  ['title: Orders fail', "title: 'It's gone'", 3, `title: "It's gone"`],
  ['title: Orders fail', 'title: "Orders fail', 3, 'title: "Orders fail"'],
  ['title: Orders fail', 'title: @checkout fails', 3, 'title: "@checkout fails"'],
  ['title: Orders fail', 'title: `pay` fails', 3, 'title: "`pay` fails"'],
  ['title: Orders fail', 'title: %s is shown', 3, 'title: "%s is shown"'],
  ['title: Orders fail', 'title: [Checkout] fails', 3, 'title: "[Checkout] fails"'],
  ['status: confirmed', '  status: confirmed', 4, 'status: confirmed'],
  ['status: confirmed', '\tstatus: confirmed', 4, 'status: confirmed'],
  ['status: confirmed', 'status:confirmed', 4, 'status: confirmed'],
  ['status: confirmed', 'status confirmed', 4, 'status: confirmed'],
  ['components: [checkout]', 'components: [checkout', 6, 'components: [checkout]'],
  ['components: [checkout]', 'components: checkout]', 6, 'components: [checkout]'],
  ['components: [checkout]', 'components:\n  -checkout', 7, '- checkout'],
  ['"007"]', '"007"', 9, 'aliases: ["467419", "007"]'],
  ['title: Orders fail', 'title: “Error: it fails”', 3, 'title: "Error: it fails"'],
  ['title: Orders fail', 'title: Error: it fails"', 3, 'title: "Error: it fails"'],
  ['title: Orders fail', `title: 'Error: it fails"`, 3, 'title: "Error: it fails"'],
  ['title: Orders fail', "title: 'Error: it's gone", 3, `title: "Error: it's gone"`],
  ['title: Orders fail', String.raw`title: "The \"Save\" fails`, 3, `title: 'The "Save" fails'`],
  ['"467419", "007"', '"467419" "007"', 9, 'aliases: ["467419", "007"]'],
  ['title: Orders fail', 'title: Orders fail\ntags:\n  - pix\n  export', 6, '- export'],
  ['status: confirmed', 'status: fixed\nfixed: on: 2026-05-06', 5, 'fixed: { on: 2026-05-06 }'],
  ['status: confirmed', 'status: fixed\nfixed: {on:2026-05-06}', 5, 'fixed: {on: 2026-05-06}'],
  [
    'status: confirmed',
    'status: fixed\nfixed: { on: 2026-05-06 version: "2" }',
    5,
    'fixed: { on: 2026-05-06, version: "2" }',
  ],
])('%s written %s', async (right, wrong, line, corrected) => {
  expect(await problemsWith([right, wrong])).toMatchObject([{ line, fix: `Write: ${corrected}` }]);
});

test('several slips are shown each at its line, two of one line in one', async () => {
  const problems = await problemsWith(
    ['title: Orders fail', '  title: "The "Save" fails"'],
    ['components: [checkout]', 'components: [chekout'],
    ['status: confirmed', 'status: Confirmado'],
  );
  expect(problems.map(({ code, line, fix }) => [code, line, fix.replace(/^.*Write: /, '')])).toEqual([
    ['bad-yaml', 3, `title: 'The "Save" fails'`],
    ['invalid-value', 4, 'status: confirmed'],
    ['unknown-component', 6, 'components: [chekout]'],
  ]);
});

test('what can be mended in two ways is shown no line', async () => {
  const [problem] = await problemsWith(['title: Orders fail', 'title: "A" and "B" and "C']);
  expect(problem?.code).toBe('bad-yaml');
});

test('a line of site.yaml is mended as one of a record; one that may belong elsewhere is not moved', async () => {
  const problems = async (site: string) => (await contentOf({ 'site.yaml': site })).problems;
  const colon = SITE.replace('name: Checkout', 'name: Checkout: all');
  expect(await problems(colon)).toMatchObject([{ line: 12, fix: 'Write: name: "Checkout: all"' }]);
  for (const { fix } of await problems(colon.replace('      - id: checkout', '     - id: checkout')))
    expect(fix).not.toContain('Write: ');
});

test('brackets without end are named in an author’s words', async () => {
  const { problems } = await contentOf({
    'known-issues/a.md': issueFile('KI-1', { tags: '['.repeat(20_000) }),
  });
  expect(problems[0]).toMatchObject({ code: 'bad-yaml', line: 9 });
  expect(problems[0]?.what).toContain('brackets are nested too deeply');
});
