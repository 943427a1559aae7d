import { z } from 'zod';
import { FEED_FORMATS } from '../../../domain/addresses.ts';
import { ComponentStateSchema, KeySchema, LanguageSchema } from '../../../domain/schemas/common.ts';
import { byLanguage, TextsSchema, TimeSchema } from './common.ts';

const Share = z.number().min(0).max(1);

export const WeightsSchema = z
  .strictObject({
    major_outage: Share.describe('Of a major outage.'),
    partial_outage: Share.describe('Of a partial outage.'),
    degraded_performance: Share.describe('Of degraded performance.'),
    under_maintenance: Share.describe('Of maintenance.'),
  })
  .describe('How much of its time each state takes from uptime, 0 to 1.');

/** What a component is; its state is elsewhere. */
export const componentFields = {
  id: KeySchema.describe('Its id, which never changes.'),
  name: TextsSchema.describe('Its name.'),
  group: KeySchema.describe('The group that it belongs to.'),
  description: TextsSchema.nullable().describe('What it does.'),
  team: KeySchema.nullable().describe('The team that answers for it.'),
  since: z.iso.date().nullable().describe('The first day on which it existed.'),
  evidence: z
    .array(TextsSchema.describe('What it is.'))
    .describe('What a report on it needs, in the order of its page; empty where nobody says.'),
  report: z.url().nullable().describe('Where customers report a problem with it that they don’t find.'),
  pages: byLanguage(z.url().describe('Its page.')).describe('Its page in each language of the site.'),
};

const FeedSchema = z.partialRecord(z.enum(FEED_FORMATS), z.url().describe('The feed in this format.'));

/** `api/v1/site.json`. */
export const ApiSiteSchema = z
  .strictObject({
    name: z.string().describe('The name of the portal.'),
    company: z.string().describe('The name of the company.'),
    description: TextsSchema.nullable().describe('What the portal is.'),
    url: z.url().describe('Its address.'),
    languages: z.array(LanguageSchema).describe('Its languages, the default one first.'),
    timeZone: z.string().describe('The IANA time zone of its days.'),
    updated: TimeSchema.nullable().describe(
      'When any incident or maintenance last changed; null before any has.',
    ),
    demonstration: z.boolean().describe('Whether all this is made up, and its clock is stopped.'),
    state: ComponentStateSchema.nullable().describe(
      'The state of the whole, as the page says it; null where nobody has ever recorded an incident.',
    ),
    groups: z
      .array(
        z
          .strictObject({
            id: KeySchema.describe('Its id.'),
            name: TextsSchema.describe('Its name.'),
            components: z.array(KeySchema).describe('Its components, in the order of the page.'),
          })
          .describe('A group of components.'),
      )
      .describe('The groups, in the order of the page.'),
    components: z
      .array(z.strictObject(componentFields).describe('A component.'))
      .describe('The components, in the order of the page.'),
    teams: z
      .array(
        z
          .strictObject({ id: KeySchema.describe('Its id.'), name: TextsSchema.describe('Its name.') })
          .describe('A team.'),
      )
      .describe('The teams that answer for components and issues.'),
    segments: z
      .array(
        z
          .strictObject({ id: KeySchema.describe('Its key.'), name: TextsSchema.describe('Its name.') })
          .describe('A kind of customers.'),
      )
      .describe('The kinds of customers that known issues name.'),
    uptime: z
      .strictObject({
        days: z.int().min(1).describe('The days that pages show.'),
        weights: WeightsSchema,
      })
      .describe('How uptime is computed.'),
    feeds: byLanguage(
      z
        .strictObject({
          records: FeedSchema.describe('An entry a record.'),
          updates: FeedSchema.describe('An item an update.'),
        })
        .describe('The feeds of a language.'),
    ).describe('The feeds of the whole portal in each language of the site.'),
    files: z
      .strictObject({
        components: z.url().describe('The components, with state and uptime.'),
        knownIssues: z.url().describe('The first page of the known issues.'),
        incidents: z.url().describe('The first page of incidents and maintenance.'),
        announcements: z.url().describe('The first page of the announcements.'),
        updates: z.url().describe('The first page of all updates.'),
        priorities: z.url().nullable().describe('The order of open issues; null where there is none.'),
        metrics: z.url().optional().describe('The metrics, where there are any.'),
        weeks: z.url().optional().describe('The weeks, where they have pages.'),
        teams: z.url().optional().describe('The teams with what they answer for, where there are any.'),
      })
      .describe('The other files of this API.'),
    schemas: z
      .record(z.string(), z.url().describe('The schema.'))
      .describe('The JSON Schema of each kind of file.'),
  })
  .describe('What a portal is, and where its files are.');
export type ApiSite = z.infer<typeof ApiSiteSchema>;
