import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/read-content.ts';
import { createPublication, type Publication } from '../../../../src/domain/publication.ts';
import { keyOfSources } from '../../../../src/domain/record/record-key.ts';
import { emitAll } from '../../../../src/emit/emit.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { folderOf, issueFile, OUTAGE, SITE } from '../../../support/content.ts';
import { type GeneratedContent, twoStates } from '../../../support/generated-content.ts';
import { runs } from '../../../support/runs.ts';

async function publish({ files, now, baseUrl }: GeneratedContent): Promise<Publication> {
  const { portal } = await readContent(folderOf(files), { now, clock: now });
  return createPublication(portal, { baseUrl, now, clock: now });
}

/** All that is made from records alone, with the key under which a build would take it over. */
function made(publication: Publication): Map<string, { key: string; content: string }> {
  const all = new Map<string, { key: string; content: string }>();
  for (const { path, from, data } of portalPages(publication))
    if (from) all.set(path, { key: keyOfSources(from, publication), content: JSON.stringify(data()) });
  for (const { path, from, content } of emitAll(publication))
    if (from) all.set(path, { key: keyOfSources(from, publication), content: String(content) });
  return all;
}

/** Paths of what the second portal would take over from the first, with what is in them. */
function takenOver(first: ReturnType<typeof made>, second: ReturnType<typeof made>) {
  return [...second].filter(([path, { key }]) => first.get(path)?.key === key);
}

test('what is made from records with the same key is the same', async () => {
  let same = 0;
  await fc.assert(
    fc.asyncProperty(twoStates(), async ([before, after]) => {
      const [first, second] = [made(await publish(before)), made(await publish(after))];
      for (const [path, { content }] of takenOver(first, second)) {
        same += 1;
        expect(content, path).toBe(first.get(path)?.content);
      }
    }),
    { numRuns: runs(6) },
  );
  // A key that always differed would hold, too.
  expect(same).toBeGreaterThan(0);
});

test('a first count of reports changes the tables of other issues', async () => {
  const state = (facts: Record<string, string>): GeneratedContent => ({
    files: {
      'site.yaml': SITE,
      'known-issues/KI-1.md': issueFile('KI-1', { title: 'Exports fail' }),
      'known-issues/KI-2.md': issueFile('KI-2', { title: 'Exports fail' }),
      'known-issues/KI-3.md': issueFile(
        'KI-3',
        { title: 'Coupons are lost', ...facts },
        '## Summary\n\nNo discount.\n',
      ),
    },
    now: Date.parse('2026-11-20T12:00Z'),
    baseUrl: undefined,
  });
  const [first, second] = [
    made(await publish(state({}))),
    made(await publish(state({ reports: '{ reporters: 7, tickets: 9, asOf: 2026-01-03 }' }))),
  ];
  const page = 'known-issues/ki-1/';
  expect([...first.keys()]).toContain(page);
  expect(second.get(page)?.content).not.toBe(first.get(page)?.content);
  expect(second.get(page)?.key).not.toBe(first.get(page)?.key);
});

test('a duplicate of a duplicate is told by the title of the one that it names, too', async () => {
  const state = (title: string): GeneratedContent => ({
    files: {
      'site.yaml': SITE,
      'known-issues/KI-1.md': issueFile('KI-1', { title: 'Coupons are lost' }),
      'known-issues/KI-2.md': issueFile('KI-2', { title, status: 'duplicate', duplicateOf: 'KI-1' }),
      'known-issues/KI-3.md': issueFile('KI-3', {
        ...{ title: 'Prices are wrong', status: 'duplicate', duplicateOf: 'KI-2' },
      }),
    },
    now: Date.parse('2026-11-20T12:00Z'),
    baseUrl: undefined,
  });
  const [first, second] = [made(await publish(state('It fails'))), made(await publish(state('It freezes')))];
  const feed = 'feeds/known-issues/ki-3.atom';
  expect(second.get(feed)?.content).not.toBe(first.get(feed)?.content);
  expect(second.get(feed)?.key).not.toBe(first.get(feed)?.key);
});

test('a link in the workaround that helps in an incident leads nowhere until its record is there', async () => {
  const state = (others: Record<string, string>): GeneratedContent => ({
    files: {
      'site.yaml': SITE,
      'known-issues/KI-1.md': issueFile(
        'KI-1',
        { title: 'Coupons are lost' },
        '## Summary\n\nNo discount.\n\n## Workaround\n\nAs in [the other](KI-2.md).\n',
      ),
      'incidents/INC-3.md': OUTAGE.replace('---\n', '---\nknownIssues: [KI-1]\n'),
      ...others,
    },
    now: Date.parse('2026-11-28T12:00Z'),
    baseUrl: undefined,
  });
  const [first, second] = [
    made(await publish(state({}))),
    made(await publish(state({ 'known-issues/KI-2.md': issueFile('KI-2', { title: 'Prices are wrong' }) }))),
  ];
  const page = 'incidents/inc-3/';
  expect(second.get(page)?.content).not.toBe(first.get(page)?.content);
  expect(second.get(page)?.key).not.toBe(first.get(page)?.key);
});
