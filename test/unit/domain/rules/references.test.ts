import { describe, expect, test } from 'vitest';
import { contentOf, issueFile, SITE } from '../../../support/content.ts';
import { incidentFile, problemsIn, timelineOf } from '../../../support/problems.ts';

const issues = (...fields: Record<string, string>[]) =>
  Object.fromEntries(
    fields.map((each, index) => [`known-issues/${index + 1}.md`, issueFile(`KI-${index + 1}`, each)]),
  );

describe('ids', () => {
  test('each copy of an id is a problem that names the first, and of a number that is free', async () => {
    const file = issueFile('KI-7');
    const { problems } = await contentOf({
      'known-issues/a.md': file,
      'known-issues/b.md': file,
      'known-issues/c.md': file,
    });
    expect(problems.map(({ file: path, what, fix }) => [path, what, fix])).toEqual([
      [
        'known-issues/b.md',
        'KI-7 is taken: known-issues/a.md:2 has it.',
        expect.stringMatching(/KI-8 is free/),
      ],
      [
        'known-issues/c.md',
        'KI-7 is taken: known-issues/a.md:2 has it.',
        expect.stringMatching(/KI-9 is free/),
      ],
    ]);
  });

  test('the letters are the site’s', async () => {
    const site = `${SITE}ids: { knownIssue: BUG }\n`;
    expect(await problemsIn({ 'site.yaml': site, 'known-issues/a.md': issueFile('BUG-1') })).toEqual([]);
    expect(await problemsIn({ 'site.yaml': site, 'known-issues/a.md': issueFile('KI-1') })).toEqual([
      'wrong-id-prefix known-issues/a.md:2',
    ]);
  });
});

describe('aliases', () => {
  test.each([
    ['another alias, whatever its case', '[OLD-slug]', '[old-SLUG]', ['taken-alias known-issues/2.md:9']],
    ['one of its own', '[]', '[a, b, A]', ['taken-alias known-issues/2.md:9']],
    ['another issue’s number', '[]', '["1"]', ['taken-alias known-issues/2.md:9']],
    ['another record’s id', '[]', '[ki-1]', ['taken-alias known-issues/2.md:9']],
    ['its own id and number', '[]', '[KI-2, "2"]', []],
    ['none of others', '[a, b]', '[c, d]', []],
  ])('%s', async (_name, first, second, problems) => {
    expect(await problemsIn(issues({ aliases: first }, { aliases: second }))).toEqual(problems);
  });
});

describe('duplicates', () => {
  const duplicateOf = (id: string) => ({ status: 'duplicate', duplicateOf: id });

  test('a chain that ends is fine', async () => {
    expect(await problemsIn(issues(duplicateOf('KI-2'), duplicateOf('KI-3'), {}))).toEqual([]);
  });

  test('a circle is reported once, and those that lead into it aren’t', async () => {
    const { problems } = await contentOf(
      issues(duplicateOf('KI-2'), duplicateOf('KI-3'), duplicateOf('KI-2')),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'duplicate-circle', file: 'known-issues/2.md' });
    expect(problems[0]?.what).toContain('KI-2 → KI-3 → KI-2');
  });

  test('an issue that names itself is a problem', async () => {
    expect(await problemsIn(issues(duplicateOf('KI-1')))).toEqual(['self-reference known-issues/1.md:9']);
  });
});

