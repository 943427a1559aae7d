import type { PlannedWork, Snapshot } from '../../domain/snapshot.ts';
import { IMPACT_STATE } from '../../domain/status.ts';
import { type ComponentState, type Impact, type MaintenanceState, worst } from '../../domain/vocabulary.ts';

/** What is read of `/api/v2/summary.json`. */
export interface Summary {
  page: { updated_at: string };
  components: { id: string; status: ComponentState; group: boolean }[];
  incidents: (SummaryRecord & { impact: Impact })[];
  scheduled_maintenances: (SummaryRecord & {
    status: MaintenanceState;
    scheduled_for: string;
    scheduled_until: string;
  })[];
}

interface SummaryRecord {
  name: string;
  shortlink: string;
  components: { id: string }[];
}

/** An open incident, by its id in small letters; what it is called, where the API said so. */
export interface OpenIncident {
  id: string;
  called?: { name: string; url: string };
}

/**
 * The present of a portal, read from the Statuspage API. That says how a component is, not why: what no incident
 * names is left to the maintenance that does, so that it ends with its window.
 */
export function readSummary(summary: Summary): { snapshot: Snapshot; open: OpenIncident[] } {
  const { page, components, incidents, scheduled_maintenances } = summary;
  const states = new Map(components.filter(({ group }) => !group).map(({ id, status }) => [id, status]));
  const withoutWork = new Map(states);
  const broken = new Set(incidents.flatMap((incident) => incident.components.map(({ id }) => id)));
  const maintenance: Record<string, PlannedWork> = {};
  for (const record of scheduled_maintenances) {
    const running = record.status !== 'scheduled';
    const touched: Record<string, ComponentState> = {};
    for (const { id } of record.components) {
      const state = states.get(id);
      if (!running || broken.has(id) || state === undefined) touched[id] = 'under_maintenance';
      else touched[id] = state;
    }
    maintenance[idOf(record)] = {
      state: record.status,
      start: Date.parse(record.scheduled_for),
      end: Date.parse(record.scheduled_until),
      components: touched,
    };
    // What an incident was about and is well again is under maintenance alone.
    if (running)
      for (const id in touched)
        if (!broken.has(id) || states.get(id) === 'under_maintenance') withoutWork.set(id, 'operational');
  }
  return {
    snapshot: {
      taken: Date.parse(page.updated_at),
      components: Object.fromEntries(withoutWork),
      impact: worst(incidents.map(({ impact }) => IMPACT_STATE[impact])),
      maintenance,
    },
    open: incidents.map((incident) => ({
      id: idOf(incident),
      called: { name: incident.name, url: incident.shortlink },
    })),
  };
}

function idOf({ shortlink }: SummaryRecord): string {
  return shortlink.slice(shortlink.lastIndexOf('/') + 1);
}
