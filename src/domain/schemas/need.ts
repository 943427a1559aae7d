import { z } from 'zod';
import { DaySchema, KeySchema, oneOfThe, TextSchema, TitleSchema } from './common.ts';

/** What can come of a need, in the order in which pages list them: what somebody waits for comes first. */
export const NEED_OUTCOMES = ['asked', 'shown', 'shipped', 'not-done'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

/** The front matter of a need: what a customer's work lacks, for the company alone. */
export const NeedSchema = z
  .strictObject({
    title: TitleSchema.describe('What the work of a customer lacks, in one sentence.'),
    by: TextSchema.describe('Who asks: a role, or a customer.'),
    asked: DaySchema.describe('The day on which it was asked.'),
    demonstrated: DaySchema.optional().describe('The day on which an answer was shown to whoever asked.'),
    outcome: z.enum(NEED_OUTCOMES).describe('What has come of it.'),
    because: TextSchema.optional().describe('Why it won’t be done; for outcome: not-done.'),
    components: z
      .array(oneOfThe(KeySchema, 'component'))
      .default([])
      .describe('The components that it concerns.'),
  })
  .describe('A need.');
export type NeedFacts = z.output<typeof NeedSchema>;
