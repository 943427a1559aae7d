import fc from 'fast-check';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import type { Announcement, IncidentRecord, KnownIssue } from '../../../../src/domain/record/records.ts';
import { defaultEdition } from '../../../../src/edition/edition.ts';
import type { UpdatesObject } from '../../../../src/emit/api/schemas/update.ts';
import { updateFiles } from '../../../../src/emit/api/updates.ts';
import { portalEntries } from '../../../../src/emit/entries/entries.ts';
import { emitFeeds } from '../../../../src/emit/feeds/feeds.ts';
import {
  arbitraryAnnouncement,
  arbitraryIssue,
  arbitraryRecords,
  AS_OF,
} from '../../../support/arbitrary-portals.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';

/** An issue whose history has days alone, of which several are the same. */
const byDay = (id: string): fc.Arbitrary<KnownIssue> =>
  fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 4 }).map((days) =>
    issueOf({
      id,
      created: '2026-11-02',
      updates: days.toSorted().map((day) => [`2026-11-0${day}`, 'confirmed']),
    }),
  );

const portals = fc.record({
  incidents: arbitraryRecords(AS_OF),
  announcements: fc
    .tuple(arbitraryAnnouncement('new-checkout', AS_OF), arbitraryAnnouncement('old-checkout', AS_OF))
    .map((all) => [...all]),
  issues: fc.tuple(arbitraryIssue('KI-1', AS_OF), byDay('KI-2'), byDay('KI-10')).map((all) => [...all]),
});

function published(
  over: { incidents: IncidentRecord[]; issues: KnownIssue[]; announcements?: Announcement[] },
  site = {},
): Publication {
  return publicationOf({
    ...over,
    site: { languages: ['en', 'pt'], feeds: { entries: 6 }, ...site },
    now: AS_OF,
  });
}

/** The dates of each feed, in its order, to the second as RSS has them. */
function datesOf(publication: Publication): [path: string, dates: number[]][] {
  return [...emitFeeds(publication)].flatMap(({ path, content }): [string, number[]][] => {
    const text = String(content);
    const isOfUpdates = !/records|history/.test(path);
    if (path.endsWith('.rss')) {
      const items = parseRssFeed(text).items ?? [];
      return isOfUpdates ? [[path, items.map(({ pubDate }) => Date.parse(pubDate ?? ''))]] : [];
    }
    if (path.endsWith('.json')) {
      const { items } = JSON.parse(text) as { items: { date_modified: string }[] };
      return [[path, items.map((item) => Date.parse(item.date_modified))]];
    }
    const isArchive = text.includes('<fh:archive');
    const entries = parseAtomFeed(text).entries ?? [];
    return [[path, entries.map((entry) => Date.parse((isArchive ? entry.published : entry.updated) ?? ''))]];
  });
}

/** When each entry and item was published, by its id. */
function publishedById(publication: Publication): Map<string, number> {
  const all = portalEntries(defaultEdition(publication)).flatMap(({ entry, updates }) => [entry, ...updates]);
  return new Map(all.map((entry) => [entry.id, entry.published]));
}

