import type { Period } from '../domain/period.ts';
import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';
import { dayOf, isoInZone } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { createFormat } from '../i18n/format.ts';
import { WORDS } from '../i18n/words/words.ts';
import { filled } from './piece.ts';
import type { Piece } from './piece.ts';

/** A time that names its day unless that is today. */
export function clockPiece({ portal, now }: Publication, language: Language, at: Instant): Piece {
  const { timeZone } = portal.site;
  const format = createFormat(language, timeZone);
  const today = dayOf(at, timeZone) === dayOf(now, timeZone);
  return {
    text: (today ? '' : `${format.shortDay(at)}, `) + format.timeWithOffset(at),
    datetime: isoInZone(at, timeZone),
  };
}

/** `02:00 to 04:00 UTC−3`, with the days where there are two, `since 02:00 UTC−3` without an end. */
export function hoursPieces({ portal }: Publication, language: Language, { start, end }: Period): Piece[] {
  const { timeZone } = portal.site;
  const words = WORDS[language].now;
  const format = createFormat(language, timeZone);
  const piece = (at: Instant, text: string): Piece => ({ text, datetime: isoInZone(at, timeZone) });
  if (end === undefined) return filled(words.since, { start: piece(start, format.timeWithOffset(start)) });
  const oneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  // The offset stands once, unless the clocks change in between.
  const oneOffset = format.offset(start) === format.offset(end);
  const day = (at: Instant) => (oneDay ? '' : `${format.shortDay(at)}, `);
  const begins = oneOffset ? format.time(start) : format.timeWithOffset(start);
  return filled(words.range, {
    start: piece(start, day(start) + begins),
    end: piece(end, day(end) + format.timeWithOffset(end)),
  });
}
