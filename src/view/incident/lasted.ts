import type { Publication } from '../../domain/publication.ts';
import { intervalOf, type OpenEndedInterval, plannedWindow } from '../../domain/record/interval.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isCancelled } from '../../domain/status.ts';
import { clockLength, dayOf, type Instant, isoInZone } from '../../domain/time.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { hoursPieces, overrunPieces } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/piece.ts';

/** How long a record lasted, and from when to when: the first half stands out. */
export interface LastedView {
  strong: string;
  rest: InlineText[];
}

/**
 * `Lasted 2 h 15 min`, `Tuesday 10 November 2026, 10:15 to 12:30 UTC−3`; what goes on has a beginning alone. Of a
 * maintenance that isn't over it says what was planned, which reads right before, during and after, without a rebuild.
 */
export function lastedView(publication: Publication, language: Language, record: IncidentRecord): LastedView {
  const { portal, now } = publication;
  const words = WORDS[language].incident;
  const format = createFormat(language, portal.site.timeZone);
  const window = plannedWindow(record, now);
  const { start, end } = window ?? intervalOf(record, now);
  if (end === undefined) {
    return {
      strong: phrase(words.since, { moment: format.moment(start) }),
      rest: overrunPieces(publication, language, record),
    };
  }
  const kind = window ? 'planned' : isCancelled(record, now) ? 'wasToLast' : 'lasted';
  return {
    strong: phrase(words[kind], { duration: format.duration(clockLength(start, end)) }),
    rest: whenPieces(publication, language, { start, end }),
  };
}

function whenPieces(
  publication: Publication,
  language: Language,
  { start, end }: Required<OpenEndedInterval>,
): InlineText[] {
  const { timeZone } = publication.portal.site;
  const format = createFormat(language, timeZone);
  if (dayOf(start, timeZone) === dayOf(end, timeZone))
    return [{ text: `${format.weekday(start)}, ` }, ...hoursPieces(publication, language, { start, end })];
  const moment = (at: Instant): InlineText => ({
    text: format.moment(at),
    datetime: isoInZone(at, timeZone),
  });
  return filled(WORDS[language].now.range, { start: moment(start), end: moment(end) });
}
