import { z } from 'zod';
import { IMPACTS } from '../vocabulary.ts';
import { KeySchema, LocalizedSchema, oneOfThe } from './common.ts';
import { ContactSchema } from './team.ts';

/** Whom to call while something is down, by how bad it is and what it is. */
export const CallNowSchema = z
  .array(
    z.strictObject({
      impacts: z
        .array(z.enum(IMPACTS))
        .min(1)
        .describe('The impacts of open incidents with which they are called.'),
      components: z
        .array(oneOfThe(KeySchema, 'component'))
        .min(1)
        .optional()
        .describe('The components of which one is affected; without it, whatever is.'),
      who: LocalizedSchema.describe('Whom to call, by role: “Payments on call”.'),
      contact: ContactSchema,
      when: LocalizedSchema.optional().describe('When they are reached: “at any hour”.'),
    }),
  )
  .default([])
  .describe('Whom to call while something is down: shown with each open incident that matches.');
export type CallNowFacts = z.output<typeof CallNowSchema>[number];
