import { z } from 'zod';
import { hasUser } from '../site-address.ts';
import { isTimeZone } from '../time.ts';
import { CallNowSchema } from './call-now.ts';
import {
  DaySchema,
  DurationSchema,
  InstantSchema,
  KeySchema,
  LanguageSchema,
  LocalizedSchema,
  oneOfThe,
  textKinds,
  TextSchema,
} from './common.ts';
import { EvidenceSchema } from './evidence.ts';
import { MailingListSchema } from './mailing-list.ts';
import { NotifySchema } from './notify.ts';
import { PrioritiesSchema } from './priorities.ts';
import { RepliesSchema } from './replies.ts';
import { SegmentSchema } from './segment.ts';
import { SynonymsSchema } from './synonyms.ts';
import { TallySchema } from './tally.ts';
import { TargetsSchema } from './targets.ts';
import { TeamSchema } from './team.ts';
import { FaviconSchema, LogoSchema, StylesheetSchema } from './theme.ts';
import { UpstreamSchema } from './upstream.ts';
import { WeeklySchema } from './weekly.ts';
import { HolidaysSchema, ReleasesSchema, WorkingHoursSchema } from './working-time.ts';

const weight = (state: string, share: number) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(share)
    .describe(`How much of its time ${state} takes from uptime, 0 to 1.`);
const letters = (record: string, word: string) =>
  z
    .string()
    .regex(/^[A-Z][A-Z0-9]{0,9}$/)
    .register(textKinds, { kind: 'letters' })
    .default(word)
    .describe(`The letters that the id of ${record} begins with.`);

const ComponentSchema = z
  .strictObject({
    id: KeySchema,
    name: LocalizedSchema.describe('Its name, as customers know it.'),
    description: LocalizedSchema.optional().describe('What it does, in one sentence.'),
    team: oneOfThe(KeySchema, 'team').optional().describe('The team that answers for it.'),
    upstream: UpstreamSchema.optional(),
    since: DaySchema.optional().describe('The first day on which it existed; no uptime is claimed before.'),
    report: z
      .url({ protocol: /^https?$/, error: 'a full address that begins with https://' })
      .register(textKinds, { kind: 'url' })
      .optional()
      .describe('Where customers report a problem with it that they don’t find.'),
    evidence: EvidenceSchema,
  })
  .describe('A component.');

/** `site.yaml`. */
export const SiteSchema = z
  .strictObject({
    name: TextSchema.describe('The name of the portal.'),
    company: TextSchema.describe('The name of the company.'),
    description: LocalizedSchema.optional().describe('One sentence for search engines and feeds.'),
    url: z
      .url({ protocol: /^https?$/, error: 'a full address that begins with https://' })
      .register(textKinds, { kind: 'url' })
      .describe('The address at which the portal is published; a sub-path works.'),
    internalUrl: z
      .url({ protocol: /^https?$/, error: 'a full address that begins with https://' })
      .register(textKinds, { kind: 'url' })
      .optional()
      .describe('The address of the internal edition: one that only the company reaches.'),
    authority: z
      .string()
      .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, { error: 'a domain name' })
      .register(textKinds, { kind: 'domain' })
      .describe('The domain name in the ids of feed entries. It never changes, even when the portal moves.'),
    languages: z.array(LanguageSchema).min(1).describe('The languages of the portal, its default one first.'),
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'a time zone by its IANA name, Area/City' })
      .register(textKinds, { kind: 'time zone' })
      .describe('The time zone that pages show and that times without an offset are read in.'),
    brand: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour in quotes, # and six hexadecimal digits' })
      .register(textKinds, { kind: 'colour' })
      .optional()
      .describe('The one colour of the company; everything else follows from it.'),
    logo: LogoSchema.optional(),
    favicon: FaviconSchema.optional(),
    stylesheet: StylesheetSchema.optional(),
    ids: z
      .strictObject({
        knownIssue: letters('a known issue', 'KI'),
        incident: letters('an incident', 'INC'),
        maintenance: letters('a maintenance', 'INC'),
      })
      .prefault({})
      .describe('The letters that ids begin with.'),
    groups: z
      .array(
        z.strictObject({
          id: KeySchema,
          name: LocalizedSchema.describe('The name of the group.'),
          components: z.array(ComponentSchema).min(1).describe('Its components, in the order of the page.'),
        }),
      )
      .min(1)
      .describe('Components by group, in the order of the page.'),
    teams: z.record(KeySchema, TeamSchema).default({}).describe('The teams that answer for components.'),
    segments: z
      .record(KeySchema, SegmentSchema)
      .default({})
      .describe('The kinds of customers that known issues name.'),
    priorities: PrioritiesSchema.prefault({}),
    holidays: HolidaysSchema,
    workingHours: WorkingHoursSchema.optional(),
    releases: ReleasesSchema.optional(),
    targets: TargetsSchema.optional(),
    callNow: CallNowSchema,
    weekly: WeeklySchema.optional(),
    uptime: z
      .strictObject({
        days: z.int().min(1).max(365).default(90).describe('The window, in days.'),
        weights: z
          .strictObject({
            major_outage: weight('a major outage', 1),
            partial_outage: weight('a partial outage', 0.3),
            degraded_performance: weight('degraded performance', 0),
            under_maintenance: weight('maintenance', 0),
          })
          .prefault({})
          .describe('How much of its time each state takes from uptime, 0 to 1.'),
      })
      .prefault({})
      .describe('How uptime is computed; printed beside the figure.'),
    feeds: z
      .strictObject({
        entries: z
          .int()
          .min(1)
          .max(200)
          .default(50)
          .describe('Entries a feed has before archive pages begin.'),
      })
      .prefault({})
      .describe('Feeds.'),
    staleAfter: DurationSchema.default('26h').describe(
      'How old a page may be before it warns its readers: longer than the time between two builds.',
    ),
    links: z
      .array(
        z.strictObject({
          name: LocalizedSchema.describe('What the link says.'),
          url: z
            .url({ protocol: /^(https?|mailto)$/ })
            .refine((url) => !hasUser(url), { error: 'an address without user and password' })
            .register(textKinds, { kind: 'url' })
            .describe('Where it leads: an https address, or mailto:.'),
          place: z
            .enum(['foot', 'top'])
            .default('foot')
            .describe('Whether wide pages have it beside their sections, too.'),
        }),
      )
      .default([])
      .describe(
        'Links in the foot of every page. The first is that of the support desk: search leads there when it finds nothing.',
      ),
    replies: RepliesSchema,
    synonyms: SynonymsSchema.prefault({}),
    tally: TallySchema.prefault({}),
    notify: NotifySchema.prefault({}),
    mailingList: MailingListSchema.optional(),
    demonstration: z
      .strictObject({
        now: InstantSchema.describe('The instant at which the clock of the portal is stopped.'),
      })
      .optional()
      .describe('For demonstrations: the clock is stopped, and every page says so. `--now` overrides it.'),
  })
  .describe('What a portal is: name, address, languages, components.');
export type SiteInput = z.input<typeof SiteSchema>;
export type SiteFacts = z.output<typeof SiteSchema>;
export type ComponentFacts = z.output<typeof ComponentSchema>;
