import { z } from 'zod';
import { LocalizedSchema, TextSchema } from './common.ts';

/** Of `segments` in `site.yaml`: a kind of customers, and how an export of tickets tells it. */
export const SegmentSchema = z
  .strictObject({
    name: LocalizedSchema.describe('The name of the segment.'),
    field: TextSchema.trim()
      .optional()
      .describe('For `tally`: the column of exports that tells it, as the export writes it.'),
    values: z
      .array(TextSchema.trim())
      .min(1)
      .optional()
      .describe('For `tally`: what that column says of its customers; without it, the name or the key.'),
  })
  .describe('A kind of customers.');
export type SegmentFacts = z.output<typeof SegmentSchema>;
