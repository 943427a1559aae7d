import { z } from 'zod';
import { ComponentStateSchema, KeySchema, RecordIdSchema } from '../../../domain/schemas/common.ts';
import { IMPACTS, INCIDENT_KINDS, INCIDENT_STATES, MAINTENANCE_STATES } from '../../../domain/vocabulary.ts';
import {
  ActionItemSchema,
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

const State = z.enum([...INCIDENT_STATES, ...MAINTENANCE_STATES]);

const PeriodSchema = z.strictObject({
  start: TimeSchema.describe('When it began, or is to begin.'),
  end: TimeSchema.nullable().describe('When it was over, or is to be; null while it goes on.'),
});

/** What lists have of an incident or a maintenance: enough to find and sort it. */
const listed = {
  id: RecordIdSchema.describe('Its id, which never changes.'),
  kind: z.enum(INCIDENT_KINDS).describe('An incident, or a scheduled maintenance.'),
  titles: TextsSchema.describe('Its title.'),
  state: State.describe('Its state at the instant of the build.'),
  open: z.boolean().describe('Whether it goes on at the instant of the build.'),
  impact: z.enum(IMPACTS).nullable().describe('How bad it is; null of a maintenance.'),
  worst: ComponentStateSchema.describe('The worst that it says of a component, over its whole length.'),
  components: ComponentKeysSchema,
  period: PeriodSchema.describe('From when to when it lasted; of a maintenance that has not run its window.'),
  scheduled: PeriodSchema.nullable().describe(
    'The window of a maintenance, as it was announced; of one that is repeated, of the time under way, or else of the next.',
  ),
  repeats: z.boolean().describe('Whether it is a maintenance that is repeated.'),
  updated: TimeSchema.describe('When an update was last published, or it changed by the clock.'),
  hasPostMortem: z.boolean().describe('Whether it has a post-mortem.'),
  url: z.url().describe('The file with all of it.'),
  links: LinksSchema,
};

const PostMortemSchema = z
  .strictObject({
    lead: ProseSchema.nullable().describe('The text before the first section.'),
    sections: z.array(SectionSchema).describe('Its sections.'),
    actionItems: z.array(ActionItemSchema).describe('What is to be done, or was.'),
  })
  .describe('What was learned.');

const AffectedSchema = z
  .strictObject({
    component: KeySchema.describe('The component.'),
    state: ComponentStateSchema.describe('Its state.'),
    start: TimeSchema.describe('From when.'),
    end: TimeSchema.nullable().describe('Until when; null while it goes on.'),
  })
  .describe('A component in a state for a time.');

const ResponseSchema = z
  .strictObject({
    at: TimeSchema.describe('When it was.'),
    minutes: z.int().min(0).describe('Minutes from its beginning, by the clock.'),
    workingMinutes: z
      .int()
      .min(0)
      .nullable()
      .describe('Those of them in working hours; null where the site has none.'),
    target: z.string().nullable().describe('The site’s target, as 24h; null where it has none.'),
    met: z.boolean().nullable().describe('Whether it was met, in working hours where the site has them.'),
  })
  .describe('An answer, as far as updates are dated to the minute.');

const OccurrenceSchema = z
  .strictObject({
    day: z.iso
      .date()
      .describe('The day on which it was to begin, in the zone of the site; it never changes.'),
    start: TimeSchema.describe('When it begins.'),
    end: TimeSchema.describe('When it ends.'),
    state: z.enum(MAINTENANCE_STATES).describe('Its state at the instant of the build.'),
    moved: z.boolean().describe('Whether it has another window than the others.'),
  })
  .describe('One time that a maintenance takes place.');

/** `api/v1/incidents/inc-31.json`. */
export const ApiIncidentSchema = z
  .strictObject({
    ...listed,
    author: z.string().nullable().describe('Who answers for the text.'),
    next: z
      .strictObject({
        by: TimeSchema.describe('By when it is to be published.'),
        what: TextsSchema.nullable().describe('What it will be about.'),
      })
      .nullable()
      .describe('The next update that an open incident promises; null where it promises none.'),
    promised: z
      .array(
        z.strictObject({
          by: TimeSchema.describe('By when it was to be published.'),
          what: TextsSchema.nullable().describe('What it was to be about.'),
          kept: TimeSchema.nullable().describe('When it was published; null where it never was.'),
          dropped: TextsSchema.nullable().describe('Why it was given up; null where it was not.'),
        }),
      )
      .describe('The updates that an incident promised before, the soonest first.'),
    response: z
      .strictObject({
        acknowledged: ResponseSchema.nullable().describe('Its first update.'),
        answered: ResponseSchema.nullable().describe(
          'Its first update that is identified, monitoring or resolved.',
        ),
      })
      .nullable()
      .describe('How soon an incident had an answer; null of a maintenance.'),
    detected: TimeSchema.nullable().describe('When an incident was noticed.'),
    recurrence: z
      .string()
      .nullable()
      .describe(
        'How it is repeated, as an RRULE of RFC 5545, in the time zone of the site; null where it is not.',
      ),
    occurrences: z
      .array(OccurrenceSchema)
      .nullable()
      .describe(
        'Each time that a repeated maintenance takes place, or was to, oldest first; null of all others.',
      ),
    affected: z
      .array(AffectedSchema)
      .describe(
        'What it did to components over time; of one that is planned, what it will do; of one that is repeated, until the end of the next time.',
      ),
    knownIssues: z.array(RecordIdSchema).describe('The known issues behind it.'),
    texts: byLanguage(
      z
        .strictObject({
          title: z.string().describe('Its title.'),
          sections: z.array(SectionSchema).describe('Its sections, without timeline and post-mortem.'),
          postMortem: PostMortemSchema.nullable().describe(
            'Its post-mortem; null where there is none in this language.',
          ),
        })
        .describe('What it says in a language.'),
    ).describe('What it says, in the languages that it is written in.'),
    updates: z.array(updateSchema(State)).describe('Its timeline, oldest first.'),
  })
  .describe('An incident or a scheduled maintenance.');
export type ApiIncident = z.infer<typeof ApiIncidentSchema>;

const ListedIncidentSchema = z.strictObject(listed).describe('An incident or a maintenance in short.');
export type ListedIncident = z.infer<typeof ListedIncidentSchema>;

/** A page of all incidents: `api/v1/incidents.json`, then `api/v1/incidents/2.json` and so on. */
export const ApiIncidentsSchema = z
  .strictObject({
    ...pageFields,
    incidents: z.array(ListedIncidentSchema).max(500).describe('Incidents and maintenance, newest first.'),
  })
  .describe('All incidents and maintenance, newest first, 500 a page.');
export type ApiIncidents = z.infer<typeof ApiIncidentsSchema>;
