const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const NBSP = '\u00a0';

/** What a language puts behind the numbers of a length. */
export interface DurationUnits {
  days: string;
  hours: string;
  minutes: string;
}

/**
 * `2 h 15 min`, `2 d 19 h`, `22 min`, `< 1 min`: the two largest units of a length in milliseconds, rounded down. This file is
 * for browsers, too: it imports nothing.
 */
export function duration(ms: number, { days, hours, minutes: min }: DurationUnits): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return `<${NBSP}1${NBSP}${min}`;
  const parts: [amount: number, unit: string][] = [
    [Math.floor(minutes / DAY), days],
    [Math.floor((minutes % DAY) / HOUR), hours],
    [minutes % HOUR, min],
  ];
  const largest = minutes < DAY ? parts : parts.slice(0, 2);
  return largest.flatMap(([amount, unit]) => (amount > 0 ? amount + NBSP + unit : [])).join(' ');
}
