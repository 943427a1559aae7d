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
  scheduled: PeriodSchema.nullable().describe('The window of a maintenance, as it was announced.'),
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

/** `api/v1/incidents/inc-31.json`. */
export const ApiIncidentSchema = z
  .strictObject({
    ...listed,
    author: z.string().nullable().describe('Who answers for the text.'),
    detected: TimeSchema.nullable().describe('When an incident was noticed.'),
    affected: z
      .array(AffectedSchema)
      .describe('What it did to components over time; of one that is planned, what it will do.'),
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
