import type { Instant } from '../../domain/time.ts';
import { duration, type DurationUnits } from '../../i18n/duration.ts';
import { all } from './all.ts';

const MINUTE = 60_000;

/** Says in what has `data-since` for how long it has been going on, as two clocks that show minutes would. */
export function sayElapsed(now: Instant, units: DurationUnits): void {
  for (const element of all('[data-since]')) {
    const { since, words = '' } = element.dataset;
    const length = now - (now % MINUTE) - Number(since);
    const text = length < MINUTE ? '' : words.replace('{duration}', duration(length, units));
    if (element.textContent !== text) element.textContent = text;
  }
}
