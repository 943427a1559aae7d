import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { createPublication } from '../../../src/domain/publication.ts';
import { contentOf, folderOf, SITE } from '../../support/content.ts';

const file = (lines: string, body = 'It is faster.\n') => `---\n${lines}\n---\n\n${body}`;
const RELEASE = 'title: The new checkout is here\nkind: release\nfrom: 2026-12-02\ncomponents: [checkout]';

async function read(files: Record<string, string>, now = '2026-11-23T12:00-03:00') {
  const clock = Date.parse(now);
  const content = await readContent(folderOf({ 'site.yaml': SITE, ...files }), { now: clock, clock });
  return {
    ...content,
    publication: createPublication(content.portal, { baseUrl: undefined, now: clock, clock }),
  };
}

test('an announcement is called by its file, in whatever folder, and lasts until its days are over', async () => {
  const { portal, problems } = await read({
    'announcements/2026/new-checkout.md': file(`${RELEASE}\nannounced: 2026-11-20`),
    'announcements/2026/new-checkout.pt.md': file('title: O novo checkout chegou', 'É mais rápido.\n'),
    'announcements/api.md': file(
      'title: Old keys end\nkind: change\nfrom: 2026-12-01T10:00-03:00\nannounced: 2026-11-20',
    ),
    'announcements/week.md': file(
      'title: A week\nkind: announcement\nfrom: 2026-12-01\nuntil: 2026-12-05T12:00-03:00\nannounced: 2026-11-20',
    ),
  });
  expect(problems).toEqual([]);
  expect(
    portal.announcements.map(({ id, start, end, texts }) => [
      id,
      new Date(start).toISOString(),
      new Date(end).toISOString(),
      texts.pt?.title,
    ]),
  ).toEqual([
    ['new-checkout', '2026-12-02T03:00:00.000Z', '2026-12-03T03:00:00.000Z', 'O novo checkout chegou'],
    // One that has no end is over with its day.
    ['api', '2026-12-01T13:00:00.000Z', '2026-12-02T03:00:00.000Z', undefined],
    ['week', '2026-12-01T03:00:00.000Z', '2026-12-05T15:00:00.000Z', undefined],
  ]);
  expect(portal.byId.get('new-checkout')).toBe(portal.announcements[0]);
  expect(portal.byPath.get('announcements/2026/new-checkout.pt.md')).toBe(portal.announcements[0]);
});

test('one that is to be announced later isn’t published, and nothing leads to it', async () => {
  const files = {
    'announcements/new-checkout.md': file(`${RELEASE}\nannounced: 2026-11-24`),
    'announcements/later.md': file(
      'title: Old keys end\nkind: change\nfrom: 2026-12-01\nearly: 7d',
      'See [the checkout](new-checkout.md).\n',
    ),
  };
  const shown = async (now: string) =>
    (await read(files, now)).publication.portal.announcements.map(({ id }) => id);
  expect(await shown('2026-11-23T23:59-03:00')).toEqual([]);
  expect(await shown('2026-11-24T00:00-03:00')).toEqual(['new-checkout']);
  expect(await shown('2026-12-01T00:00-03:00')).toEqual(['later', 'new-checkout']);
  expect((await read(files)).publication.portal.byId.size).toBe(0);
});

describe('what is wrong ends in a sentence', () => {
  test.each([
    ['a kind that isn’t one', RELEASE.replace('kind: release', 'kind: relese'), 'kind: release'],
    ['a component that isn’t there', RELEASE.replace('[checkout]', '[chekout]'), 'components: [checkout]'],
    ['a day as people write it', RELEASE.replace('2026-12-02', '2 December 2026'), 'from: 2026-12-02'],
    ['a key that is misspelt', RELEASE.replace('from:', 'form:'), 'from: 2026-12-02'],
  ])('%s, with the corrected line', async (_, lines, right) => {
    const { problems } = await contentOf({ 'announcements/a.md': file(lines) });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file: path }) => path)).toEqual(['announcements/a.md']);
    expect(errors[0]?.fix).toContain(`Write: ${right}`);
  });

  test.each([
    ['until before from', `${RELEASE}\nuntil: 2026-12-01`, 'dates-out-of-order 6'],
    ['early without meaning', `${RELEASE}\nearly: soon`, 'bad-text 6'],
    ['early of no length', `${RELEASE}\nearly: 0d`, 'bad-text 6'],
    ['a component twice', RELEASE.replace('[checkout]', '[checkout, checkout]'), 'repeated-value 5'],
    ['a time that the clock skips', RELEASE.replace('2026-12-02', '2018-11-04T00:30'), 'skipped-time 4'],
    ['no day', RELEASE.replace('from: 2026-12-02\n', ''), 'missing-key 2'],
  ])('%s, with its line', async (_, lines, expected) => {
    const { problems } = await read({ 'announcements/a.md': file(`${lines}\nannounced: 2018-01-01`) });
    const found = problems.map(({ code, line }) => `${code} ${line}`);
    expect(found).toEqual([expected]);
  });

  test('one that is to come and says neither when it is announced nor who sees it first is only warned of', async () => {
    const { problems } = await read({ 'announcements/a.md': file(RELEASE) });
    expect(problems.map(({ code, severity, line }) => `${severity} ${code} ${line}`)).toEqual([
      'warning undated-announcement 4',
    ]);
    const early = await read({ 'announcements/a.md': file(`${RELEASE}\nearly: 7d`) });
    expect(early.problems).toEqual([]);
  });

  test.each([
    'releases: { on: [mon-thu], between: "12:00-07:00" }',
    'releases: { on: [], between: "07:00-12:00" }',
    'releases: { on: [mon-thu], between: "07:00-12:00", except: [2026-02-30] }',
  ])('%s', async (line) => {
    const { problems } = await contentOf({ 'site.yaml': `${SITE}${line}\n` });
    expect(problems.map(({ file: path, line: at, severity }) => `${severity} ${path}:${at}`)).toEqual([
      `error site.yaml:${SITE.split('\n').length}`,
    ]);
  });
});
