import { recordOutages } from '../../domain/intervals.ts';
import { once } from '../../domain/memoize.ts';
import { instantOf } from '../../domain/promises.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { intervalOf, type OpenEndedInterval } from '../../domain/record/interval.ts';
import { occurrenceAt, occurrencesOf, occurrenceState } from '../../domain/record/occurrences.ts';
import { newestFirst } from '../../domain/record/order.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { IncidentRecord, PostMortem } from '../../domain/record/records.ts';
import { recurrenceRule } from '../../domain/record/recurrence-rule.ts';
import { issuesBehind } from '../../domain/record/related.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import { incidentResponse, type Response } from '../../domain/response.ts';
import { isOpen, isPlanned, worstState } from '../../domain/status.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { recordLinks } from './links.ts';
import { jsonText, pageFiles } from './pages.ts';
import type { ApiIncident, ApiIncidents, ListedIncident } from './schemas/incident.ts';
import { localizedTexts, proseObject, sectionObject, titles, writtenIn } from './texts.ts';
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
    scheduled: record.kind === 'maintenance' ? periodObject(occurrenceAt(record, now)) : null,
    repeats: record.kind === 'maintenance' && record.occurrences !== undefined,
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
    next: nextUpdate(record, publication),
    promised: promisedUpdates(record, publication),
    response: responseObject(record, publication),
    detected: detected !== undefined && detected <= publication.now ? isoUtc(detected) : null,
    affected: affected(record, publication),
    ...repetition(record, publication),
    knownIssues: issuesBehind(publication.portal, record).map(({ id }) => id),
    texts: writtenIn(publication, record.texts, ({ title, sections, postMortem }, edition) => ({
      title,
      sections: sections.map((section) => sectionObject(section, edition)),
      postMortem: postMortem ? postMortemObject(postMortem, edition) : null,
    })),
    updates: updatesOf(record, publication),
  };
}

function nextUpdate(record: IncidentRecord, publication: Publication): ApiIncident['next'] {
  if (record.kind !== 'incident' || record.nextBy === undefined || !isOpen(record, publication.now))
    return null;
  const what = record.facts.next?.what;
  return {
    by: isoUtc(record.nextBy),
    what: what === undefined ? null : localizedTexts(publication, what),
  };
}

function promisedUpdates(record: IncidentRecord, publication: Publication): ApiIncident['promised'] {
  if (record.kind !== 'incident') return [];
  const { timeZone } = publication.portal.site;
  const timeOf = (text: string) => isoUtc(instantOf(text, timeZone));
  return record.facts.promised.map(({ by, what, kept, dropped }) => ({
    by: timeOf(by),
    what: what === undefined ? null : localizedTexts(publication, what),
    kept: kept === undefined ? null : timeOf(kept),
    dropped: dropped === undefined ? null : localizedTexts(publication, dropped),
  }));
}

function responseObject(record: IncidentRecord, { portal, now }: Publication): ApiIncident['response'] {
  if (record.kind !== 'incident') return null;
  const { acknowledged, answered } = incidentResponse(record, portal.site, now);
  const object = (response: Response | undefined) =>
    response
      ? {
          at: isoUtc(response.at),
          minutes: response.minutes,
          workingMinutes: response.workingMinutes ?? null,
          target: response.target ?? null,
          met: response.isMet ?? null,
        }
      : null;
  return { acknowledged: object(acknowledged), answered: object(answered) };
}

/** How a maintenance is repeated, in iCalendar’s words, and each time that it takes place. */
function repetition(
  record: IncidentRecord,
  { portal, now }: Publication,
): Pick<ApiIncident, 'recurrence' | 'occurrences'> {
  if (record.kind === 'incident' || !record.occurrences) return { recurrence: null, occurrences: null };
  const moved = new Set(record.occurrences.flatMap((one) => (one.moved ? one.day : [])));
  return {
    recurrence: recurrenceRule(record, portal.site.timeZone),
    occurrences: occurrencesOf(record).map((one) => ({
      day: one.day ?? '',
      ...{ start: isoUtc(one.start), end: isoUtc(one.end) },
      state: occurrenceState(one, now),
      moved: moved.has(one.day ?? ''),
    })),
  };
}

/** What a record did to its components so far; of one that is planned, what it will do. */
function affected(record: IncidentRecord, { now }: Publication): ApiIncident['affected'] {
  const planned = record.kind === 'maintenance' && isPlanned(record, now);
  const goesOn = isOpen(record, now);
  return recordOutages(record, planned ? occurrenceAt(record, now).end : now).map(
    ({ component, state, start, end }) => ({
      component,
      state,
      start: isoUtc(start),
      end: goesOn && end === now ? null : isoUtc(end),
    }),
  );
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
