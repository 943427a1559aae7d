import { impossibility, rewriteDate } from '../../src/domain/date-correction.ts';
import { problem } from '../../src/domain/problem-kinds/table.ts';
import type { SiteFacts } from '../../src/domain/schemas/site.ts';
import { standingClock } from '../../src/domain/site.ts';
import {
  dayOf,
  type Instant,
  isDay,
  isoInZone,
  MINUTE,
  readingsOf,
  readInstant,
} from '../../src/domain/time.ts';
import { UsageError } from '../lib/errors.ts';

/** The time that counts as now for a site, to the minute: the clock's, or that of a demonstration. */
export function nowOf(site: SiteFacts, clock: Instant): Instant {
  return minuteOf(standingClock(site) ?? clock);
}

/**
 * The instant that an option gives: `2026-11-23T04:10-03:00`; in the site's zone `2026-11-23 04:10` or, of today, `04:10`.
 * Throws a `UsageError` that says how a time is written, or which of two is to be chosen.
 */
export function readTime(flag: string, text: string, zone: string, now: Instant): Instant {
  const value = /^\d{1,2}:\d{2}$/.test(text) ? `${dayOf(now, zone)} ${text.padStart(5, '0')}` : text;
  const reading = readInstant(value, zone);
  if (reading.ok) return minuteOf(reading.instant);
  const given = `${flag} ${text}`;
  if (reading.fault === 'shape') {
    const right = rewriteDate(text, zone);
    throw new UsageError(
      right !== undefined && !isDay(right)
        ? `${given} isn’t how a time is written. Write: ${flag} ${right}`
        : `${given} isn’t a time. Write it as YYYY-MM-DDThh:mm with its offset, as "YYYY-MM-DD hh:mm" (in ${zone}) or, for today, as hh:mm.`,
    );
  }
  if (reading.fault === 'calendar')
    throw new UsageError(`${given}: this time doesn’t exist${reason(value)}. Give a day and a time that do.`);
  const [first = '', second = ''] = readingsOf(value, zone).map((instant) => isoInZone(instant, zone));
  const start = { line: 1, column: 1 };
  const { what, fix } =
    reading.fault === 'ambiguous'
      ? problem('ambiguous-time', '', start, { value, zone, first, second })
      : problem('skipped-time', '', start, { value, zone, suggestion: second });
  throw new UsageError(`${given}: ${what} ${fix}`);
}

function minuteOf(instant: Instant): Instant {
  return Math.floor(instant / MINUTE) * MINUTE;
}

function reason(value: string): string {
  const why = impossibility(value);
  return why === undefined ? '' : `, since ${why}`;
}
