import { recordOutages } from '../../domain/intervals.ts';
import {
  extentOf,
  intervalOf,
  lastDayOf,
  type OpenEndedInterval,
  plannedWindow,
} from '../../domain/record/interval.ts';
import type { Incident, IncidentRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isCancelled, isOpen } from '../../domain/status.ts';
import { clockLength, dayOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type BadgeView, recordBadge } from './badge.ts';
import { hoursText, overrunText } from './clock.ts';
import { elapsedSince, type InlineText, nameList, plainText } from './inline-text.ts';

/** An incident or a maintenance as a row of a list. */
export interface LogRow {
  date: string;
  title: string;
  href: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language | undefined;
  /** How long it lasted, or is planned to last; empty for maintenance that was called off. */
  length: InlineText[];
  badge: BadgeView;
  /** The rest that is known: the hours, components, that there is a post-mortem. */
  facts: InlineText[][];
}

interface RowOptions {
  /** Whether the row has the hours of a day; a maintenance that isn’t over has its window in any case. */
  hours?: boolean;
  /** Whether the year goes without saying; else it is named where it isn't the present one. */
  yearKnown?: boolean;
  /** The component that the row is about, with its own state and its own length; else it is the worst of all. */
  component?: string;
}

/** A row for a record. */
export function logRow(
  edition: Edition,
  record: IncidentRecord,
  { hours = false, yearKnown = false, component }: RowOptions = {},
): LogRow {
  const { addresses, now, words, textOf, langOf, postMortemOf } = edition;
  const text = textOf(record);
  const period = intervalOf(record, now);
  const window = plannedWindow(record, now);
  const overrun = overrunText(edition, record);
  const names = componentNames(edition, record);
  const whole = lengthOf(edition, record, period);
  const length =
    component !== undefined && record.kind === 'incident' ? ownLength(edition, record, component) : [];
  const isShorter = length.length > 0 && plainText(length) !== plainText(whole);
  return {
    date: dateOf(edition, extentOf(record, now), yearKnown),
    title: text.value.title,
    href: addresses.href(addresses.record(record)),
    lang: langOf(text),
    length: length.length > 0 ? length : whole,
    badge: recordBadge(edition, record, component),
    facts: [
      ...(hours || window ? [hoursText(edition, window ?? period)] : []),
      ...(overrun.length > 0 ? [overrun] : []),
      ...(isShorter ? [[{ text: wholeText(edition, whole) }]] : []),
      ...(names.length > 0 ? [[{ text: nameList(edition, names) }]] : []),
      ...(postMortemOf(record) ? [[{ text: words.section['post-mortem'] }]] : []),
    ],
  };
}

/** The names of the components that a record touches, in the order of the page. */
export function componentNames(
  { site, localized }: Edition,
  { affected }: Pick<IncidentRecord, 'affected'>,
): string[] {
  return site.components.filter(({ id }) => Object.hasOwn(affected, id)).map(({ name }) => localized(name));
}

/** The days of an interval; the year where it isn’t the present one, or goes without saying. */
export function dateOf(
  { site: { timeZone }, now, format }: Edition,
  { start, end }: Required<OpenEndedInterval>,
  yearKnown: boolean,
): string {
  const today = dayOf(now, timeZone);
  const [first, last] = [dayOf(start, timeZone), lastDayOf({ start, end }, timeZone)];
  const thisYear = yearKnown || [first, last].every((day) => day.slice(0, 4) === today.slice(0, 4));
  if (first === last) return thisYear ? format.weekdayShort(first) : format.day(first);
  return thisYear ? format.dayRange(first, last) : `${format.day(first)} – ${format.day(last)}`;
}

/** How long a record lasted, or that it goes on. */
function lengthOf(edition: Edition, record: IncidentRecord, period: OpenEndedInterval): InlineText[] {
  const { now, format } = edition;
  const words = edition.words.now;
  const window = plannedWindow(record, now);
  if (window) {
    const duration = format.duration(clockLength(window.start, window.end));
    return [{ text: phrase(words.plannedLength, { duration }) }];
  }
  if (isCancelled(record, now)) return [];
  if (isOpen(record, now))
    return [
      { text: words.ongoing },
      ...(record.kind === 'incident' ? [elapsedSince(edition, record, period.start)] : []),
    ];
  return [{ text: format.duration(clockLength(period.start, period.end ?? now)) }];
}

function wholeText({ words }: Edition, whole: InlineText[]): string {
  const duration = plainText(whole).toLocaleLowerCase(words.locale);
  return phrase(words.now.wholeLength, { duration });
}

/** How long an incident kept a component from being well, in all, or that it still does; empty where it never did. */
function ownLength(edition: Edition, incident: Incident, component: string): InlineText[] {
  const { now, format, words } = edition;
  const outages = recordOutages(incident, now).filter((outage) => outage.component === component);
  const last = outages.at(-1);
  if (!last) return [];
  if (isOpen(incident, now) && last.end === now) {
    const before = outages.findLast(({ end }, index) => end !== (outages[index + 1]?.start ?? now));
    const first = outages[before ? outages.indexOf(before) + 1 : 0] ?? last;
    return [{ text: words.now.ongoing }, elapsedSince(edition, incident, first.start)];
  }
  const lengths = outages.map(({ start, end }) => clockLength(start, end));
  return [{ text: format.duration(lengths.reduce((sum, length) => sum + length, 0)) }];
}
