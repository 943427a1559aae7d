import { z } from 'zod';
import { isTimeZone } from '../../src/domain/time.ts';
import { COMPONENT_STATES, IMPACTS, INCIDENT_STATES } from '../../src/domain/vocabulary.ts';

/** The Statuspage API v2 to the key, as captures of it are: whoever sends a key more, or one less, isn't it. */

const IdSchema = z.string().regex(/^[a-z0-9]{12}$/);
const TimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(Z|[+-]\d{2}:\d{2})$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'the calendar has no such time' });
const StateSchema = z.enum(COMPONENT_STATES);

const PageSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  url: z.url().regex(/[^/]$/),
  time_zone: z.string().refine(isTimeZone),
  updated_at: TimeSchema,
});

const StatusSchema = z.strictObject({
  indicator: z.enum(['none', 'minor', 'major', 'critical']),
  description: z.enum([
    'All Systems Operational',
    'Service Under Maintenance',
    'Partially Degraded Service',
    'Minor Service Outage',
    'Partial System Outage',
    'Major System Outage',
    // Our own, of a portal that has never recorded an incident.
    'No Incidents Recorded',
  ]),
});

const ComponentSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  status: StateSchema,
  created_at: TimeSchema,
  updated_at: TimeSchema,
  position: z.int().min(1),
  description: z.string().min(1).nullable(),
  showcase: z.boolean(),
  start_date: z.iso.date().nullable(),
  group_id: IdSchema.nullable(),
  page_id: IdSchema,
  group: z.literal(false),
  only_show_if_degraded: z.boolean(),
});

const GroupSchema = z.strictObject({
  ...ComponentSchema.shape,
  group_id: z.null(),
  group: z.literal(true),
  components: z.array(IdSchema),
});

const updateSchema = <S extends z.ZodType>(status: S) =>
  z.strictObject({
    id: IdSchema,
    status,
    body: z.string().min(1),
    incident_id: IdSchema,
    created_at: TimeSchema,
    updated_at: TimeSchema,
    display_at: TimeSchema,
    affected_components: z
      .array(
        z.strictObject({
          code: IdSchema,
          name: z.string().min(1),
          old_status: StateSchema,
          new_status: StateSchema,
        }),
      )
      .min(1)
      .nullable(),
    deliver_notifications: z.boolean(),
    custom_tweet: z.null(),
    tweet_id: z.null(),
  });

const shared = {
  id: IdSchema,
  name: z.string().min(1),
  created_at: TimeSchema,
  updated_at: TimeSchema,
  monitoring_at: TimeSchema.nullable(),
  resolved_at: TimeSchema.nullable(),
  shortlink: z.url(),
  started_at: TimeSchema,
  page_id: IdSchema,
  components: z.array(ComponentSchema),
  reminder_intervals: z.null(),
};

const IncidentStatusSchema = z.enum([...INCIDENT_STATES, 'postmortem']);
const MaintenanceStatusSchema = z.enum(['scheduled', 'in_progress', 'verifying', 'completed']);

const IncidentSchema = z.strictObject({
  ...shared,
  status: IncidentStatusSchema,
  impact: z.enum(IMPACTS),
  incident_updates: z.array(updateSchema(IncidentStatusSchema)).min(1),
});

const MaintenanceSchema = z.strictObject({
  ...shared,
  status: MaintenanceStatusSchema,
  impact: z.literal('maintenance'),
  incident_updates: z.array(updateSchema(MaintenanceStatusSchema)).min(1),
  scheduled_for: TimeSchema,
  scheduled_until: TimeSchema,
});

const components = z.array(z.discriminatedUnion('group', [ComponentSchema, GroupSchema]));
const incidents = z.array(IncidentSchema);
const scheduled_maintenances = z.array(MaintenanceSchema);

/** What each file holds, by its name below `api/v2/`. */
export const STATUSPAGE_SCHEMAS = {
  summary: z.strictObject({
    ...{ page: PageSchema, components, incidents, scheduled_maintenances },
    status: StatusSchema,
  }),
  status: z.strictObject({ page: PageSchema, status: StatusSchema }),
  components: z.strictObject({ page: PageSchema, components }),
  incidents: z.strictObject({ page: PageSchema, incidents: incidents.max(50) }),
  'incidents/unresolved': z.strictObject({ page: PageSchema, incidents }),
  'scheduled-maintenances': z.strictObject({
    page: PageSchema,
    scheduled_maintenances: scheduled_maintenances.max(50),
  }),
  'scheduled-maintenances/upcoming': z.strictObject({ page: PageSchema, scheduled_maintenances }),
  'scheduled-maintenances/active': z.strictObject({ page: PageSchema, scheduled_maintenances }),
};

export type StatuspageFiles = {
  [Name in keyof typeof STATUSPAGE_SCHEMAS]: z.output<(typeof STATUSPAGE_SCHEMAS)[Name]>;
};
export type StatuspageIncident = z.output<typeof IncidentSchema> | z.output<typeof MaintenanceSchema>;

/** Reads all files of the API by their names, and throws for what is in one of them that shouldn't be, or isn't. */
export function readStatuspage(read: (name: string) => string): StatuspageFiles {
  const files = Object.entries(STATUSPAGE_SCHEMAS).map(([name, schema]) => {
    const result = schema.safeParse(JSON.parse(read(name)));
    if (!result.success) throw new Error(`${name}.json: ${z.prettifyError(result.error)}`);
    return [name, result.data] as const;
  });
  return Object.fromEntries(files) as StatuspageFiles;
}
