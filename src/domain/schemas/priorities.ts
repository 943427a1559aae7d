import { z } from 'zod';
import { KeySchema, oneOfThe } from './common.ts';

const weight = (fact: string) =>
  z.int().min(0).max(1000).optional().describe(`How much ${fact} weighs; it doesn’t count without this.`);
const full = (fact: string) =>
  z.int().min(1).max(1_000_000).optional().describe(`The ${fact} from which on it counts in full.`);

/** How much each fact weighs. Where site.yaml has none of its own, these add up to 100. */
const WeightsSchema = z
  .strictObject({
    customers: weight('the number of customers who reported it'),
    recent: weight('the number of them in the last 30 days'),
    duplicates: weight('the number of its duplicates'),
    severity: weight('its severity'),
    businessLevel: weight('how much it hurts customers’ business'),
    businessImpact: weight('the number of things that it hurts there'),
    reach: weight('the share of customers who could meet it'),
    segments: z
      .record(
        oneOfThe(KeySchema, 'segment'),
        z.int().min(0).max(1000).describe('How much this segment weighs.'),
      )
      .optional()
      .describe('How much each kind of customers that it hits weighs, by its key.'),
    strategy: weight('what the company has decided to do'),
    age: weight('how long it has been known'),
    noWorkaround: weight('that there is no workaround'),
  })
  .default({
    customers: 25,
    recent: 15,
    duplicates: 5,
    severity: 20,
    businessLevel: 10,
    businessImpact: 5,
    reach: 5,
    strategy: 5,
    age: 5,
    noWorkaround: 5,
  })
  .describe('How much each fact weighs. What isn’t named doesn’t count.');

/** The `priorities` section of `site.yaml`: the formula by which open issues are put in order. */
export const PrioritiesSchema = z
  .strictObject({
    published: z.boolean().default(true).describe('Whether the portal has the page.'),
    weights: WeightsSchema,
    full: z
      .strictObject({
        customers: full('number of customers'),
        recent: full('number of customers in the last 30 days'),
        duplicates: full('number of duplicates'),
        age: full('number of days'),
      })
      .prefault({})
      .describe('Of what is counted: from which number on it counts in full.'),
  })
  .describe('The order that published facts give open issues, and the formula for it.');
export type PrioritiesFacts = z.output<typeof PrioritiesSchema>;
