import { DAY, dayOf, HOUR, type Instant, MINUTE, startOfDay } from '../../domain/time.ts';
import type { Format } from '../../i18n/format.ts';

/** A stretch of time that begins and ends on a round one, with marks at equal distances. */
export interface Axis {
  from: Instant;
  to: Instant;
  /** Labels of the marks, both ends included. */
  ticks: string[];
}

const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const DAY_STEPS = [1, 2, 3, 7, 14, 30, 60, 90, 180].map((days) => days * DAY);
/** Distances between marks: more labels than that run into each other. */
const MOST = 4;

/** The axis for what lasted from one instant to another: hours by the clock of a zone, or days. */
export function axisOf(start: Instant, end: Instant, zone: string, format: Format): Axis {
  const midnight = startOfDay(dayOf(start, zone), zone);
  const fit = (step: number) => {
    const from = midnight + Math.floor((start - midnight) / step) * step;
    return { step, from, count: Math.max(1, Math.ceil((end - from) / step)) };
  };
  const steps = [...STEPS, ...DAY_STEPS].map(fit);
  const { step, from, count } = steps.find((one) => one.count <= MOST) ?? fit((end - midnight) / MOST);
  // Two hours past the mark: a change of the clocks may put midnight on the day before.
  const label = (at: Instant) => (step < DAY ? format.time(at) : format.shortDay(at + 2 * HOUR));
  return {
    from,
    to: from + count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => label(from + index * step)),
  };
}
