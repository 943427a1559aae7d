import { z } from 'zod';
import { isWeek } from '../week/iso-week.ts';
import { textKinds, TitleSchema } from './common.ts';

/** A week as ISO 8601 counts them. */
export const WeekSchema = z
  .string()
  .refine(isWeek, { error: 'a week of the calendar, 2019-W14' })
  .register(textKinds, { kind: 'week' });

/** The weeks of a portal. */
export const WeeklySchema = z
  .strictObject({
    since: WeekSchema.optional().describe(
      'The first week that has a page, 2019-W14; without it, that of the first record.',
    ),
  })
  .describe('A page for each week: what happened, what was promised, what comes. Without it there are none.');

/** The front matter of a word on a week, and of its translations. The week is the name of its file. */
export const WeekWordSchema = z
  .strictObject({
    title: TitleSchema.optional().describe('One line that says what a customer asked; it may be left out.'),
  })
  .describe('The ticket of a week: a word on it by an author, which names nobody.');
export type WeekWordFacts = z.output<typeof WeekWordSchema>;
