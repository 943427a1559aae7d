import { type OpenEndedInterval, overrunEnd } from '../../domain/record/interval.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { type Day, dayOf, type Instant, isDay, isoInZone, readInstant } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { filled, type InlineText } from './inline-text.ts';

/** A time that names its day unless that is today. */
export function clockText({ site: { timeZone }, now, format }: Edition, at: Instant): InlineText {
  const today = dayOf(at, timeZone) === dayOf(now, timeZone);
  return {
    text: (today ? '' : `${format.shortDay(at)}, `) + format.timeWithOffset(at),
    datetime: isoInZone(at, timeZone),
  };
}

/** A time with its day, for what must read right on any day. */
export function dayAndClockText({ site: { timeZone }, format }: Edition, at: Instant): InlineText {
  return {
    text: `${format.shortDay(at)}, ${format.timeWithOffset(at)}`,
    datetime: isoInZone(at, timeZone),
  };
}

/** `taking longer than planned (until 28 Nov, 04:00 UTC−3)`, of a maintenance that does; else nothing. */
export function overrunText(edition: Edition, record: IncidentRecord): InlineText[] {
  const { now, words } = edition;
  const planned = overrunEnd(record, now);
  if (planned === undefined) return [];
  return filled(words.now.longer, { end: dayAndClockText(edition, planned) });
}

/** `02:00 to 04:00 UTC−3`, with the days where there are two, `since 02:00 UTC−3` without an end. */
export function hoursText(edition: Edition, { start, end }: OpenEndedInterval): InlineText[] {
  const { site, format } = edition;
  const { timeZone } = site;
  const words = edition.words.now;
  if (end === undefined) {
    const text = format.timeWithOffset(start);
    return filled(words.since, { start: { text, datetime: isoInZone(start, timeZone) } });
  }
  const oneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  return filled(words.range, rangeTexts(edition, { start, end }, oneDay ? 'none' : 'both'));
}

/** `28 Nov, 02:00` and `04:00 UTC−3`: a window that reads right on any day. */
export function windowTexts(
  edition: Edition,
  { start, end }: Required<OpenEndedInterval>,
): { start: InlineText; end: InlineText } {
  const { site } = edition;
  const { timeZone } = site;
  const oneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  return rangeTexts(edition, { start, end }, oneDay ? 'first' : 'both');
}

/** The two ends of a range; the offset stands once, unless the clocks change in between. */
function rangeTexts(
  { site: { timeZone }, format }: Edition,
  { start, end }: Required<OpenEndedInterval>,
  days: 'none' | 'first' | 'both',
): { start: InlineText; end: InlineText } {
  const oneOffset = format.offset(start) === format.offset(end);
  const begins = oneOffset ? format.time(start) : format.timeWithOffset(start);
  const text = (at: Instant, isNamed: boolean, clock: string) =>
    (isNamed ? `${format.shortDay(at)}, ` : '') + clock;
  return rangeEnds(
    { start, end },
    {
      start: text(start, days !== 'none', begins),
      end: text(end, days === 'both', format.timeWithOffset(end)),
    },
    timeZone,
  );
}

/** The ends of a range as pieces that know each other. */
export function rangeEnds(
  { start, end }: Required<OpenEndedInterval>,
  texts: { start: string; end: string },
  zone: string,
): { start: InlineText; end: InlineText } {
  const [from, to] = [isoInZone(start, zone), isoInZone(end, zone)];
  return { start: { text: texts.start, datetime: from, to }, end: { text: texts.end, datetime: to, from } };
}

/** What a `<time>` element is made of. */
export interface TimeView {
  datetime: string;
  text: string;
}

/** `10 Nov 2026, 10:15 UTC−3`, in the zone of the site. */
export function momentView({ site, format }: Edition, at: Instant): TimeView {
  return {
    datetime: isoInZone(at, site.timeZone),
    text: format.moment(at),
  };
}

/** `10 Nov 2026`, of a day or of the day on which an instant falls in the zone of the site. */
export function dayView({ site, format }: Edition, at: Day | Instant): TimeView {
  const day = typeof at === 'number' ? dayOf(at, site.timeZone) : at;
  return { datetime: day, text: format.day(day) };
}

/** The day of a fact that is a day, or an instant with its clock. */
export function factDayView(edition: Edition, fact: string): TimeView {
  const { site } = edition;
  if (isDay(fact)) return dayView(edition, fact);
  const reading = readInstant(fact, site.timeZone);
  return dayView(edition, reading.ok ? reading.instant : fact.slice(0, 10));
}
