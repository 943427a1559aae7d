import { z } from 'zod';
import { KeySchema, RecordIdSchema } from '../../../domain/schemas/common.ts';
import {
  BUSINESS_IMPACTS,
  BUSINESS_LEVELS,
  ISSUE_STATUSES,
  ISSUE_TYPES,
  MOST_STRATEGY,
  REACHES,
  SEVERITIES,
} from '../../../domain/vocabulary.ts';
import {
  byLanguage,
  ComponentKeysSchema,
  LinksSchema,
  pageFields,
  ProseSchema,
  SectionSchema,
  TextsSchema,
  TimeSchema,
  updateSchema,
} from './common.ts';

const Count = z.int().min(0).nullable();
const Day = z.iso.date().nullable();
const Status = z.enum(ISSUE_STATUSES);

const ReportsSchema = z
  .strictObject({
    reporters: Count.describe('How many different customers reported it; null where too few to publish.'),
    tickets: Count.describe('How many tickets they wrote; null where too few to publish.'),
    fewerThan: Count.describe('In the place of counts that are too small: fewer customers than this.'),
    last30Days: Count.describe('Customers with a ticket in the 30 days before asOf; null where too few.'),
    first: Day.describe('The day of the first ticket.'),
    latest: Day.describe('The day of the latest ticket.'),
    weekly: z
      .strictObject({
        from: z.iso.date().describe('The day on which the first week begins.'),
        tickets: z.array(Count).describe('Tickets of each week; null where too few customers.'),
      })
      .nullable()
      .describe('Tickets a week around the workaround and the fix.'),
    segments: z
      .record(KeySchema, z.int().positive())
      .nullable()
      .describe('Customers among them by segment; all others aren’t told apart.'),
    asOf: z.iso.date().describe('The day that the counts are of.'),
    trend: z
      .enum(['rising', 'falling'])
      .nullable()
      .describe('Whether clearly more, or fewer, report it lately.'),
  })
  .describe('What was counted in support tickets.');

/** What lists have of a known issue: enough to find and sort it. */
const listed = {
  id: RecordIdSchema.describe('Its id, which never changes.'),
  titles: TextsSchema.describe('Its title.'),
  status: Status.describe('Its status.'),
  open: z.boolean().describe('Whether it still bothers customers.'),
  type: z.enum(ISSUE_TYPES).nullable().describe('What it is; null where nobody said.'),
  severity: z.enum(SEVERITIES).nullable().describe('How bad it is; null where nobody said.'),
  business: z
    .strictObject({
      impact: z.array(z.enum(BUSINESS_IMPACTS)).min(1).describe('What of customers’ business it hurts.'),
      level: z.enum(BUSINESS_LEVELS).nullable().describe('How much; null where nobody said.'),
    })
    .nullable()
    .describe('What it does to customers’ business; null where nobody said.'),
  reach: z.literal(REACHES).nullable().describe('How many of a hundred customers could meet it.'),
  segments: z.array(KeySchema).describe('The kinds of customers that it hits; empty where nobody said.'),
  strategy: z
    .int()
    .min(0)
    .max(MOST_STRATEGY)
    .nullable()
    .describe('How much the fix serves what the company has decided to do, 0 to 3.'),
  components: ComponentKeysSchema,
  team: KeySchema.nullable().describe('The team that answers for it.'),
  hasWorkaround: z.boolean().describe('Whether it has a workaround of its own.'),
  reports: ReportsSchema.nullable().describe('Who reported it; null where nobody counted.'),
  created: TimeSchema.describe('When it was published, in UTC; of a day its start, in the site’s time zone.'),
  updated: TimeSchema.describe('When it last changed in a way that readers should know.'),
  fixed: z
    .strictObject({
      on: z.iso.date().describe('The day of the fix, or by which it was.'),
      version: z.string().nullable().describe('The version that has it.'),
    })
    .nullable()
    .describe('When it was fixed.'),
  documentation: z.url().nullable().describe('Of what isn’t a fault: the page that says how it works.'),
  duplicateOf: RecordIdSchema.nullable().describe('The issue that it repeats.'),
  aliases: z.array(z.string()).describe('Numbers of tickets and old names that lead to it.'),
  tags: z.array(z.string()).describe('Words to find it by.'),
  url: z.url().describe('The file with all of it.'),
  links: LinksSchema,
};

