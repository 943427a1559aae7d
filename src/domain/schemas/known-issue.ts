import { z } from 'zod';
import {
  BUSINESS_IMPACTS,
  BUSINESS_LEVELS,
  ISSUE_STATUSES,
  ISSUE_TYPES,
  MOST_STRATEGY,
  REACHES,
  SEVERITIES,
} from '../vocabulary.ts';
import {
  DayOrInstantSchema,
  DaySchema,
  KeySchema,
  LocalizedSchema,
  oneOfThe,
  RecordIdSchema,
  textKinds,
  TextSchema,
  TitleSchema,
  VersionSchema,
} from './common.ts';
import { FormerStepsSchema, NextStepSchema } from './next.ts';

const WeeklySchema = z
  .strictObject({
    from: DaySchema.describe('The day on which the first week begins.'),
    tickets: z
      .array(z.int().nonnegative().nullable())
      .min(1)
      .max(52)
      .describe('How many tickets each week has, one week after the other; null where too few customers.'),
  })
  .describe('Tickets a week around the workaround and the fix.');
export type WeeklyTickets = z.infer<typeof WeeklySchema>;

export const ReportsSchema = z
  .strictObject({
    reporters: z.int().nonnegative().optional().describe('How many different customers reported it.'),
    tickets: z.int().nonnegative().optional().describe('How many tickets they wrote.'),
    fewerThan: z
      .int()
      .min(2)
      .optional()
      .describe('Instead of counts that are too small to publish: fewer customers than this, at least one.'),
    last30Days: z
      .int()
      .nonnegative()
      .optional()
      .describe(
        'Customers among them with a ticket at most 30 days older than asOf; absent where too small to publish.',
      ),
    first: DaySchema.optional().describe('The day of the first ticket.'),
    latest: DaySchema.optional().describe('The day of the latest ticket.'),
    weekly: WeeklySchema.optional(),
    segments: z
      .record(oneOfThe(KeySchema, 'segment'), z.int().positive())
      .optional()
      .describe('Customers among them by segment; the others aren’t told apart.'),
    asOf: DaySchema.describe('The day on which the counts were made.'),
  })
  .describe('Counts from support tickets, written by `tally`, never by hand.');
export type Reports = z.infer<typeof ReportsSchema>;

const BusinessSchema = z
  .strictObject({
    impact: z
      .array(z.enum(BUSINESS_IMPACTS))
      .min(1)
      .describe("What of customers' business it hurts: sales, conversion, operation, cost."),
    level: z.enum(BUSINESS_LEVELS).optional().describe('How much it hurts: low, medium or high.'),
  })
  .describe("What it does to customers' business.");

/** The front matter of a known issue, in the default language's file. */
export const KnownIssueSchema = z
  .strictObject({
    id: oneOfThe(RecordIdSchema, 'known-issue'),
    title: TitleSchema,
    status: z.enum(ISSUE_STATUSES).describe('Where the issue stands.'),
    severity: z
      .enum(SEVERITIES)
      .optional()
      .describe("critical: customers can't sell or ship, and there is no way round; major; minor."),
    type: z
      .enum(ISSUE_TYPES)
      .optional()
      .describe("bug: something doesn't work; limitation: something isn't there; suggestion: a wish."),
    business: BusinessSchema.optional(),
    reach: z
      .literal(REACHES)
      .optional()
      .describe('How many of a hundred customers could meet it: 25, 50, 75 or 100.'),
    segments: z
      .array(oneOfThe(KeySchema, 'segment'))
      .default([])
      .describe('The kinds of customers that it hits, by their keys in site.yaml.'),
    strategy: z
      .int()
      .min(0)
      .max(MOST_STRATEGY)
      .optional()
      .describe('How much the fix serves what the company has decided to do: 0, not at all, to 3.'),
    components: z
      .array(oneOfThe(KeySchema, 'component'))
      .min(1)
      .describe('The components it is in, the main one first.'),
    team: oneOfThe(KeySchema, 'team')
      .optional()
      .describe("The team that answers for it; without it, the first component's."),
    author: TextSchema.optional().describe('Who answers for the text.'),
    created: DayOrInstantSchema.describe('When it was published first.'),
    updated: DayOrInstantSchema.describe('When it was last changed in a way that readers should know.'),
    aliases: z
      .array(TextSchema)
      .default([])
      .describe('Ticket numbers and old slugs, in quotes: each leads here.'),
    tags: z.array(TextSchema).default([]).describe('Free words to find it by.'),
    affects: z
      .strictObject({
        versions: z.array(VersionSchema).optional().describe('Versions that have the problem, in quotes.'),
        customers: LocalizedSchema.optional().describe('Which customers it hits.'),
      })
      .optional()
      .describe('Whom it concerns.'),
    fixed: z
      .strictObject({
        on: DaySchema.describe('The day of the fix; where nobody knows it, a day by which it was fixed.'),
        version: VersionSchema.optional().describe('The version that has the fix, in quotes.'),
      })
      .optional()
      .describe('When, and in which version, it was fixed; for status: fixed.'),
    duplicateOf: oneOfThe(RecordIdSchema, 'known-issue')
      .optional()
      .describe('The issue that this one repeats; for status: duplicate.'),
    reason: LocalizedSchema.optional().describe('Why it will not be fixed, published; for status: no-fix.'),
    documentation: z
      .url({ protocol: /^https?$/, error: 'a full address that begins with https://' })
      .register(textKinds, { kind: 'url' })
      .optional()
      .describe('The page that says how it works; for status: as-designed.'),
    next: NextStepSchema.optional(),
    promised: FormerStepsSchema,
    related: z
      .array(oneOfThe(RecordIdSchema, 'known-issue'))
      .default([])
      .describe('Other known issues worth reading.'),
    incidents: z
      .array(oneOfThe(RecordIdSchema, 'incident'))
      .default([])
      .describe('Incidents that it caused.'),
    workaround: z
      .union([
        z.literal('none'),
        z.strictObject({
          since: DaySchema.optional().describe('The day on which the workaround was published.'),
          verified: DaySchema.optional().describe('The day on which the workaround was last tried.'),
          version: VersionSchema.optional().describe('The version it was tried with, in quotes.'),
        }),
      ])
      .optional()
      .describe(
        'none, or facts on the workaround, whose text is a section below; where this is missing, the text decides.',
      ),
    reports: ReportsSchema.optional(),
  })
  .describe('A known issue.');
export type KnownIssueInput = z.input<typeof KnownIssueSchema>;
export type KnownIssueFacts = z.output<typeof KnownIssueSchema>;

/** The front matter of a translation: a title, and no facts. */
export const TranslationSchema = z
  .strictObject({ title: TitleSchema })
  .describe("A translation's front matter: its title alone.");
