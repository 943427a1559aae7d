import { monthAfter, startOfMonth } from '../domain/month.ts';
import type { Month } from '../domain/month.ts';
import { periodOf } from '../domain/period.ts';
import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';
import { DAY } from '../domain/time.ts';
import { createFormat } from '../i18n/format.ts';
import { capitalised } from '../i18n/phrase.ts';
import { WORDS } from '../i18n/words/words.ts';
import { calendarView } from './calendar.ts';
import { historyEvents } from './history-events.ts';
import type { HistoryEvent } from './history-events.ts';
import { logRow } from './log.ts';

export type MonthBand = ReturnType<typeof monthBand>;

/** A month of the history: how much happened, its calendar, and the same as a list; or that it was quiet. */
export function monthBand(publication: Publication, language: Language, month: Month) {
  const { portal } = publication;
  const format = createFormat(language, portal.site.timeZone);
  const { byMonth } = historyEvents(publication, language);
  const events = byMonth.get(month) ?? [];
  return {
    title: capitalised(format.month(month), WORDS[language].locale),
    notes: notes(publication, language, month, events),
    calendar: events.length === 0 ? undefined : calendarView(publication, language, month, events),
    rows: events.map(({ record }) => logRow(publication, language, record, { yearKnown: true })).reverse(),
    quiet: events.length > 0 ? undefined : quietText(publication, language, month),
  };
}

/** `3 incidents, 2 d 22 h`, `2 maintenances`: what lasts beyond the month counts for its part in it. */
function notes(
  { portal, now }: Publication,
  language: Language,
  month: Month,
  events: HistoryEvent[],
): string[] {
  const { timeZone } = portal.site;
  const words = WORDS[language].history;
  const format = createFormat(language, timeZone);
  const from = startOfMonth(month, timeZone);
  const to = startOfMonth(monthAfter(month), timeZone);
  const records = events.map(({ record }) => record);
  const incidents = records.filter(({ kind }) => kind === 'incident');
  const length = incidents
    .map((record) => periodOf(record, now))
    .reduce((sum, { start, end = now }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  const maintenance = records.length - incidents.length;
  return [
    ...(incidents.length > 0
      ? [`${format.count(incidents.length, words.incidents)}, ${format.duration(length)}`]
      : []),
    ...(maintenance > 0 ? [format.count(maintenance, words.maintenances)] : []),
  ];
}

function quietText(publication: Publication, language: Language, month: Month): string {
  const words = WORDS[language].history;
  const { current } = historyEvents(publication, language);
  if (month > current) return words.nothingPlanned;
  if (month === current) return words.quietSoFar;
  return createFormat(language, publication.portal.site.timeZone).count(daysIn(month), words.quietMonth);
}

function daysIn(month: Month): number {
  const midnight = (first: Month) => Date.parse(`${first}-01T00:00:00Z`);
  return (midnight(monthAfter(month)) - midnight(month)) / DAY;
}
