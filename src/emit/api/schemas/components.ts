import { z } from 'zod';
import { ComponentStateSchema } from '../../../domain/schemas/common.ts';
import { TimeSchema } from './common.ts';
import { componentFields, WeightsSchema } from './site.ts';

const UptimeSchema = z
  .strictObject({
    days: z.int().min(1).describe('The days of the calendar that it is of, today included.'),
    start: TimeSchema.describe(
      'From when: the first day’s midnight in the site’s time zone, or the component’s first.',
    ),
    end: TimeSchema.describe(
      'Until when: the last midnight in that zone, or when what befell the component since then last changed.',
    ),
    value: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('The share of that time in which it worked, rounded down; null where it didn’t exist yet.'),
    weights: WeightsSchema,
  })
  .describe('The uptime of a component, with all that it was computed with.');

const ApiComponentSchema = z
  .strictObject({
    ...componentFields,
    state: ComponentStateSchema.describe('Its state.'),
    uptime: z.array(UptimeSchema).describe('Its uptime over 30, 90 and 365 days.'),
  })
  .describe('A component.');

/** `api/v1/components.json`. */
export const ApiComponentsSchema = z
  .strictObject({
    updated: TimeSchema.nullable().describe(
      'When any incident or maintenance last changed; null before any has.',
    ),
    components: z.array(ApiComponentSchema).describe('The components, in the order of the page.'),
  })
  .describe('All components, with state and uptime.');
export type ApiComponents = z.infer<typeof ApiComponentsSchema>;