const WorkaroundSchema = z
  .strictObject({
    issue: RecordIdSchema.describe('Whose it is: its own, or of a duplicate the issue that it repeats.'),
    since: Day.describe('The day on which it was published.'),
    verified: Day.describe('The day on which it was last tried.'),
    version: z.string().nullable().describe('The version that it was tried with.'),
    texts: byLanguage(ProseSchema).describe('What to do, by language.'),
  })
  .describe('A way round the problem.');

/** `api/v1/known-issues/ki-1042.json`. */
export const ApiKnownIssueSchema = z
  .strictObject({
    ...listed,
    author: z.string().nullable().describe('Who answers for the text.'),
    affects: z
      .strictObject({
        versions: z.array(z.string()).describe('Versions that have the problem.'),
        customers: TextsSchema.nullable().describe('Which customers it hits.'),
      })
      .nullable()
      .describe('Whom it concerns.'),
    next: z
      .strictObject({
        by: z.iso.date().describe('The last day by which it is to be done.'),
        what: TextsSchema.describe('What it is.'),
      })
      .nullable()
      .describe('The next step that an open issue promises; null where it promises none.'),
    promised: z
      .array(
        z.strictObject({
          by: z.iso.date().describe('The last day by which it was to be done.'),
          what: TextsSchema.describe('What it was.'),
          kept: Day.describe('The day on which it was done; null where it never was.'),
          dropped: TextsSchema.nullable().describe('Why it was given up; null where it was not.'),
        }),
      )
      .describe('What it promised before, the soonest first.'),
    answer: z
      .strictObject({
        on: z.iso.date().describe('The day of the workaround or the fix.'),
        by: z.enum(['workaround', 'fix']).describe('Which of the two came first.'),
        days: z.int().min(0).describe('Days since its publication.'),
      })
      .nullable()
      .describe('Its first answer; null where no day is given, or one before its publication.'),
    reason: TextsSchema.nullable().describe('Why it will not be fixed.'),
    related: z.array(RecordIdSchema).describe('Other known issues worth reading.'),
    incidents: z.array(RecordIdSchema).describe('Incidents that it caused, newest first.'),
    workaround: WorkaroundSchema.nullable().describe('What helps meanwhile; null where nothing does.'),
    workaroundRemark: byLanguage(ProseSchema)
      .nullable()
      .describe('What is said beside “there is none” where it has no workaround; null where that is all.'),
    texts: byLanguage(
      z
        .strictObject({
          title: z.string().describe('Its title.'),
          sections: z.array(SectionSchema).describe('Its sections, without workaround and updates.'),
        })
        .describe('What it says in a language.'),
    ).describe('What it says, in the languages that it is written in.'),
    replies: TextsSchema.describe(
      'What to write to a customer whose ticket it is behind, as plain text in each language of the portal.',
    ),
    updates: z.array(updateSchema(Status)).describe('Its updates, oldest first.'),
  })
  .describe('A known issue.');
export type ApiKnownIssue = z.infer<typeof ApiKnownIssueSchema>;

const ListedIssueSchema = z.strictObject(listed).describe('A known issue in short.');
export type ListedIssue = z.infer<typeof ListedIssueSchema>;

/** A page of all known issues: `api/v1/known-issues.json`, then `api/v1/known-issues/2.json` and so on. */
export const ApiKnownIssuesSchema = z
  .strictObject({
    ...pageFields,
    knownIssues: z.array(ListedIssueSchema).max(500).describe('Known issues, newest first.'),
  })
  .describe('All known issues, newest first, 500 a page.');
export type ApiKnownIssues = z.infer<typeof ApiKnownIssuesSchema>;
