import { z } from 'zod';
import { DurationSchema } from './common.ts';

/** How soon somebody answers: in working hours, where the site has them. */
export const TargetsSchema = z
  .strictObject({
    acknowledge: DurationSchema.optional().describe('By when whoever wrote has a first reply.'),
    answer: DurationSchema.optional().describe('By when what was asked is solved.'),
    postMortem: DurationSchema.optional().describe(
      'How long after a major or critical incident its post-mortem is published, nights included.',
    ),
  })
  .describe('How soon reports are answered, in working hours where workingHours says which these are.');
export type TargetsFacts = z.output<typeof TargetsSchema>;
