import { daysOfPeriod, nextPeriod } from '../../domain/metrics/period.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { wholePortal } from '../../domain/record/record-key.ts';
import { postMortemIn } from '../../domain/record/translation.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Week } from '../../domain/week/iso-week.ts';
import { siteWeeks } from '../../domain/week/site-weeks.ts';
import { emptyDigest, weekDigests } from '../../domain/week/week-digest.ts';
import { weekSources } from '../../domain/week/week-records.ts';
import { wordsByWeek } from '../../domain/week/week-word.ts';
import type { Edition } from '../../edition/edition.ts';
import { weekContent, weekName } from '../../view/weekly/week-content.ts';
import { weekLetter } from '../../view/weekly/week-text.ts';
import { weekHtml } from '../entries/week-html.ts';
import { inEachLanguage } from './links.ts';
import { jsonText } from './pages.ts';
import type { ApiWeek, ApiWeeks, WeekLetterObject } from './schemas/week.ts';
import { sectionObject, writtenIn } from './texts.ts';

type ListedWeek = ApiWeeks['weeks'][number];

/** Where the list of weeks is; undefined where the portal has no pages of them. */
export function weeksPath(publication: Publication): string | undefined {
  return siteWeeks(publication).length > 0 ? publication.addresses.api('v1', 'weeks') : undefined;
}

/** `weeks.json`, and a file for each week. */
export function* weekFiles(publication: Publication): Iterable<OutputFile> {
  const path = weeksPath(publication);
  if (path === undefined) return;
  const weeks = siteWeeks(publication);
  yield fileFrom(wholePortal(publication), path, () =>
    jsonText({ weeks: weeks.map((week) => listedWeek(publication, week)) } satisfies ApiWeeks),
  );
  for (const week of weeks)
    yield fileFrom(weekSources(publication, week), weekPath(publication, week), () =>
      jsonText({ ...listedWeek(publication, week), ...wholeWeek(publication, week) } satisfies ApiWeek),
    );
}

function weekPath({ addresses }: Publication, week: Week): string {
  return addresses.api('v1', `weeks/${week.toLowerCase()}`);
}

function listedWeek(publication: Publication, week: Week): ListedWeek {
  const { incidents, added, fixed } = weekDigests(publication).get(week) ?? emptyDigest();
  return {
    week,
    ...daysOfPeriod(week),
    counts: { incidents: incidents.length, added: added.length, fixed: fixed.length },
    url: publication.addresses.absolute(weekPath(publication, week)),
    pages: inEachLanguage(publication, ({ addresses }) => addresses.absolute(addresses.week(week))),
  };
}

function wholeWeek(publication: Publication, week: Week): Omit<ApiWeek, keyof ListedWeek> {
  const { defaultLanguage } = publication.portal.site;
  const digest = weekDigests(publication).get(week) ?? emptyDigest();
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  return {
    titles: inEachLanguage(publication, (edition) => weekName(edition, week)),
    ticket: ticketOf(publication, week),
    incidents: ids(digest.incidents),
    maintenance: digest.maintenance.map(({ id, start, end }) => ({
      record: id,
      start: isoUtc(start),
      end: isoUtc(end),
    })),
    added: ids(digest.added),
    changed: digest.changed.map(({ issue, update }) => ({
      record: issue.id,
      state: update?.state ?? issue.facts.status,
    })),
    fixed: ids(digest.fixed),
    workarounds: ids(digest.workarounds),
    reported: digest.reported.map(({ issue, last30Days, trend = null }) => ({
      record: issue.id,
      ...{ last30Days, trend },
    })),
    promises: digest.promises.map(({ record, day, outcome }) => ({ record: record.id, by: day, outcome })),
    ended: digest.ended.map((incident) => ({
      record: incident.id,
      postMortem: postMortemIn(incident, defaultLanguage, defaultLanguage) !== undefined,
    })),
    actions: digest.actions.map(({ incident, index, item, day }) => ({
      record: incident.id,
      ...{ index, due: day, done: item.done },
    })),
    coming: comingAfter(publication, week),
    letters: inEachLanguage(publication, (edition) => letterObject(edition, week)),
  };
}

function ticketOf(publication: Publication, week: Week): ApiWeek['ticket'] {
  const word = wordsByWeek(publication.portal.weekWords)
    .get(week)
    ?.find(({ isInternal }) => !isInternal);
  if (!word) return null;
  return {
    texts: writtenIn(publication, word.texts, ({ title, sections }, edition) => ({
      title: title === '' ? null : title,
      sections: sections.map((section) => sectionObject(section, edition)),
    })),
  };
}

function comingAfter(publication: Publication, week: Week): ApiWeek['coming'] {
  const { comingAnnouncements, comingMaintenance } =
    weekDigests(publication).get(nextPeriod(week)) ?? emptyDigest();
  return [...comingAnnouncements, ...comingMaintenance]
    .sort((a, b) => a.start - b.start)
    .map(({ id, start }) => ({ record: id, start: isoUtc(start) }));
}

function letterObject(edition: Edition, week: Week): WeekLetterObject {
  const { days, summary } = weekContent(edition, week);
  return { ...weekLetter(edition, week), summary: `${days} · ${summary}`, html: weekHtml(edition, week) };
}
