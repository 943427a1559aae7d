import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OutputFile, Publication } from '../../../src/domain/publication.ts';
import type { PortalRecord } from '../../../src/domain/record/records.ts';
import type { Language } from '../../../src/domain/schemas/common.ts';
import { componentStates, isWatched, openIncidents, portalState } from '../../../src/domain/status.ts';
import { statuspageId } from '../../../src/domain/statuspage-id.ts';
import { minuteOf } from '../../../src/domain/time.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitApi } from '../../../src/emit/api/api.ts';
import { incidentFiles } from '../../../src/emit/api/incidents.ts';
import { knownIssueFiles } from '../../../src/emit/api/known-issues.ts';
import { emitBadges } from '../../../src/emit/badges/badges.ts';
import { embedFiles } from '../../../src/emit/emit.ts';
import { portalEntries } from '../../../src/emit/entries/entries.ts';
import { emitStatuspage } from '../../../src/emit/statuspage/files.ts';
import { WORDS } from '../../../src/i18n/words.ts';
import { announcementView } from '../../../src/view/announcements/announcement.ts';
import { incidentView } from '../../../src/view/incident/incident.ts';
import { issuePageView } from '../../../src/view/issue/issue.ts';
import { answerView } from '../../../src/view/now/answer.ts';
import { arbitraryIssue, arbitraryRecords, AS_OF } from '../../support/arbitrary-portals.ts';
import { histories } from '../../support/generated-records.ts';
import { publicationOf } from '../../support/portals.ts';
import { runs } from '../../support/runs.ts';
import { calendarAt, readIcal } from './calendar/read.ts';

interface Component {
  id: string;
  state?: string;
  status?: string;
}
interface Site {
  state: string | null;
}
interface Embedded {
  states: { state: string; text: string; open: unknown[] }[];
}

it('badges, both APIs and what other sites show say of the present what the pages say', () => {
  fc.assert(
    fc.property(histories(), ({ incidents, site, now }) => {
      const publication = publicationOf({ incidents, site, now });
      const { portal } = publication;
      const read = reader([
        ...emitBadges(publication),
        ...emitApi(publication),
        ...emitStatuspage(publication),
        ...embedFiles(publication),
      ]);
      if (!isWatched(portal)) {
        expect(read<Site>('api/v1/site.json').state).toBeNull();
        expect(read<Embedded>('pt/embed.json').states).toMatchObject([{ state: 'unknown' }]);
        expect(read<{ components: unknown[] }>('api/v2/summary.json').components).toEqual([]);
        return;
      }
      const state = portalState(portal, now);
      const states = componentStates(portal, now);
      const answer = answerView(editionOf(publication, 'pt'));

      expect(read<Site>('api/v1/site.json').state).toBe(state);
      const [embedded] = read<Embedded>('pt/embed.json').states;
      expect(embedded).toMatchObject({ state: answer.state, text: answer.sentence });
      expect(embedded?.open).toHaveLength(openIncidents(portal, now).length);
      expect(read<{ message: string }>('badge.json').message).toBe(WORDS.en.componentState[state]);

      const own = read<{ components: Component[] }>('api/v1/components.json').components;
      const theirs = read<{ components: Component[] }>('api/v2/summary.json').components;
      for (const [id, expected] of states) {
        const key = statuspageId('component', id, portal.site);
        expect(own.find((component) => component.id === id)?.state).toBe(expected);
        expect(theirs.find((component) => component.id === key)?.status).toBe(expected);
        const badge = read<{ message: string }>(`es/badge/${id}.json`);
        expect(badge.message).toBe(WORDS.es.componentState[expected]);
      }
    }),
    { numRuns: runs(40) },
  );
});

it('pages, feeds, the API and calendars agree on when a record was published and last changed', () => {
  const portals = fc.record({
    incidents: arbitraryRecords(AS_OF),
    issue: arbitraryIssue('KI-1', AS_OF),
  });
  fc.assert(
    fc.property(portals, ({ incidents, issue }) => {
      const publication = publicationOf({ issues: [issue], incidents, site: { languages }, now: AS_OF });
      const read = reader([...knownIssueFiles(publication), ...incidentFiles(publication)]);
      const events = readIcal(calendarAt(publication));
      for (const language of languages) {
        for (const { record, entry } of portalEntries(editionOf(publication, language))) {
          const dates = { published: entry.published, changed: entry.updated };
          const { url, ...onPage } = pageDates(publication, language, record);
          // Pages give minutes, and the others also the seconds that keep equal times apart.
          expect(onPage).toEqual({ published: minuteOf(entry.published), changed: minuteOf(entry.updated) });
          expect(url).toBe(entry.url);
          const path = publication.addresses.recordApi(record);
          const { created, updated } = read<{ created?: string; updated: string }>(path);
          expect(instant(updated)).toBe(dates.changed);
          if (record.kind === 'known-issue') expect(instant(created)).toBe(dates.published);
          const event = events.find((one) => one.url === url);
          if (event) expect(instant(event.modified)).toBe(dates.changed);
        }
      }
    }),
    { numRuns: runs(40) },
  );
});

const languages: Language[] = ['en', 'pt'];
const instant = (text: string | undefined) => Date.parse(text ?? '');

/** What the page of a record says of itself to search engines. */
function pageDates(publication: Publication, language: Language, record: PortalRecord) {
  const edition = editionOf(publication, language);
  const { page } =
    record.kind === 'known-issue'
      ? issuePageView(edition, record)
      : record.kind === 'announcement'
        ? announcementView(edition, record)
        : incidentView(edition, record);
  const [article] = page.structuredData as { url: string; datePublished: string; dateModified: string }[];
  return {
    url: article?.url,
    published: instant(article?.datePublished),
    changed: instant(article?.dateModified),
  };
}

/** Reads JSON among files that were emitted. */
function reader(files: OutputFile[]): <T>(path: string) => T {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return <T>(path: string) => JSON.parse(String(byPath.get(path))) as T;
}
