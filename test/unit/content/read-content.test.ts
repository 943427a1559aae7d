import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { updateTextIn } from '../../../src/domain/record/translation.ts';
import { contentOf, folderOf, issueFile, SITE } from '../../support/content.ts';

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
const bytes = (...values: number[]) => new Uint8Array(values);

test('a record and its translation are one', async () => {
  const { portal, problems } = await contentOf({
    'known-issues/KI-1.md': issueFile('KI-1'),
    'known-issues/KI-1.pt.md':
      '---\ntitle: KI-1 falha\n---\n## Resumo\n\nFalha.\n\n## Solução alternativa\n\nPague por transferência.\n',
  });
  expect(problems).toEqual([]);
  expect(portal.issues).toHaveLength(1);
  expect(portal.issues[0]?.texts.pt).toMatchObject({
    title: 'KI-1 falha',
    sections: [{ kind: 'summary' }, { kind: 'workaround' }],
  });
  expect(portal.byPath.get('known-issues/KI-1.pt.md')?.id).toBe('KI-1');
});

test('an entry of a translated timeline that is a heading alone has the original’s text', async () => {
  const { portal, problems } = await contentOf({
    'known-issues/a.md': issueFile(
      'KI-1',
      {},
      '## Workaround\n\nPay.\n\n## Updates\n\n### 2026-01-02 · Investigating\n\nWe look.\n\n### 2026-01-03 · Confirmed\n\nFound.\n',
    ),
    'known-issues/a.pt.md':
      '---\ntitle: Falha\n---\n## Atualizações\n\n### 2026-01-02 · Em investigação\n\n### 2026-01-03 · Confirmado\n\nAchado.\n',
  });
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['untranslated-entry 6']);
  const said = portal.issues[0]?.updates.map((update) => updateTextIn(update, 'pt', 'en'));
  expect(said).toMatchObject([
    { language: 'en', value: { text: 'We look.' } },
    { language: 'pt', value: { text: 'Achado.' } },
  ]);
});

test('instants without an offset are read in the site’s zone', async () => {
  const { portal, problems } = await contentOf({
    'incidents/a.md':
      '---\nid: INC-1\ntitle: Slow\nkind: incident\nimpact: minor\nstarted: 2026-05-07T10:15-03:00\nresolved: 2026-05-07 12:30\ncomponents:\n  checkout:\n    2026-05-07T10:15-03:00: major_outage\n    2026-05-07T11:00-03:00: degraded_performance\n---\n## Timeline\n### 2026-05-07 10:32 · Investigating\nWe look.\n### 2026-05-07 12:40 · Resolved\nOver.\n',
  });
  expect(codes(problems)).toEqual([]);
  const [incident] = portal.incidents;
  expect(incident).toMatchObject({
    started: Date.parse('2026-05-07T13:15Z'),
    resolved: Date.parse('2026-05-07T15:30Z'),
  });
  expect(incident?.updates.map(({ at }) => new Date(at).toISOString())).toEqual([
    '2026-05-07T13:32:00.000Z',
    '2026-05-07T15:40:00.000Z',
  ]);
  expect(incident?.affected['checkout']?.map(({ state }) => state)).toEqual([
    'major_outage',
    'degraded_performance',
  ]);
});

test('one bad file hides nothing of the others, and is left out itself', async () => {
  const { portal, problems } = await contentOf({
    'known-issues/a.md': issueFile('KI-1', { components: '[chekout]', status: 'fixd' }),
    'known-issues/b.md': 'no front matter',
    'known-issues/c.md': issueFile('KI-3'),
    'known-issues/d.md': issueFile('KI-4', { severity: 'huge' }, '[x](javascript:alert(1))\n'),
  });
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['known-issues/a.md', 'known-issues/b.md', 'known-issues/d.md']),
  );
  expect(codes(problems)).toEqual(
    expect.arrayContaining(['invalid-value', 'unknown-component', 'no-front-matter', 'refused-link']),
  );
  expect(portal.issues.map(({ id }) => id)).toEqual(['KI-3']);
});

test('problems of records are found although site.yaml can’t be read', async () => {
  const files = { 'site.yaml': 'name: [', 'known-issues/a.md': issueFile('KI-1', { status: 'fixd' }) };
  const { problems } = await readContent(folderOf(files), { clock: 0 });
  expect(codes(problems)).toEqual(expect.arrayContaining(['bad-yaml', 'invalid-value']));
  expect(codes(problems)).not.toContain('unknown-component');
});

test.each([
  ['CRLF', issueFile('KI-1').replaceAll('\n', '\r\n')],
  ['a byte-order mark', `\uFEFF${issueFile('KI-1')}`],
  ['no newline at its end', issueFile('KI-1').trimEnd()],
])('a file with %s is read like any other', async (_what, source) => {
  const plain = await contentOf({ 'known-issues/a.md': issueFile('KI-1') });
  const other = await contentOf({ 'known-issues/a.md': source });
  expect(other.problems).toEqual([]);
  expect(other.portal.issues).toEqual(plain.portal.issues);
});

test.each([
  ['not-utf8', bytes(0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0xe9, 0x0a), 2, 2],
  ['nul-character', bytes(0x2d, 0x2d, 0x2d, 0x0a, 0x00), 2, 1],
  ['file-too-large', new Uint8Array(10_000_000).fill(0x61), 1, 1],
  ['front-matter-language', '---js\nmodule.exports = {}\n---\n', 1, 1],
  ['front-matter-language', '---javascript\n(() => process.exit(9))()\n---\n', 1, 1],
  ['front-matter-not-closed', '---\nid: KI-1\n\n## Summary\n', 1, 1],
  ['front-matter-not-closed', '---\nid: KI-1\n----\n## Summary\n', 1, 1],
  ['no-front-matter', '## Summary\n', 1, 1],
  ['duplicate-yaml-key', issueFile('KI-1').replace('status:', 'severity: minor\nstatus:'), 6, 1],
])('%s is a problem at its place', async (code, source, line, column) => {
  const { problems, portal } = await contentOf({ 'known-issues/a.md': source });
  expect(problems).toMatchObject([{ code, file: 'known-issues/a.md', line, column }]);
  expect(portal.issues).toEqual([]);
});

test('dates that YAML would change in silence are problems', async () => {
  const { problems } = await contentOf({
    'known-issues/a.md': issueFile('KI-1', { created: '2026-02-31', affects: '{ versions: [1.10] }' }),
  });
  expect(codes(problems)).toEqual(expect.arrayContaining(['impossible-date', 'unquoted-version']));
});

test('only files that records show are published', async () => {
  const { assets } = await contentOf({
    'known-issues/a.md': issueFile(
      'KI-1',
      {},
      '## Summary\n\n![The form](form.png)\n\n## Workaround\n\nSee [the table](table.csv).\n',
    ),
    'known-issues/form.png': bytes(1),
    'known-issues/table.csv': 'a,b',
    'known-issues/tickets.csv': 'private',
  });
  expect(assets).toEqual(['known-issues/form.png', 'known-issues/table.csv']);
});

test('the order of files changes nothing', async () => {
  const files = {
    'known-issues/b.md': issueFile('KI-2'),
    'known-issues/a.md': issueFile('KI-1', { related: '[KI-9]' }),
  };
  const forwards = await readContent(folderOf({ 'site.yaml': SITE, ...files }), { clock: 0 });
  const backwards = await readContent(
    folderOf({ ...Object.fromEntries(Object.entries(files).reverse()), 'site.yaml': SITE }),
    { clock: 0 },
  );
  expect(backwards.problems).toEqual(forwards.problems);
});
