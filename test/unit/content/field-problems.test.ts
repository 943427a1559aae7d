import { describe, expect, test } from 'vitest';
import { contentOf, issueFile, SITE } from '../../support/content.ts';
import { incidentFile } from '../../support/problems.ts';

const FILE = 'known-issues/a.md';
const issue = async (fields: Record<string, string>) =>
  (await contentOf({ [FILE]: issueFile('KI-1', fields) })).problems;
const incident = async (fields: Record<string, string | undefined>, components?: string) =>
  (await contentOf({ 'incidents/a.md': incidentFile(fields, '', components) })).problems;

describe('the corrected line', () => {
  test.each([
    ['status', 'Confirmed', 'invalid-value', 'Write: status: confirmed'],
    ['components', 'checkout  # the cart', 'wrong-type', 'Write: components: [checkout]  # the cart'],
    ['created', '2026/1/2', 'bad-date', 'Write: created: 2026-01-02'],
    ['created', '2026-01-02 9:30 -0300', 'bad-date', 'Write: created: 2026-01-02T09:30-03:00'],
    ['aliases', '[467419, "467420"]', 'unquoted-number', 'Write: aliases: ["467419", "467420"]'],
    ['aliases', '[007]', 'unquoted-number', 'Write: aliases: ["007"]'],
    ['affects', '{ versions: [1.10] }', 'unquoted-version', 'Write: affects: { versions: ["1.10"] }'],
    ['workaround', '{ version: 2.0 }', 'unquoted-version', 'Write: workaround: { version: "2.0" }'],
    ['title', 'true', 'wrong-type', 'Write: title: "true"'],
    ['components', 'Checkout', 'wrong-type', 'Write: components: [checkout]'],
    ['components', '[CHECKOUT]', 'unknown-component', 'Write: components: [checkout]'],
    ['created', '20/11/2026', 'bad-date', 'Write: created: 2026-11-20'],
    ['created', '11/20/2026 4:02 PM', 'bad-date', 'Write: created: 2026-11-20T16:02-03:00'],
    ['created', '03/04/2026', 'bad-date', 'It may be 2026-04-03 or 2026-03-04: write the one that you mean.'],
    ['fixed', '2026-11-21', 'wrong-type', 'Write: fixed: { on: 2026-11-21 }'],
    ['severity', 'Crítica', 'invalid-value', 'Write: severity: critical'],
    ['related', '[12]', 'bad-id', 'Write: related: [KI-12]'],
    ['related', '[ki_900]', 'bad-id', 'Write: related: [KI-900]'],
    ['related', '[kl-900]', 'bad-id', 'Write: related: [KI-900]'],
    ['related', '[KI-900.md]', 'bad-id', 'Write: related: [KI-900]'],
    ['tag', '[export]', 'unknown-key', 'Did you mean tags? Write: tags: [export]'],
  ])('%s: %s', async (field, value, code, fix) => {
    const problems = await issue({ [field]: value });
    expect(problems).toMatchObject([{ code, fix: expect.stringContaining(fix) }]);
  });

  test('an address has its scheme put before it', async () => {
    const site = SITE.replace('url: https://', 'url: ');
    const { problems } = await contentOf({ 'site.yaml': site });
    expect(problems).toMatchObject([{ fix: 'Write: url: https://status.example.com/' }]);
  });

  test('nothing is proposed that would be refused too', async () => {
    expect(await issue({ related: '[bug-9]' })).toMatchObject([
      { code: 'bad-id', fix: expect.not.stringMatching(/Write: /) as string },
    ]);
    for (const problem of await issue({ created: '31/02/2026', related: '[x]', team: '"!"' }))
      expect(problem).toMatchObject({ fix: expect.not.stringMatching(/Write: /) as string });
  });
});

test('a version in the middle of a list, over lines, is found at its own line', async () => {
  const [problem] = await issue({ affects: '\n  versions:\n    - "1.9"\n    - 1.10' });
  expect(problem).toMatchObject({ code: 'unquoted-version', line: 12, column: 7, fix: 'Write: - "1.10"' });
});

test('all fields are reported at once, in the order of the file', async () => {
  const problems = await issue({ status: 'fixd', components: '[]', updated: '2026-02-31', severty: 'minor' });
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['invalid-value', 4],
    ['empty-value', 6],
    ['impossible-date', 8],
    ['unknown-key', 9],
  ]);
});

