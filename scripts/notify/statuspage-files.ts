import { z } from 'zod';
import type { BuildSource } from './build-source.ts';
import { parsed } from './read-build.ts';

const UpdateSchema = z.looseObject({ id: z.string(), status: z.string(), created_at: z.string() });
const IncidentSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  shortlink: z.string(),
  incident_updates: z.array(UpdateSchema),
});
export type StatuspageIncident = z.output<typeof IncidentSchema>;

const SummarySchema = z.looseObject({
  page: z.looseObject({ id: z.string() }),
  status: z.looseObject({ indicator: z.string(), description: z.string() }),
});
const IncidentsSchema = z.looseObject({ incidents: z.array(IncidentSchema) });
const MaintenancesSchema = z.looseObject({ scheduled_maintenances: z.array(IncidentSchema) });

/** What the files of the Statuspage API in a build say, as far as the webhook repeats it. */
export interface StatuspageFiles {
  /** Undefined for a build without these files. */
  summary: z.output<typeof SummarySchema> | undefined;
  /** Incidents and maintenance by the last part of their short link, such as `inc-31`; the newest 50 of each. */
  incidents: ReadonlyMap<string, StatuspageIncident>;
}

/** Reads them. Throws a `NotifyProblem` where one of them is broken. */
export async function readStatuspageFiles(source: BuildSource): Promise<StatuspageFiles> {
  const incidents = await parsed(source, 'api/v2/incidents.json', IncidentsSchema);
  const maintenances = await parsed(source, 'api/v2/scheduled-maintenances.json', MaintenancesSchema);
  const all = [...(incidents?.incidents ?? []), ...(maintenances?.scheduled_maintenances ?? [])];
  return {
    summary: await parsed(source, 'api/v2/summary.json', SummarySchema),
    incidents: new Map(all.map((incident) => [incident.shortlink.split('/').at(-1) ?? '', incident])),
  };
}
