import { z } from 'zod';
import { isPeriod } from '../metrics/period.ts';
import { KeySchema, LocalizedSchema, oneOfThe, textKinds } from './common.ts';

/** What a metric counts in. */
export const METRIC_UNITS = ['count', 'percent', 'hours', 'money'] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

const CurrencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'a currency by its three letters: USD' })
  .refine((code) => CURRENCIES.has(code), { error: 'a currency by its three letters: USD' })
  .register(textKinds, { kind: 'currency' })
  .describe('A currency by its three letters: USD.');

const PeriodSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:Q[1-4]|W\d{2}|\d{2}))?$/, {
    error: 'a month 2026-10, a quarter 2026-Q3, a year 2026 or a week 2026-W40',
  })
  .refine(isPeriod, { error: 'the calendar has no such period' })
  .register(textKinds, { kind: 'calendar period' })
  .describe('A month 2026-10, a quarter 2026-Q3, a year 2026 or a week of ISO 8601, 2026-W40.');

const FigureSchema = z.number().min(0);

const FiguresSchema = z
  .strictObject({
    achieved: FigureSchema.optional().describe(
      'What it was. Leave it out where nobody knows: it is shown as –.',
    ),
    proposed: FigureSchema.optional().describe('The goal.'),
    currency: CurrencySchema.optional().describe(
      'The currency of these figures, where it isn’t that of the metric.',
    ),
  })
  .describe('What was achieved in a period, and what was proposed for it.');

/** A file of `metrics/`: an indicator with its periods. */
export const MetricSchema = z
  .strictObject({
    name: LocalizedSchema.describe('What it is called.'),
    says: LocalizedSchema.describe('What it says, in one sentence.'),
    unit: z
      .enum(METRIC_UNITS)
      .describe(
        'What it counts in. A percentage is written as on the page, 87.5; hours may have a fraction, 1.5.',
      ),
    currency: CurrencySchema.optional().describe('For money: the currency in which it is shown.'),
    constantRate: z
      .record(
        CurrencySchema,
        z.number().positive().describe('What one of it is in the currency of the metric.'),
      )
      .optional()
      .describe(
        'For money: what one of another currency is in that of the metric, { EUR: 1.1 }. It stays the same for all periods, so that they can be compared.',
      ),
    better: z.enum(['up', 'down']).describe('Which way is better.'),
    team: oneOfThe(KeySchema, 'team').optional().describe('The team that answers for it.'),
    periods: z
      .record(PeriodSchema, FiguresSchema)
      .refine((periods) => Object.keys(periods).length > 0)
      .describe(
        'Its periods, all months, all quarters, all years or all weeks, each with what was achieved and proposed.',
      ),
  })
  .describe('An indicator: what was achieved in each period, and what was proposed.');
export type MetricFacts = z.output<typeof MetricSchema>;
