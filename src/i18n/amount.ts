import { memoize, memoizeValues } from '../domain/memoize.ts';
import type { MetricUnit } from '../domain/schemas/metric.ts';
import type { Words } from '../languages/words.ts';

const NBSP = '\u00a0';
const MINUTES = 60;

/** What a figure counts in; money has a currency. */
export interface Measure {
  unit: MetricUnit;
  currency?: string | undefined;
}

/** Figures of metrics as a language writes them: `1,240`, `87.5%`, `6.4 h`, `12 min`, `US$52,000`. Hours never become days. */
export const amounts = memoize(({ locale, duration }: Words) => {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const decimal = format({ maximumFractionDigits: 2 });
  const short = format({ maximumFractionDigits: 1 });
  const percent = format({ style: 'percent', maximumFractionDigits: 2 });
  const whole = format({ style: 'percent', maximumFractionDigits: 0 });
  const money = memoizeValues((currency: string) =>
    format({ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }),
  );
  const hours = (value: number) => {
    const minutes = Math.round(value * MINUTES);
    return value > 0 && value < 1 && minutes < MINUTES
      ? `${minutes}${NBSP}${duration.minutes}`
      : `${short.format(value)}${NBSP}${duration.hours}`;
  };
  return {
    amount: (value: number, { unit, currency = 'XXX' }: Measure): string =>
      ({
        count: () => decimal.format(value),
        percent: () => percent.format(value / 100),
        hours: () => hours(value),
        money: () => money(currency).format(value),
      })[unit](),
    /** `2.1` as a number of percentage points. */
    points: (value: number) => decimal.format(value),
    /** `8%` of 0.08, to the nearest percent. */
    roughly: (ratio: number) => whole.format(ratio),
    /** `104%` of 1.049, rounded down, so that only what is reached is 100%. */
    share: (ratio: number) => whole.format(Math.floor(ratio * 100 + 1e-9) / 100),
    rate: (value: number) => format({ maximumSignificantDigits: 6 }).format(value),
  };
});
