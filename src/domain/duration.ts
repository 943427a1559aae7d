import { DAY, HOUR, MINUTE } from './time.ts';

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY };

/** How a length of time is written: a whole number and its unit, minutes, hours or days. */
export const DURATION_SHAPE = /^([1-9]\d{0,4})([mhd])$/;

/** The milliseconds of `90m`, `26h` or `3d`. The text has that shape. */
export function durationOf(text: string): number {
  const [, number = '', unit = ''] = DURATION_SHAPE.exec(text) ?? [];
  return Number(number) * (UNITS[unit] ?? NaN);
}
