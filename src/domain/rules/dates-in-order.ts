import { problem } from '../problem-kinds/table.ts';
import { factAt, type FieldPath, originals, type Rule } from './rule.ts';
import { liesBefore } from './times.ts';

/** What comes first and what comes later in a record, whichever of the two are there. */
const ORDER: [earlier: FieldPath, later: FieldPath][] = [
  [['created'], ['updated']],
  [['created'], ['fixed', 'on']],
  [
    ['reports', 'first'],
    ['reports', 'latest'],
  ],
  [
    ['reports', 'latest'],
    ['reports', 'asOf'],
  ],
  [['started'], ['detected']],
  [['started'], ['resolved']],
  [['detected'], ['resolved']],
  [
    ['scheduled', 'start'],
    ['scheduled', 'end'],
  ],
  [['from'], ['until']],
];

/** Dates of one record follow one another. A window that ends as it begins is none. */
export const datesInOrder: Rule = function* (drafts) {
  for (const draft of originals(drafts)) {
    for (const [first, second] of ORDER) {
      const [earlierValue, laterValue] = [factAt(draft, first), factAt(draft, second)];
      if (earlierValue === undefined || laterValue === undefined) continue;
      const isEmptyWindow = second.at(-1) === 'end' && earlierValue === laterValue;
      if (!isEmptyWindow && !liesBefore(laterValue, earlierValue, drafts)) continue;
      const [earlier, later] = [first.join('.'), second.join('.')];
      const params = { earlier, earlierValue, later, laterValue };
      yield problem('dates-out-of-order', draft.path, draft.at(second), params);
    }
  }
};
