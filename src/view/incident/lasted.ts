import { intervalOf, type OpenEndedInterval, plannedWindow } from '../../domain/record/interval.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { isCancelled } from '../../domain/status.ts';
import { clockLength, dayOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { hoursText, momentView, overrunText, rangeEnds } from '../parts/clock.ts';
import { elapsedSince, filled, type InlineText } from '../parts/inline-text.ts';

/** How long a record lasted, and from when to when: the first half stands out. */
interface LastedView {
  strong: InlineText[];
  rest: InlineText[];
}

/**
 * `Lasted 2 h 15 min`, `Tuesday 10 November 2026, 10:15 to 12:30 UTC−3`; what goes on has a beginning alone. Of a
 * maintenance that isn't over it says what was planned, which reads right before, during and after, without a rebuild.
 */
export function lastedView(edition: Edition, record: IncidentRecord): LastedView {
  const { now, format } = edition;
  const words = edition.words.incident;
  const window = plannedWindow(record, now);
  const { start, end } = window ?? intervalOf(record, now);
  if (end === undefined) {
    return {
      strong: [
        ...filled(words.since, { moment: momentView(edition, start) }),
        ...(record.kind === 'incident' ? [elapsedSince(edition, record, start)] : []),
      ],
      rest: overrunText(edition, record),
    };
  }
  const kind = window ? 'planned' : isCancelled(record, now) ? 'wasToLast' : 'lasted';
  return {
    strong: [{ text: phrase(words[kind], { duration: format.duration(clockLength(start, end)) }) }],
    rest: whenText(edition, { start, end }),
  };
}

function whenText(edition: Edition, { start, end }: Required<OpenEndedInterval>): InlineText[] {
  const { site, words, format } = edition;
  const { timeZone } = site;
  if (dayOf(start, timeZone) === dayOf(end, timeZone))
    return [{ text: `${format.weekday(start)}, ` }, ...hoursText(edition, { start, end })];
  const texts = { start: format.moment(start), end: format.moment(end) };
  return filled(words.now.range, rangeEnds({ start, end }, texts, timeZone));
}
