import type { Interval } from './intervals.ts';
import { memoize } from './memoize.ts';
import type { KnownIssue } from './record/records.ts';
import type { Site } from './site.ts';
import { isOpenIssue } from './status.ts';
import { addDays, type Day, type Instant, isDay, weekdayOf } from './time.ts';
import { type WeeklyWindow, weeklyWindow, type WorkingTime, workingTime } from './working-time.ts';

/** When something can be released, by the week and in time. */
export interface ReleaseTime {
  window: WeeklyWindow;
  time: WorkingTime;
}

/** When something can be released, as `site.yaml` says; undefined where it says nothing. */
export const releaseTime = memoize((site: Site): ReleaseTime | undefined => {
  if (!site.releases) return undefined;
  const window = weeklyWindow(site.releases, site.holidays);
  return { window, time: workingTime(window, site.timeZone) };
});

/** So many windows for releases from an instant on, the one that it is in included; fewer where there are none in a year. */
export function releaseWindows({ time }: ReleaseTime, from: Instant, count: number): Interval[] {
  const windows: Interval[] = [];
  for (let at = from; windows.length < count;) {
    const window = time.next(at);
    if (!window) break;
    windows.push(window);
    at = window.end;
  }
  return windows;
}

/** Days of the week that have a window but for these, from a day on to the same of the next year, in their order. */
export function exceptedDays({ window }: ReleaseTime, from: Day): Day[] {
  const last = addDays(from, 365);
  return [...window.except]
    .filter((day) => isDay(day) && day >= from && day <= last && window.weekdays.has(weekdayOf(day)))
    .sort();
}

/** Whether an issue is one of which everybody asks when its fix can come: critical, and open. */
export function asksForRelease(issue: Pick<KnownIssue, 'facts'>): boolean {
  return issue.facts.severity === 'critical' && isOpenIssue(issue);
}
