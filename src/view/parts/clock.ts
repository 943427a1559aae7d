import type { Publication } from '../../domain/publication.ts';
import { type OpenEndedInterval, overrunEnd } from '../../domain/record/interval.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Site } from '../../domain/site.ts';
import { type Day, dayOf, type Instant, isDay, isoInZone, readInstant } from '../../domain/time.ts';
import { createFormat } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { filled, type InlineText } from './piece.ts';

/** A time that names its day unless that is today. */
export function clockPiece({ portal, now }: Publication, language: Language, at: Instant): InlineText {
  const { timeZone } = portal.site;
  const format = createFormat(language, timeZone);
  const today = dayOf(at, timeZone) === dayOf(now, timeZone);
  return {
    text: (today ? '' : `${format.shortDay(at)}, `) + format.timeWithOffset(at),
    datetime: isoInZone(at, timeZone),
  };
}

/** A time with its day, for what must read right on any day. */
export function dayAndClockPiece({ portal }: Publication, language: Language, at: Instant): InlineText {
  const { timeZone } = portal.site;
  const format = createFormat(language, timeZone);
  return {
    text: `${format.shortDay(at)}, ${format.timeWithOffset(at)}`,
    datetime: isoInZone(at, timeZone),
  };
}

/** `taking longer than planned (until 28 Nov, 04:00 UTC−3)`, of a maintenance that does; else nothing. */
export function overrunPieces(
  publication: Publication,
  language: Language,
  record: IncidentRecord,
): InlineText[] {
  const planned = overrunEnd(record, publication.now);
  if (planned === undefined) return [];
  return filled(WORDS[language].now.longer, { end: dayAndClockPiece(publication, language, planned) });
}

/** `02:00 to 04:00 UTC−3`, with the days where there are two, `since 02:00 UTC−3` without an end. */
export function hoursPieces(
  publication: Publication,
  language: Language,
  { start, end }: OpenEndedInterval,
): InlineText[] {
  const { timeZone } = publication.portal.site;
  const words = WORDS[language].now;
  const format = createFormat(language, timeZone);
  if (end === undefined) {
    const text = format.timeWithOffset(start);
    return filled(words.since, { start: { text, datetime: isoInZone(start, timeZone) } });
  }
  const oneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  return filled(words.range, rangePieces(publication, language, { start, end }, oneDay ? 'none' : 'both'));
}

/** `28 Nov, 02:00` and `04:00 UTC−3`: a window that reads right on any day. */
export function windowPieces(
  publication: Publication,
  language: Language,
  { start, end }: Required<OpenEndedInterval>,
): { start: InlineText; end: InlineText } {
  const { timeZone } = publication.portal.site;
  const oneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  return rangePieces(publication, language, { start, end }, oneDay ? 'first' : 'both');
}

/** The two ends of a range; the offset stands once, unless the clocks change in between. */
function rangePieces(
  { portal }: Publication,
  language: Language,
  { start, end }: Required<OpenEndedInterval>,
  days: 'none' | 'first' | 'both',
): { start: InlineText; end: InlineText } {
  const { timeZone } = portal.site;
  const format = createFormat(language, timeZone);
  const oneOffset = format.offset(start) === format.offset(end);
  const begins = oneOffset ? format.time(start) : format.timeWithOffset(start);
  const piece = (at: Instant, named: boolean, text: string): InlineText => ({
    text: (named ? `${format.shortDay(at)}, ` : '') + text,
    datetime: isoInZone(at, timeZone),
  });
  return {
    start: piece(start, days !== 'none', begins),
    end: piece(end, days === 'both', format.timeWithOffset(end)),
  };
}

/** What a `<time>` element is made of. */
export interface TimeView {
  datetime: string;
  text: string;
}

/** `10 Nov 2026, 10:15 UTC−3`, in the zone of the site. */
export function momentView(at: Instant, site: Site, language: Language): TimeView {
  return {
    datetime: isoInZone(at, site.timeZone),
    text: createFormat(language, site.timeZone).moment(at),
  };
}

/** `10 Nov 2026`, of a day or of the day on which an instant falls in the zone of the site. */
export function dayView(at: Day | Instant, site: Site, language: Language): TimeView {
  const day = typeof at === 'number' ? dayOf(at, site.timeZone) : at;
  return { datetime: day, text: createFormat(language, site.timeZone).day(day) };
}

/** The day of a fact that is a day, or an instant with its clock. */
export function factDayView(fact: string, site: Site, language: Language): TimeView {
  if (isDay(fact)) return dayView(fact, site, language);
  const reading = readInstant(fact, site.timeZone);
  return dayView(reading.ok ? reading.instant : fact.slice(0, 10), site, language);
}
