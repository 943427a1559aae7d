import { compareText } from '../compare-text.ts';
import { memoize } from '../memoize.ts';
import { fileName } from '../record/overlaid.ts';
import type { PortalRecord } from '../record/records.ts';
import type { Week } from './iso-week.ts';

/** What an author says of a week: what a customer asked, and what was found. */
export interface WeekWord extends Pick<PortalRecord, 'texts' | 'path' | 'translationPaths'> {
  week: Week;
  /** Set where it is for the company alone, in internal editions only. */
  isInternal?: true;
}

/** The week that a word is on, as the name of its file says it, whether there is such a week or not: `2026-W47.internal.md`, too. */
export function weekOfWord(path: string): string {
  return fileName(path).replace(/\.internal$/i, '');
}

/** The words on each week, the one for all before the one for the company. */
export const wordsByWeek = memoize((words: readonly WeekWord[]): ReadonlyMap<Week, WeekWord[]> =>
  Map.groupBy(
    words.toSorted(
      (a, b) => Number(a.isInternal ?? false) - Number(b.isInternal ?? false) || compareText(a.path, b.path),
    ),
    ({ week }) => week,
  ),
);
