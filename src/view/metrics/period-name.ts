import { type Period, periodKind } from '../../domain/metrics/period.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';

/** A period as people call it: `2026`, `Q3 2026`, `October 2026`, `Week 40, 2026`. */
export function periodName({ words, format }: Edition, period: Period): string {
  const [year = '', number = ''] = period.split('-');
  switch (periodKind(period)) {
    case 'year':
      return year;
    case 'quarter':
      return phrase(words.metrics.quarter[number.slice(1) as unknown as 1 | 2 | 3 | 4], { year });
    case 'month':
      return capitalised(format.month(period), words.locale);
    case 'week':
      return phrase(words.metrics.week, { number: Number(number.slice(1)), year });
  }
}