describe('a union is explained by what its author meant', () => {
  test('one state for the whole of it', async () => {
    expect(await incident({}, 'checkout: major outage')).toMatchObject([
      { code: 'invalid-value', line: 9, fix: expect.stringContaining('Write: checkout: major_outage') },
    ]);
  });

  test('states by time: a wrong state, and a wrong time', async () => {
    const states = 'checkout:\n  2026-05-07T10:15-03:00: majr_outage\n  2026-05-07 11h00: operational';
    expect(await incident({}, states)).toMatchObject([
      { code: 'invalid-value', line: 10, fix: expect.stringContaining('major_outage') },
      { code: 'bad-instant', line: 11, fix: 'Write: 2026-05-07T11:00-03:00: operational' },
    ]);
  });

  test('something else altogether', async () => {
    expect(await incident({}, 'checkout: [major_outage]')).toMatchObject([{ code: 'wrong-type', line: 9 }]);
  });

  test('a text by language', async () => {
    const site = SITE.replace('name: Shop', 'name: { en: Shop, fr: Boutique }');
    expect((await contentOf({ 'site.yaml': site })).problems).toMatchObject([
      { code: 'unknown-key', line: 9, what: 'groups[0].name can’t have fr.' },
    ]);
  });
});

describe('kinds', () => {
  test('a misspelt kind is told both kinds', async () => {
    const problems = await incident({ kind: 'incidnt' });
    expect(problems).toMatchObject([
      {
        code: 'invalid-value',
        fix: 'Did you mean incident? Choices: incident or maintenance. Write: kind: incident',
      },
    ]);
  });

  test('an incident among known issues is told where it belongs', async () => {
    expect((await issue({ kind: 'incident' })).map(({ code }) => code)).toEqual(['wrong-kind']);
  });
});

test('a day is not a time, and none is invented', async () => {
  const [problem] = await incident({ started: '2026-05-07' });
  expect(problem).toMatchObject({
    code: 'bad-instant',
    fix: 'Say at what time on that day. Write it as YYYY-MM-DDThh:mm and the offset, +hh:mm or -hh:mm.',
  });
});

test('what is missing is named, with its meaning', async () => {
  const file = issueFile('KI-1').replace(/^components.*\n/m, '');
  const { problems } = await contentOf({ [FILE]: file });
  expect(problems).toMatchObject([
    {
      code: 'missing-key',
      line: 2,
      fix: expect.stringMatching(
        /^Add a line for components\. The components it is in, the main one first\.$/,
      ),
    },
  ]);
});

describe('one slip is one message', () => {
  test.each([
    ['title', 'titel', 'titel: KI-1 fails'],
    ['status', 'Status', 'Status: confirmed'],
    ['severity', 'sevrity', 'sevrity: minor'],
    ['components', 'component', 'component: [checkout]'],
  ])('%s written %s', async (right, wrong, line) => {
    const file = issueFile('KI-1').replace(`\n${right}:`, `\n${wrong}:`);
    const { problems } = await contentOf({ [FILE]: file });
    expect(problems).toMatchObject([
      { code: 'unknown-key', fix: `Did you mean ${right}? Write: ${line.replace(wrong, right)}` },
    ]);
  });

  test('a misspelt key and its value are corrected in one line', async () => {
    const file = issueFile('KI-1').replace('components: [checkout]', 'component: Checkout');
    const { problems } = await contentOf({ [FILE]: file });
    expect(problems).toMatchObject([
      { code: 'unknown-key', fix: expect.stringMatching(/Write: components: \[checkout\]$/) },
    ]);
  });

  test('all of a list are corrected in one line', async () => {
    const site = SITE.replace(
      / {6}- id: checkout\n.*/,
      '      - id: agenda\n        name: Agenda\n      - id: channel\n        name: Airbnb & Cia',
    );
    const file = issueFile('KI-1', { components: '[Agenda, "airbnb & cia", agendaa]' });
    const { problems } = await contentOf({ 'site.yaml': site, [FILE]: file });
    expect(problems).toMatchObject([
      {
        code: 'unknown-component',
        line: 6,
        fix: expect.stringMatching(/Write: components: \[agenda, channel, agenda\]$/),
      },
    ]);
  });
});

describe('what is missing', () => {
  test('the authority is the host of the address', async () => {
    const { problems } = await contentOf({ 'site.yaml': SITE.replace(/authority.*\n/, '') });
    expect(problems).toMatchObject([
      { code: 'missing-key', fix: expect.stringMatching(/Add the line: authority: status\.example\.com$/) },
    ]);
  });

  test('the kind follows from other facts; a state never does', async () => {
    expect(await incident({ kind: undefined })).toMatchObject([
      { fix: expect.stringMatching(/Add the line: kind: incident$/) },
    ]);
    const [problem] = (
      await contentOf({
        'incidents/a.md': incidentFile().replace(/components:\n.*\n/, 'components: [checkout]\n'),
      })
    ).problems;
    expect(problem).toMatchObject({
      code: 'wrong-type',
      fix: expect.not.stringMatching(/Write: |Add the line/) as string,
    });
  });
});
