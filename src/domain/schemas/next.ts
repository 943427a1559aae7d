import { z } from 'zod';
import { DaySchema, InstantSchema, LocalizedSchema } from './common.ts';

/** What an open incident promises: the next update. */
export const NextUpdateSchema = z
  .strictObject({
    by: InstantSchema.describe('By when it is published.'),
    what: LocalizedSchema.optional().describe('What it will be about.'),
  })
  .describe('The next update, as it is promised while the incident is open.');

/** What an open known issue promises: the next step. */
export const NextStepSchema = z
  .strictObject({
    by: DaySchema.describe('The last day by which it is done.'),
    what: LocalizedSchema.describe('What it is: “Fix in review”.'),
  })
  .describe('What happens next, and by when, while the issue is open.');

const DroppedSchema = LocalizedSchema.optional().describe('Instead of kept: why it was given up, published.');
const FORMER = 'What was promised before, the soonest first; `update` writes it when a promise is over.';

/** Former promises of an incident. */
export const FormerUpdatesSchema = z
  .array(
    NextUpdateSchema.extend({
      kept: InstantSchema.optional().describe('When it was published; absent where it never was.'),
      dropped: DroppedSchema,
    }),
  )
  .default([])
  .describe(FORMER);

/** Former promises of a known issue. */
export const FormerStepsSchema = z
  .array(
    NextStepSchema.extend({
      kept: DaySchema.optional().describe('The day on which it was done; absent where it never was.'),
      dropped: DroppedSchema,
    }),
  )
  .default([])
  .describe(FORMER);
