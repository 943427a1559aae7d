import { periodOf, touches } from '../domain/period.ts';
import type { Publication } from '../domain/publication.ts';
import type { IncidentRecord } from '../domain/records.ts';
import type { Language } from '../domain/schemas/common.ts';
import { maintenanceState } from '../domain/status.ts';
import { DAY, addDays, dayOf, daysBetween, startOfDay } from '../domain/time.ts';
import type { Day } from '../domain/time.ts';
import { createFormat } from '../i18n/format.ts';
import { WORDS } from '../i18n/words/words.ts';
import { logRow } from './log.ts';
import type { LogRow } from './log.ts';

/** A row of the last days: a record, or days in a row on which nothing happened. */
export type RecentRow = LogRow | { date: string; quiet: string };

const DAYS = 14;

/** The last fourteen days, newest first: what happened, each record on the last day it touched, and quiet days. */
export function recentDaysView(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const { timeZone } = portal.site;
  const words = WORDS[language].now;
  const format = createFormat(language, timeZone);
  const today = dayOf(now, timeZone);
  const first = addDays(today, 1 - DAYS);
  const happened = recordsSince(publication, startOfDay(first, timeZone));
  const lastDay = new Map(
    happened.map((record) => [record, dayOf(periodOf(record, now).end ?? now, timeZone)]),
  );

  const rows: RecentRow[] = [];
  let quiet: Day[] = [];
  const endQuiet = () => {
    const [newest, oldest] = [quiet[0], quiet.at(-1)];
    if (newest === undefined || oldest === undefined) return;
    const date = newest === oldest ? format.weekdayShort(newest) : format.dayRange(oldest, newest);
    rows.push({ date, quiet: words.quiet });
    quiet = [];
  };
  for (const day of daysBetween(first, today).reverse()) {
    const [start, end] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
    if (happened.some((record) => touches(periodOf(record, now), start, end, now))) endQuiet();
    else quiet.push(day);
    for (const record of happened) {
      if (lastDay.get(record) === day) rows.push(logRow(publication, language, record));
    }
  }
  endQuiet();
  return {
    title: words.lately,
    note: quietText(publication, language),
    rows,
    all: { text: words.allHistory, href: addresses.href(addresses.incidents(language)) },
  };
}

/** What happened since an instant, the last to begin first: neither what is planned nor what was called off. */
function recordsSince({ portal, now }: Publication, since: number): IncidentRecord[] {
  const begun = portal.incidents.filter((record) =>
    record.kind === 'maintenance'
      ? !['scheduled', 'cancelled'].includes(maintenanceState(record, now))
      : record.started <= now,
  );
  return begun
    .filter((record) => touches(periodOf(record, now), since, now + 1, now))
    .sort((a, b) => periodOf(b, now).start - periodOf(a, now).start);
}

/** How many whole days there was no incident; undefined while there is one, or when there never was. */
function quietText({ portal, now }: Publication, language: Language): string | undefined {
  const { timeZone } = portal.site;
  const ends = portal.incidents.flatMap((record) =>
    record.kind === 'incident' && record.started <= now ? [periodOf(record, now).end ?? now + 1] : [],
  );
  const latest = ends.reduce((a, b) => Math.max(a, b), -Infinity);
  if (latest === -Infinity || latest > now) return undefined;
  const days = Math.round(
    (startOfDay(dayOf(now, timeZone), timeZone) - startOfDay(dayOf(latest, timeZone), timeZone)) / DAY,
  );
  return createFormat(language, timeZone).count(days, WORDS[language].now.quietSince);
}
