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

const UpstreamSchema = z
  .strictObject({
    name: z.string().describe('Whose word it is: the name of their portal.'),
    url: z.url().describe('The address of their portal.'),
    state: ComponentStateSchema.describe('The state of their own component.'),
    since: TimeSchema.nullable().describe('Since when it has been in that state; null where they don’t say.'),
    asOf: TimeSchema.describe('When this was read.'),
  })
  .describe('The word of somebody else on a service that the component is, or depends on.');

const ApiComponentSchema = z
  .strictObject({
    ...componentFields,
    state: ComponentStateSchema.nullable().describe(
      'Its state; null where nobody has ever recorded an incident.',
    ),
    upstream: UpstreamSchema.nullable().describe(
      'What somebody else says of it, which changes nothing of its state; null where nobody does.',
    ),
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
