import { z } from 'zod';
import { KeySchema } from '../../../domain/schemas/common.ts';
import { METRIC_UNITS } from '../../../domain/schemas/metric.ts';
import { byLanguage, TextsSchema } from './common.ts';

const Figure = z.number().min(0).nullable();
const Share = z
  .number()
  .min(0)
  .nullable()
  .describe(
    'How much of the goal was reached, from 1 on all of it: achieved ÷ proposed where up is better, proposed ÷ achieved where down is. Null where either is unknown, or there is nothing to divide by.',
  );

const PeriodSchema = z
  .strictObject({
    period: z.string().describe('A month 2026-10, a quarter 2026-Q3, a year 2026 or an ISO week 2026-W40.'),
    first: z.iso.date().describe('Its first day.'),
    last: z.iso.date().describe('Its last day.'),
    achieved: Figure.describe('What it was, in the unit; null where nobody knows.'),
    proposed: Figure.describe('The goal; null where there is none.'),
    share: Share,
    reached: z.boolean().nullable().describe('Whether the goal was reached; null where that isn’t known.'),
  })
  .describe('A period.');

const EarlierSchema = z
  .strictObject({
    period: z.string().describe('Which period it is.'),
    achieved: Figure.describe('What it was then; null where nobody knows.'),
    difference: z.number().nullable().describe('What has been added since; null where either is unknown.'),
    positive: z
      .boolean()
      .nullable()
      .describe('Whether that is good; null where it is unchanged, or unknown.'),
  })
  .describe('An earlier period beside the current one.');

const MetricSchema = z
  .strictObject({
    id: KeySchema.describe('Its key, which never changes.'),
    name: TextsSchema.describe('Its name.'),
    says: TextsSchema.describe('What it says, in one sentence.'),
    unit: z.enum(METRIC_UNITS).describe('What it counts in: percentages as 87.5, hours with a fraction.'),
    currency: z.string().nullable().describe('For money: the currency of all its figures.'),
    constantRates: z
      .record(z.string(), z.number().positive())
      .describe('What one of another currency was taken for, where figures were given in one.'),
    better: z.enum(['up', 'down']).describe('Which way is better.'),
    team: KeySchema.nullable().describe('The team that answers for it.'),
    pages: byLanguage(z.url().describe('Its place on the page.')).describe(
      'Its place in each language of the site.',
    ),
    current: z.string().describe('The latest period with a figure; the first where none has one.'),
    before: EarlierSchema,
    lastYear: EarlierSchema.nullable().describe(
      'The same period of the year before; null where there is none.',
    ),
    next: z
      .strictObject({
        period: z.string().describe('Which period it is for.'),
        proposed: z.number().min(0).describe('The goal.'),
        missing: Figure.describe('What is missing; 0 where it is reached already, null where nobody knows.'),
      })
      .nullable()
      .describe('The next goal; null where there is none.'),
    periods: z.array(PeriodSchema).describe('All its periods, the earliest first.'),
  })
  .describe('A metric.');

/** `api/v1/metrics.json`. */
export const ApiMetricsSchema = z
  .strictObject({ metrics: z.array(MetricSchema).describe('The metrics, in the order of the page.') })
  .describe('What was achieved, beside what was proposed.');
export type ApiMetrics = z.infer<typeof ApiMetricsSchema>;
