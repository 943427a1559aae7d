import { z } from 'zod';
import { ANNOUNCEMENT_KINDS } from '../vocabulary.ts';
import {
  DayOrInstantSchema,
  DurationSchema,
  KeySchema,
  oneOfThe,
  TextSchema,
  TitleSchema,
} from './common.ts';

/** The front matter of an announcement, in the default language's file. Its id is the name of that file. */
export const AnnouncementSchema = z
  .strictObject({
    title: TitleSchema.describe('One line that says what comes, in the words of a customer.'),
    kind: z
      .enum(ANNOUNCEMENT_KINDS)
      .describe('announcement, release, change (customers have something to do) or end-of-life.'),
    from: DayOrInstantSchema.describe('The day on which it takes place or begins, or the instant.'),
    until: DayOrInstantSchema.optional().describe('Its last day, or the instant at which it ends.'),
    announced: DayOrInstantSchema.optional().describe(
      'When customers are told: its date in feeds. One that lies ahead isn’t shown before.',
    ),
    early: DurationSchema.optional().describe(
      'How much sooner the internal edition has it: than announced, or without that than from, which customers then wait for.',
    ),
    components: z
      .array(oneOfThe(KeySchema, 'component'))
      .default([])
      .describe('The components that it concerns, the main one first.'),
    author: TextSchema.optional().describe('Who answers for the text.'),
  })
  .describe('An announcement: a release, a change, an end of life, or anything else that has a day.');
export type AnnouncementInput = z.input<typeof AnnouncementSchema>;
export type AnnouncementFacts = z.output<typeof AnnouncementSchema>;
