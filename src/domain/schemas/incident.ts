import { z } from 'zod';
import { IMPACTS } from '../vocabulary.ts';
import {
  ComponentStateSchema,
  InstantSchema,
  KeySchema,
  oneOfThe,
  RecordIdSchema,
  TextSchema,
  TitleSchema,
} from './common.ts';
import { FormerUpdatesSchema, NextUpdateSchema } from './next.ts';
import { RepeatsSchema } from './repeats.ts';

const AffectedSchema = z
  .union([ComponentStateSchema, z.record(InstantSchema, ComponentStateSchema)], {
    error: 'a state, or states by the time at which each began',
  })
  .describe('The state for the whole of it, or the states by the time at which each began.');

const shared = {
  title: TitleSchema,
  components: z
    .record(oneOfThe(KeySchema, 'component'), AffectedSchema)
    .describe('What was affected, and how badly.'),
  knownIssues: z
    .array(oneOfThe(RecordIdSchema, 'known-issue'))
    .default([])
    .describe('Known issues behind it; their workarounds are on the front page while it is open.'),
  author: TextSchema.optional().describe('Who answers for the text.'),
};

/** The front matter of an incident. */
export const IncidentSchema = z
  .strictObject({
    id: oneOfThe(RecordIdSchema, 'incident'),
    ...shared,
    kind: z.literal('incident').describe('incident, or maintenance.'),
    impact: z.enum(IMPACTS).describe('none, minor, major or critical.'),
    started: InstantSchema.describe('When it began.'),
    detected: InstantSchema.optional().describe('When it was noticed.'),
    resolved: InstantSchema.optional().describe('When it was over; absent while it is open.'),
    next: NextUpdateSchema.optional(),
    promised: FormerUpdatesSchema,
  })
  .describe('An incident.');

/** The front matter of a scheduled maintenance. */
export const MaintenanceSchema = z
  .strictObject({
    id: oneOfThe(RecordIdSchema, 'maintenance'),
    ...shared,
    kind: z.literal('maintenance').describe('incident, or maintenance.'),
    scheduled: z
      .strictObject({
        start: InstantSchema.describe('When it begins.'),
        end: InstantSchema.describe('When it ends.'),
      })
      .describe('The window.'),
    repeats: RepeatsSchema.optional(),
    cancelled: z.boolean().default(false).describe('true when it is called off.'),
    announced: InstantSchema.optional().describe(
      'When it was announced, where the timeline does not say so.',
    ),
  })
  .describe('A scheduled maintenance.');

export const IncidentRecordSchema = z.discriminatedUnion('kind', [IncidentSchema, MaintenanceSchema]);
export type IncidentFacts = z.output<typeof IncidentSchema>;
export type MaintenanceFacts = z.output<typeof MaintenanceSchema>;
