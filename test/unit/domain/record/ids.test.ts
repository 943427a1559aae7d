import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { recordTag, updateKeys, updateTag } from '../../../../src/domain/record/ids.ts';
import { emitFeeds } from '../../../../src/emit/feeds/feeds.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { maintenanceOf, siteOf } from '../../../support/records.ts';
import { feedPortal, records } from '../../emit/feeds/portal.ts';

const site = siteOf();

describe('ids', () => {
  it('name the authority, the year, the kind and the id', () => {
    expect(recordTag(records.export, site, 'en')).toBe('tag:status.example.com,2026:known-issue/KI-1042');
    expect(recordTag(records.resolved, site, 'en')).toBe('tag:status.example.com,2026:incident/INC-31');
    expect(recordTag(records.planned, site, 'pt')).toBe('tag:status.example.com,2026:maintenance/INC-40:pt');
    expect(updateTag(records.resolved, '2026-05-07T13:32Z', site, 'en')).toBe(
      'tag:status.example.com,2026:incident/INC-31/update/2026-05-07T13:32Z',
    );
  });

  it('tell updates of one minute, and of one day, apart', () => {
    expect(updateKeys(records.resolved.updates)).toEqual([
      '2026-05-07T13:32Z',
      '2026-05-07T13:32Z.2',
      '2026-05-07T17:05Z',
    ]);
    expect(updateKeys(records.export.updates)).toEqual(['2026-04-11', '2026-04-12']);
  });

  it('take the year as it was written, not as a time zone reads it', () => {
    const newYear = issueOf({ created: '2027-01-01' });
    expect(new Date(newYear.created).getUTCFullYear()).toBe(2027);
    const inKiribati = { ...newYear, created: Date.parse('2026-12-31T10:00Z') };
    expect(recordTag(inKiribati, site, 'en')).toContain(',2027:');
  });

  it('keep the year of the announcement when a maintenance moves into another', () => {
    const times = { updates: [['2026-12-01T09:00-03:00', 'scheduled']] as [string, 'scheduled'][] };
    const before = maintenanceOf({
      start: '2026-12-30T02:00-03:00',
      end: '2026-12-30T04:00-03:00',
      ...times,
    });
    const after = maintenanceOf({ start: '2027-01-03T02:00-03:00', end: '2027-01-03T04:00-03:00', ...times });
    expect(recordTag(after, site, 'en')).toBe(recordTag(before, site, 'en'));
  });

  it('stay when a title is renamed, the portal moves, or counts change', () => {
    const before = idsOf(feedPortal());
    const renamed = {
      ...records.export,
      facts: { ...records.export.facts, title: 'Renamed', aliases: ['old-slug'] },
      texts: { en: { title: 'Renamed', sections: [] } },
    };
    const moved = feedPortal({
      issues: [renamed, records.quiet],
      baseUrl: 'https://elsewhere.example.org/status/',
      site: { url: 'https://elsewhere.example.org/status/' },
    });
    expect(before.length).toBeGreaterThan(50);
    expect(idsOf(moved)).toEqual(before);
  });

  it('change with the authority, which they come from', () => {
    const other = publicationOf({ issues: [records.quiet], site: { authority: 'other.example.com' } });
    expect(new Set(idsOf(other)).intersection(new Set(idsOf(feedPortal()))).size).toBe(0);
  });
});

/** Every id of every Atom feed and entry, in the order of the documents. */
function idsOf(publication: Publication): string[] {
  return [...emitFeeds(publication)]
    .filter(({ path }) => path.endsWith('.atom'))
    .flatMap(({ content }) => [...String(content).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id));
}
