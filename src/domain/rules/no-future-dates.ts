import { problem } from '../problem-kinds/table.ts';
import { isoInZone, MINUTE } from '../time.ts';
import { isClockBehind } from './clock.ts';
import { type Drafts, factAt, type FieldPath, records, type Rule } from './rule.ts';
import { futureOf } from './times.ts';

/** Facts that tell of what has happened. */
const PAST: FieldPath[] = [
  ['created'],
  ['updated'],
  ['fixed', 'on'],
  ['workaround', 'since'],
  ['workaround', 'verified'],
  ['reports', 'asOf'],
  ['started'],
  ['detected'],
  ['resolved'],
  ['announced'],
];

/** The clocks of those who write and of the machine that builds may differ by so much. */
const SKEW = 5 * MINUTE;

/** What is said to have happened has happened: records, their updates and components aren't ahead of the clock. */
export const noFutureDates: Rule = function* (drafts) {
  if (isClockBehind(drafts)) return;
  const { site, now } = drafts;
  const isFuture = futureOf(drafts);
  const clock = isoInZone(now, site.timeZone);
  for (const draft of records(drafts)) {
    for (const field of PAST) {
      const value = factAt(draft, field);
      if (value === undefined || !isFuture(value)) continue;
      if (field[0] === 'started' && isFarAhead(value, drafts))
        yield problem('future-start', draft.path, draft.at(field), { value, now: clock });
      else
        yield problem('future-date', draft.path, draft.at(field), {
          field: field.join('.'),
          value,
          now: clock,
        });
    }
    for (const { time, line, column } of draft.document.updates) {
      if (isFuture(time))
        yield problem(
          'future-date',
          draft.path,
          { line, column },
          { field: 'The entry', value: time, now: clock },
        );
    }
  }
};

function isFarAhead(text: string, drafts: Drafts): boolean {
  return futureOf({ ...drafts, now: drafts.now + SKEW })(text);
}
