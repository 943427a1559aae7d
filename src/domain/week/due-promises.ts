import { formerPromises, openPromise, type Outcome } from '../promises.ts';
import type { Incident, KnownIssue } from '../record/records.ts';
import type { Localized } from '../schemas/common.ts';
import type { Site } from '../site.ts';
import { type Day, dayOf, type Instant } from '../time.ts';

/** What a record promised by a day of the week, and how that went; an open promise is overdue once that day is over. */
export interface DuePromise {
  record: KnownIssue | Incident;
  day: Day;
  what: Localized | undefined;
  outcome: 'due' | 'overdue' | Outcome;
}

/** What a record promised before, and what it promises, by the days on which that was due. */
export function duePromises(
  record: KnownIssue | Incident,
  { timeZone }: Pick<Site, 'timeZone'>,
  now: Instant,
): DuePromise[] {
  const former = formerPromises(record, timeZone).map(({ day, what, outcome }): DuePromise => ({
    ...{ record, day, what, outcome },
  }));
  const open = openPromise(record, now, timeZone);
  if (!open) return former;
  const outcome = open.day < dayOf(now, timeZone) ? 'overdue' : 'due';
  return [...former, { record, day: open.day, what: record.facts.next?.what, outcome }];
}
