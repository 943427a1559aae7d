import { z } from 'zod';
import { LocalizedSchema, TextSchema } from './common.ts';

/** Something that a report needs, and how the text of a ticket shows that it is there. */
const EvidenceItemSchema = z.strictObject({
  name: LocalizedSchema.describe('What it is, as customers know it.'),
  pattern: TextSchema.optional().describe(
    'For `tally --suggest`: a regular expression (RE2) that the texts of tickets with it match, in any case.',
  ),
});

/** Of a component in `site.yaml`: what a report on it needs. */
export const EvidenceSchema = z
  .array(z.union([TextSchema, EvidenceItemSchema, LocalizedSchema]))
  .default([])
  .describe(
    'What a report on it needs, so that it can be looked into: an order’s id, a screenshot, the time.',
  );
export type EvidenceFacts = z.output<typeof EvidenceSchema>[number];