describe('the dates of feeds, whatever their records', () => {
  it('fall from entry to entry, by a second at least, and never after the API’s order', () => {
    fc.assert(
      fc.property(portals, (portal) => {
        const publication = published(portal);
        for (const [path, dates] of datesOf(publication)) {
          const seconds = dates.map((date) => Math.floor(date / 1000));
          seconds.slice(1).forEach((second, index) => {
            expect(second, path).toBeLessThan(seconds[index] ?? 0);
          });
        }
        const [file] = updateFiles(publication);
        const { updates } = JSON.parse(String(file?.content)) as UpdatesObject;
        const newest = [...emitFeeds(publication)].find(({ path }) => path === 'feeds/updates.json');
        const { items } = JSON.parse(String(newest?.content)) as { items: { id: string }[] };
        expect(items.map(({ id }) => id)).toEqual(updates.slice(0, 6).map(({ id }) => id));
      }),
      { numRuns: runs(10) },
    );
  });

  it('never move for what is published later, for a new title, or for another language', () => {
    fc.assert(
      fc.property(portals, fc.boolean(), (portal, isIssue) => {
        const before = publishedById(published(portal));
        const later = '2026-11-20T11:59:30-03:00';
        const more = isIssue
          ? { ...portal, issues: [issueOf({ id: 'KI-3', created: later }), ...portal.issues] }
          : { ...portal, incidents: [incidentOf({ id: 'INC-90', started: later }), ...portal.incidents] };
        const renamed = {
          incidents: more.incidents,
          announcements: more.announcements.map((each) =>
            translated({ ...each, path: 'announcements/a.md' }, 'es', 'Otro'),
          ),
          issues: more.issues.map((issue) =>
            translated({ ...issue, path: 'known-issues/a.md' }, 'es', 'Otro'),
          ),
        };
        const after = publishedById(published(renamed, { languages: ['en', 'pt', 'es'] }));
        expect(after.size).toBeGreaterThan(before.size);
        for (const [id, at] of before) expect(after.get(id), id).toBe(at);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('two updates of one time', () => {
  const issue = issueOf({
    id: 'KI-1',
    created: '2026-11-01',
    updates: [
      ['2026-11-02', 'investigating'],
      ['2026-11-02', 'confirmed'],
    ],
  });
  const maintenance = maintenanceOf({
    start: '2026-11-13T01:00-03:00',
    end: '2026-11-13T03:00-03:00',
    updates: [
      ['2026-11-13T03:00-03:00', 'verifying'],
      ['2026-11-13T03:00-03:00', 'completed'],
    ],
  });
  const publication = publicationOf({ issues: [issue], incidents: [maintenance] });
  const content = (path: string) =>
    String([...emitFeeds(publication)].find((file) => file.path === path)?.content);

  it('stand newest first, a second apart', () => {
    const items = parseRssFeed(content('feeds/updates.rss')).items ?? [];
    expect(items.map(({ title, pubDate }) => [title?.split(':')[0], pubDate])).toEqual([
      ['Completed', 'Fri, 13 Nov 2026 06:00:01 GMT'],
      ['Verifying', 'Fri, 13 Nov 2026 06:00:00 GMT'],
      ['Confirmed', 'Mon, 02 Nov 2026 03:00:01 GMT'],
      ['Investigating', 'Mon, 02 Nov 2026 03:00:00 GMT'],
      ['New known issue', 'Sun, 01 Nov 2026 03:00:00 GMT'],
    ]);
    const own = parseAtomFeed(content('feeds/known-issues/ki-1.atom')).entries ?? [];
    expect(own.map(({ title }) => title?.value?.split(':')[0] ?? String(title).split(':')[0])).toEqual([
      'Confirmed',
      'Investigating',
      'New known issue',
    ]);
  });
});

describe('an update that has a day alone', () => {
  it('comes after what its record said on that day before it', () => {
    const issue = issueOf({
      created: '2026-11-02T14:00-03:00',
      updates: [
        ['2026-11-02', 'investigating'],
        ['2026-11-03T16:30-03:00', 'confirmed'],
        ['2026-11-03', 'scheduled'],
      ],
    });
    const [{ updates = [], entry } = {}] = portalEntries(defaultEdition(publicationOf({ issues: [issue] })));
    expect(
      updates.map(({ id, published: at }) => [id.split('/').at(-1), new Date(at).toISOString()]),
    ).toEqual([
      ['published', '2026-11-02T17:00:00.000Z'],
      ['2026-11-02', '2026-11-02T17:00:01.000Z'],
      ['2026-11-03T19:30Z', '2026-11-03T19:30:00.000Z'],
      ['2026-11-03', '2026-11-03T19:30:01.000Z'],
    ]);
    expect(entry?.published).toBe(issue.created);
  });
});

describe('a record that is dated ahead', () => {
  it('is in no feed until its time has come', () => {
    const incident = incidentOf({ started: '2026-11-20T12:03-03:00' });
    const issue = issueOf({ created: '2026-11-20T12:03-03:00' });
    const soon = publicationOf({ issues: [issue], incidents: [incident] });
    expect(portalEntries(defaultEdition(soon))).toEqual([]);
    expect(portalEntries(defaultEdition({ ...soon, now: soon.now + 180_000 }))).toHaveLength(2);
  });
});
