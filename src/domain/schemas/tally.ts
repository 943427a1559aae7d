import { z } from 'zod';
import { looksEmpty } from '../characters.ts';
import { textKinds, TextSchema } from './common.ts';

const column = z
  .string()
  .trim()
  .min(1, { error: 'the name of a column, as the export writes it' })
  .refine((text) => !looksEmpty(text));
const columns = z.array(column).default([]);
const values = z.array(TextSchema.trim()).default([]);
const rule = z.boolean().default(true);

/** Where an export of any other system says what the tally needs. Names are compared without regard to case. */
const MappingSchema = z
  .strictObject({
    ticket: column.describe('The column with the id of the ticket.'),
    opened: column.describe('The column with the day or time at which it was opened.'),
    requester: column.optional().describe('The column that names who wrote it, by an id or an address.'),
    organisation: column.optional().describe('The column that names the company it was written for.'),
    updated: column
      .optional()
      .describe('The column with the time or number of its last change; the latest row of a ticket counts.'),
    status: column.optional().describe('The column with its status, for deleted, spam and merged.'),
    deleted: values.describe('Values of the status column that mean a deleted ticket; it isn’t counted.'),
    spam: values.describe('Values of the status column that mean spam; it isn’t counted.'),
    merged: values.describe('Values of the status column that mean a merged ticket; it isn’t counted.'),
    texts: columns.describe('The columns with its texts, such as subject and description.'),
    tags: columns.describe('The columns with its tags.'),
    links: columns.describe('The columns that link it to a known issue.'),
    firstReply: column.optional().describe('For `metrics`: the column with the time of the first reply.'),
    solved: column
      .optional()
      .describe('For `metrics`: the column with the time at which it was last solved.'),
    reopened: column
      .optional()
      .describe('For `metrics`: the column that says whether, or how often, it was opened again.'),
    escalated: column.optional().describe('For `metrics`: the column that says whether it was escalated.'),
    channel: column
      .optional()
      .describe('For `metrics`: the column with the way that it came: e-mail, phone, chat.'),
    kind: column
      .optional()
      .describe('For `metrics`: the column that says what it is: a question, an incident, a request.'),
    handled: column
      .optional()
      .describe(
        'For `metrics`: the column with the minutes that somebody worked on it, or hours and minutes as 1:30.',
      ),
  })
  .describe('The columns of an export of a system that Candor doesn’t know.');
export type TallyMapping = z.output<typeof MappingSchema>;

/** The `tally` section of `site.yaml`: how tickets become counts. */
export const TallySchema = z
  .strictObject({
    countBy: z
      .enum(['organisation', 'requester'])
      .default('organisation')
      .describe('What is one customer: an organisation where a ticket has one, or always its requester.'),
    match: z
      .strictObject({
        links: rule.describe('By a field that links a ticket to an id or an alias.'),
        tags: rule.describe('By a tag: ki-1042, ki_1042, known-issue-1042.'),
        ids: rule.describe('By an id in the text, as a whole word in any case: KI-1042.'),
        addresses: rule.describe('By the address of the issue, or of its short link, in the text.'),
        slugs: rule.describe('By an address in the text that ends in an old slug of the issue, an alias.'),
      })
      .prefault({})
      .describe('How the known issue behind a ticket is found; each way can be switched off.'),
    linkFields: columns.describe(
      'Further columns that link a ticket to an id or an alias, such as a custom field.',
    ),
    leaveOut: z
      .strictObject({
        emailDomains: z
          .array(
            z
              .string()
              .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, { error: 'a domain name' })
              .toLowerCase()
              .register(textKinds, { kind: 'domain' }),
          )
          .default([])
          .describe('Domains of the e-mail addresses of your own people.'),
        requesters: values.describe('Ids or addresses of requesters that aren’t customers.'),
        organisations: values.describe('Ids or names of organisations that aren’t customers.'),
        tags: values.describe('Tags of tickets that aren’t from customers.'),
      })
      .prefault({})
      .describe('Whose tickets aren’t counted: agents, test organisations.'),
    minimumShown: z
      .int()
      .min(2)
      .optional()
      .describe('Counts of customers below this are published as “fewer than” it, and nothing closer.'),
    words: z
      .boolean()
      .default(false)
      .describe(
        'Whether words that at least `minimumShown` customers use of an issue, 5 where that isn’t set, are written to finding/said.yaml, so that search finds the issue by them.',
      ),
    dateOrder: z
      .enum(['day-first', 'month-first'])
      .optional()
      .describe('How to read dates such as 03/04/2026; without it, the whole column decides.'),
    mapping: MappingSchema.optional(),
  })
  .describe('How `tally` counts customers from ticket exports.');
export type TallyFacts = z.output<typeof TallySchema>;
