import { z } from 'zod';
import { KeySchema, RecordIdSchema } from '../../../domain/schemas/common.ts';
import { WeekSchema } from '../../../domain/schemas/weekly.ts';
import { ISSUE_STATUSES } from '../../../domain/vocabulary.ts';
import { byLanguage, SectionSchema, TextsSchema, TimeSchema } from './common.ts';

/** What the list has of a week. */
const listed = {
  week: WeekSchema.describe('The week as ISO 8601 counts them: 2026-W47.'),
  first: z.iso.date().describe('Its Monday.'),
  last: z.iso.date().describe('Its Sunday.'),
  counts: z
    .strictObject({
      incidents: z.int().min(0).describe('Incidents that went on in it.'),
      added: z.int().min(0).describe('Known issues that were published.'),
      fixed: z.int().min(0).describe('Known issues that were fixed.'),
    })
    .describe('The week in numbers.'),
  url: z.url().describe('The file with all of it.'),
  pages: byLanguage(z.url().describe('Its page.')).describe('Its page in each language of the site.'),
};

/** `api/v1/weeks.json`. */
export const ApiWeeksSchema = z
  .strictObject({
    weeks: z
      .array(z.strictObject(listed).describe('A week in short.'))
      .describe('The weeks that have pages, the newest first: that is the present one, which isn’t over.'),
  })
  .describe('The weeks that have pages.');
export type ApiWeeks = z.infer<typeof ApiWeeksSchema>;

const Ids = z.array(RecordIdSchema);
const Day = z.iso.date();

/** A week as the text of an e-mail. */
export const WeekLetterSchema = z
  .strictObject({
    subject: z.string().describe('Its subject.'),
    summary: z.string().describe('Its days, and the week in numbers, in one line.'),
    text: z.string().describe('All of it, as plain text with full addresses.'),
    html: z.string().describe('All of it, as sanitised HTML with full addresses.'),
  })
  .describe('The week as an e-mail.');
export type WeekLetterObject = z.infer<typeof WeekLetterSchema>;

/** `api/v1/weeks/2026-w47.json`. */
export const ApiWeekSchema = z
  .strictObject({
    ...listed,
    ticket: z
      .strictObject({
        texts: byLanguage(
          z
            .strictObject({
              title: z
                .string()
                .nullable()
                .describe('What a customer asked; null where its author gave no title.'),
              sections: z.array(SectionSchema).describe('What was found.'),
            })
            .describe('What it says in a language.'),
        ).describe('What it says, in the languages that it is written in.'),
      })
      .nullable()
      .describe('The ticket of the week, in the words of an author; null where nobody wrote one.'),
    incidents: Ids.describe('Incidents that went on in it, by their beginning.'),
    maintenance: z
      .array(
        z
          .strictObject({
            record: RecordIdSchema.describe('Its id.'),
            start: TimeSchema.describe('When it began.'),
            end: TimeSchema.describe('When it was to end.'),
          })
          .describe('One time that it took place, as planned.'),
      )
      .describe('Maintenance that took place.'),
    added: Ids.describe('Known issues that were published.'),
    changed: z
      .array(
        z
          .strictObject({
            record: RecordIdSchema.describe('Its id.'),
            state: z.enum(ISSUE_STATUSES).describe('What it said last in the week.'),
          })
          .describe('A known issue.'),
      )
      .describe('Known issues of which something was said, and which were neither published nor fixed.'),
    fixed: Ids.describe('Known issues that were fixed.'),
    workarounds: Ids.describe('Known issues whose workaround was tried.'),
    reported: z
      .array(
        z
          .strictObject({
            record: RecordIdSchema.describe('Its id.'),
            last30Days: z.int().min(0).describe('Customers in the 30 days before the count.'),
            trend: z
              .enum(['rising', 'falling'])
              .nullable()
              .describe('How that compares; null where it is the same.'),
          })
          .describe('A known issue.'),
      )
      .describe('The most reported, by the count that was made in the week.'),
    promises: z
      .array(
        z
          .strictObject({
            record: RecordIdSchema.describe('Its id.'),
            by: Day.describe('The day.'),
            outcome: z
              .enum(['due', 'overdue', 'kept', 'late', 'dropped', 'missed'])
              .describe(
                'How it went: kept in time or late, given up, or not kept; of an open promise, whether its day is over.',
              ),
          })
          .describe('What a record promised, or promises.'),
      )
      .describe('Promises that were due.'),
    ended: z
      .array(
        z
          .strictObject({
            record: RecordIdSchema.describe('Its id.'),
            postMortem: z.boolean().describe('Whether it has a post-mortem.'),
          })
          .describe('An incident.'),
      )
      .describe('Incidents that ended.'),
    actions: z
      .array(
        z
          .strictObject({
            record: RecordIdSchema.describe('The incident of its post-mortem.'),
            index: z.int().min(0).describe('Its place in that post-mortem’s list, from 0.'),
            due: Day.describe('The day.'),
            done: z.boolean().describe('Whether it is done.'),
          })
          .describe('Something that was to be done.'),
      )
      .describe('Action items that were due.'),
    coming: z
      .array(
        z
          .strictObject({
            record: z.union([RecordIdSchema, KeySchema]).describe('Its id.'),
            start: TimeSchema.describe('When it begins.'),
          })
          .describe('A maintenance or an announcement.'),
      )
      .describe('What begins in the next week, and was announced before it.'),
    titles: TextsSchema.describe('What it is called: Week 47, 2026.'),
    letters: byLanguage(WeekLetterSchema).describe('It as an e-mail, in each language of the site.'),
  })
  .describe('A week: what records date in it, and what they announced before the next.');
export type ApiWeek = z.infer<typeof ApiWeekSchema>;
