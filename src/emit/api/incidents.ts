import { recordOutages } from '../../domain/intervals.ts';
import { once } from '../../domain/memoize.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { intervalOf, type OpenEndedInterval } from '../../domain/record/interval.ts';
import { newestFirst } from '../../domain/record/order.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { IncidentRecord, PostMortem } from '../../domain/record/records.ts';
import { issuesBehind } from '../../domain/record/related.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import { isOpen, isPlanned, worstState } from '../../domain/status.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { recordLinks } from './links.ts';
import { jsonText, pageFiles } from './pages.ts';
import type { ApiIncident, ApiIncidents, ListedIncident } from './schemas/incident.ts';
import { proseObject, sectionObject, titles, writtenIn } from './texts.ts';
import { updatesOf } from './updates.ts';

/** Incidents and maintenance: pages of all of them, newest first, and one file for each. */
export function* incidentFiles(publication: Publication): Iterable<OutputFile> {
  const records = newestFirst(publication.portal.incidents).map((record) => ({
    record,
    id: record.id,
    listed: once(() => listedIncident(record, publication)),
  }));
  yield* pageFiles(publication, 'incidents', records, ({ items, ...page }) => {
    const incidents = items.map(({ listed }) => listed());
    return { ...page, incidents } satisfies ApiIncidents;
  });
  for (const { record, listed } of records)
    yield fileFrom({ records: [record] }, publication.addresses.recordApi(record), () =>
      jsonText({ ...listed(), ...wholeIncident(record, publication) }),
    );
}

function listedIncident(record: IncidentRecord, publication: Publication): ListedIncident {
  const { portal, addresses, now } = publication;
  const { defaultLanguage } = portal.site;
  return {
    id: record.id,
    kind: record.kind,
    titles: titles(record, publication),
    state: recordState(record, now) as ListedIncident['state'],
    open: isOpen(record, now),
    impact: record.kind === 'incident' ? record.facts.impact : null,
    worst: worstState(record),
    components: componentsOf(record),
    period: periodObject(intervalOf(record, now)),
    scheduled: record.kind === 'maintenance' ? periodObject(record) : null,
    updated: isoUtc(publicationTimes(record, publication).updated),
    hasPostMortem: record.texts[defaultLanguage]?.postMortem !== undefined,
    url: addresses.absolute(addresses.recordApi(record)),
    links: recordLinks(record, publication),
  };
}

function periodObject({ start, end }: OpenEndedInterval): ListedIncident['period'] {
  return { start: isoUtc(start), end: end === undefined ? null : isoUtc(end) };
}

function wholeIncident(
  record: IncidentRecord,
  publication: Publication,
): Omit<ApiIncident, keyof ListedIncident> {
  const detected = record.kind === 'incident' ? record.detected : undefined;
  return {
    author: record.facts.author ?? null,
    detected: detected !== undefined && detected <= publication.now ? isoUtc(detected) : null,
    affected: affected(record, publication),
    knownIssues: issuesBehind(publication.portal, record).map(({ id }) => id),
    texts: writtenIn(publication, record.texts, ({ title, sections, postMortem }, edition) => ({
      title,
      sections: sections.map((section) => sectionObject(section, edition)),
      postMortem: postMortem ? postMortemObject(postMortem, edition) : null,
    })),
    updates: updatesOf(record, publication),
  };
}

/** What a record did to its components so far; of one that is planned, what it will do. */
function affected(record: IncidentRecord, { now }: Publication): ApiIncident['affected'] {
  const planned = record.kind === 'maintenance' && isPlanned(record, now);
  const goesOn = isOpen(record, now);
  return recordOutages(record, planned ? record.end : now).map(({ component, state, start, end }) => ({
    component,
    state,
    start: isoUtc(start),
    end: goesOn && end === now ? null : isoUtc(end),
  }));
}

function postMortemObject({ lead, sections, actionItems }: PostMortem, edition: Edition) {
  return {
    lead: lead ? proseObject(lead, edition) : null,
    sections: sections.map((section) => sectionObject(section, edition)),
    actionItems: actionItems.map((item) => ({
      done: item.done,
      owner: item.owner ?? null,
      due: item.due ?? null,
      ...proseObject(item, edition),
    })),
  };
}