describe('records', () => {
  test('a record whose own id can’t be read isn’t missing', async () => {
    const files = {
      'known-issues/KI-9.md': 'no front matter',
      'known-issues/a.md': issueFile('KI-1', { related: '[KI-9]' }, '## Workaround\n\nSee KI-9.\n'),
    };
    expect(await problemsIn(files)).toEqual(['no-front-matter known-issues/KI-9.md:1']);
  });

  test('the same number under other letters is what was meant', async () => {
    const { problems } = await contentOf(issues({ related: '[INC-2]' }, {}));
    expect(problems).toMatchObject([
      { code: 'unknown-record', fix: 'Did you mean KI-2? Write: related: [KI-2]' },
    ]);
  });

  test('prose is read in every language, and not within code', async () => {
    const body = '## Workaround\n\nAs in KI-404, not `KI-405`.\n';
    expect(
      await problemsIn({
        'known-issues/a.md': issueFile('KI-1', {}, body),
        'known-issues/a.pt.md': `---\ntitle: Falha\n---\n${body}`,
      }),
    ).toEqual(['unknown-record known-issues/a.md:12', 'unknown-record known-issues/a.pt.md:6']);
  });

  test('incidents name known issues, and known issues incidents', async () => {
    expect(
      await problemsIn({
        'incidents/a.md': incidentFile({ knownIssues: '[KI-1]' }),
        'known-issues/a.md': issueFile('KI-1', { incidents: '[INC-1]' }),
      }),
    ).toEqual([]);
    expect(await problemsIn(issues({ incidents: '[KI-2]' }, {}))).toEqual([
      'wrong-record-kind known-issues/1.md:9',
    ]);
  });
});

describe('components and teams', () => {
  test('the corrected line is the author’s own', async () => {
    const { problems } = await contentOf({
      'incidents/a.md': incidentFile({}, timelineOf('2026-05-07 12:31 · Resolved'), 'chekout: major_outage'),
      'known-issues/a.md': issueFile('KI-1', { components: '["Check-out" , checkout]' }),
    });
    expect(problems.map(({ code, fix }) => [code, fix])).toEqual([
      ['unknown-component', expect.stringContaining('Write: checkout: major_outage')],
      ['unknown-component', 'Did you mean checkout? Choices: checkout.'],
    ]);
  });

  test('whoever is to be called for a component is called for one of the site', async () => {
    const site = `${SITE}callNow:
  - { impacts: [critical], components: [checkuot], who: Desk, contact: "tel:+551155500143" }
`;
    const { problems } = await contentOf({ 'site.yaml': site });
    expect(problems).toMatchObject([
      { code: 'unknown-component', file: 'site.yaml', corrections: [{ right: 'checkout' }] },
    ]);
  });

  test.each([
    ['impacts: [critical], contact: support', 'bad-text'],
    ['impacts: [critical], contact: "+55 11 5550 0143"', 'bad-text'],
    ['impacts: [critical], contact: "https://user:secret@example.com/"', 'bad-text'],
    ['impacts: [], contact: "tel:+551155500143"', 'empty-value'],
    ['impacts: [huge], contact: "tel:+551155500143"', 'invalid-value'],
    ['impacts: [minor], components: [], contact: "tel:+551155500143"', 'empty-value'],
  ])('whom to call isn’t %s', async (facts, code) => {
    const { problems } = await contentOf({ 'site.yaml': `${SITE}callNow:\n  - { who: Desk, ${facts} }\n` });
    expect(problems.map((one) => one.code)).toEqual([code]);
  });

  test('a component’s team is a team of the site', async () => {
    const site = `${SITE}        team: shopp\nteams:\n  shop: { name: Shop }\n`;
    const { problems } = await contentOf({ 'site.yaml': site });
    expect(problems).toMatchObject([
      {
        code: 'unknown-team',
        file: 'site.yaml',
        line: 13,
        column: 15,
        fix: expect.stringContaining('team: shop'),
      },
    ]);
  });

  test('a site.yaml whose components can’t be read blames no record', async () => {
    const site = SITE.replace('id: checkout', 'id: Check Out');
    expect(await problemsIn({ 'site.yaml': site, ...issues({}) })).toEqual(['bad-key site.yaml:11']);
  });
});

test.each([
  '.',
  '..',
  'open',
  'Open',
  'all',
  'workaround',
  'status',
  'component',
  'reported',
  'a/b',
  'index.html',
])('nobody would arrive by the alias %s', async (alias) => {
  const files = { 'known-issues/a.md': issueFile('KI-1', { aliases: `["${alias}"]` }) };
  expect(await problemsIn(files)).toEqual(['unusable-alias known-issues/a.md:9']);
});
