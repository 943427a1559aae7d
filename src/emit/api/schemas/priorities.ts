import { z } from 'zod';
import { PRIORITY_FACTS } from '../../../domain/priority/formula.ts';
import { RecordIdSchema } from '../../../domain/schemas/common.ts';
import { TextsSchema } from './common.ts';

const Fact = z.enum(PRIORITY_FACTS);
const Points = z.number().min(0).describe('Points, to one decimal.');

/** `api/v1/priorities.json`. */
export const ApiPrioritiesSchema = z
  .strictObject({
    asOf: z.iso.date().describe('The day that ages are counted to, in the site’s time zone.'),
    formula: z
      .strictObject({
        terms: z
          .array(
            z
              .strictObject({
                fact: Fact.describe('Which fact.'),
                weight: z.int().min(1).describe('The most that it can give.'),
                full: z.int().min(1).describe('The value from which on it gives that.'),
              })
              .describe('A fact that counts: it gives weight × min(value, full) ÷ full.'),
          )
          .describe('The facts that count. Others don’t.'),
        segments: z
          .record(z.string(), z.int().min(0))
          .describe(
            'The weight of each kind of customers: the value of `segments` is the sum for those that an issue hits.',
          ),
        ranks: z
          .strictObject({
            severity: z.array(z.string()).describe('The first has the value 1.'),
            businessLevel: z.array(z.string()).describe('The first has the value 1.'),
          })
          .describe('The words that are counted by their rank.'),
        rounding: z
          .literal('one decimal, halves up, before the sum')
          .describe('How what a fact gives is rounded. The score is the sum of what is rounded.'),
        most: z.int().min(1).describe('The most that a score can be: the sum of the weights.'),
      })
      .describe('How a score is made.'),
    total: z.int().min(0).describe('How many open issues there are; all are listed.'),
    priorities: z
      .array(
        z
          .strictObject({
            place: z
              .int()
              .min(1)
              .describe(
                'Its place, from 1. Issues of one score share one, and are in the order of their ids.',
              ),
            id: RecordIdSchema.describe('The issue.'),
            titles: TextsSchema.describe('Its title.'),
            score: Points.describe('The sum of its points.'),
            values: z
              .partialRecord(Fact, z.int().min(0))
              .describe('What is known of it, as numbers; what nobody said or counted is absent.'),
            points: z.partialRecord(Fact, Points).describe('What each fact of the formula gives it.'),
            url: z.url().describe('The file with all of it.'),
          })
          .describe('An open issue in the order.'),
      )
      .describe('All open issues, the highest score first.'),
  })
  .describe('The order that published facts give open issues, and the formula for it.');
export type ApiPriorities = z.infer<typeof ApiPrioritiesSchema>;
