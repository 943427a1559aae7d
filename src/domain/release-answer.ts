import type { Interval } from './intervals.ts';
import type { Instant } from './time.ts';

/** Whether something can be released on the day of an instant: it can now, it can later that day, or when it can next. */
export interface ReleaseAnswer {
  is: 'now' | 'today' | 'later';
  window: Interval;
}

/**
 * The answer by windows in their order, of which the first that isn't over decides; undefined where all of them are. This is
 * for browsers, too: it imports nothing.
 */
export function releaseAnswer(
  windows: readonly Interval[],
  now: Instant,
  isSameDay: (a: Instant, b: Instant) => boolean,
): ReleaseAnswer | undefined {
  const window = windows.find(({ end }) => end > now);
  if (!window) return undefined;
  if (window.start <= now) return { is: 'now', window };
  return { is: isSameDay(window.start, now) ? 'today' : 'later', window };
}
