import { lastChange } from '../../domain/changes.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { publishedAt } from '../../domain/record/published.ts';
import type { Incident, Maintenance } from '../../domain/record/records.ts';
import { componentStates, isOpen, isPlanned, portalState } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import { isoMilliseconds } from '../../domain/time.ts';
import { type ComponentState, worst } from '../../domain/vocabulary.ts';
import { defaultEdition, type Edition } from '../../edition/edition.ts';
import { componentList, componentObjects } from './components.ts';
import { incidentObject, maintenanceObject } from './incident.ts';

/**
 * The Statuspage API v2, for the clients that exist: in the default language, and to the key, since some of them refuse
 * one key more.
 */
export function* emitStatuspage(publication: Publication): Iterable<OutputFile> {
  const edition = defaultEdition(publication);
  const [page, status, objects] = [pageObject(edition), statusObject(edition), componentObjects(edition)];
  const lists = recordLists(publication);
  const incidentObjects = (records: Incident[]) =>
    records.map((record) => incidentObject(record, objects, edition));
  const maintenanceObjects = (records: Maintenance[]) =>
    records.map((record) => maintenanceObject(record, objects, edition));
  const file = (name: string, own: object): OutputFile => ({
    path: publication.addresses.api('v2', name),
    content: JSON.stringify({ page, ...own }),
  });

  const components = componentList(objects, edition);
  const incidents = incidentObjects(lists.unresolved);
  const [upcoming, active] = [maintenanceObjects(lists.upcoming), maintenanceObjects(lists.active)];
  yield file('summary', {
    ...{ components, incidents },
    scheduled_maintenances: [...active, ...upcoming],
    status,
  });
  yield file('status', { status });
  yield file('components', { components });
  yield file('incidents', { incidents: incidentObjects(lists.incidents) });
  yield file('incidents/unresolved', { incidents });
  yield file('scheduled-maintenances', { scheduled_maintenances: maintenanceObjects(lists.maintenance) });
  yield file('scheduled-maintenances/upcoming', { scheduled_maintenances: upcoming });
  yield file('scheduled-maintenances/active', { scheduled_maintenances: active });
}

interface StatusObject {
  indicator: 'none' | 'minor' | 'major' | 'critical';
  description: string;
}

/** The words of that API for how a portal is as a whole; clients match them, so they aren't translated. */
const STATUS: Record<ComponentState, StatusObject> = {
  operational: { indicator: 'none', description: 'All Systems Operational' },
  under_maintenance: { indicator: 'none', description: 'Service Under Maintenance' },
  degraded_performance: { indicator: 'minor', description: 'Partially Degraded Service' },
  partial_outage: { indicator: 'major', description: 'Partial System Outage' },
  major_outage: { indicator: 'critical', description: 'Major System Outage' },
};

/**
 * The page that every file names. Its `url` has no slash at its end, as Statuspage's has none: clients append
 * `/incidents/<id>` and `/api/v2/…` to it. `updated_at` is when anything in the portal last changed.
 */
export function pageObject({ portal, site, addresses, now }: Edition) {
  return {
    id: statuspageId('page', '', site),
    name: site.name,
    url: addresses.baseUrl.href.replace(/\/$/, ''),
    time_zone: site.timeZone,
    updated_at: isoMilliseconds(lastChange(portal, now) ?? now),
  };
}

/** How the portal is as a whole, by its components and by the impact of what is open. */
export function statusObject({ portal, now }: Edition): StatusObject {
  const state = portalState(portal, now);
  const isByImpact = worst(componentStates(portal, now).values()) !== state;
  if (state === 'degraded_performance' && isByImpact)
    return { ...STATUS[state], description: 'Minor Service Outage' };
  return STATUS[state];
}

/** How many incidents, and how much maintenance, the lists of that API have. */
const NEWEST = 50;

/** The records of each list of that API. */
interface RecordLists {
  incidents: Incident[];
  unresolved: Incident[];
  maintenance: Maintenance[];
  upcoming: Maintenance[];
  active: Maintenance[];
}

/**
 * Incidents that have begun, the last one published first; maintenance, the last window first. What is planned or under way
 * is the other way round: what comes next is first.
 */
function recordLists({ portal, now }: Publication): RecordLists {
  const published = (record: Incident) => publishedAt(record, now, portal.site.timeZone);
  const incidents = portal.incidents
    .filter((record) => record.kind === 'incident')
    .filter((record) => record.started <= now)
    .map((record) => ({ record, at: published(record) }))
    .sort((a, b) => b.at - a.at)
    .map(({ record }) => record);
  const maintenance = portal.incidents
    .filter((record) => record.kind === 'maintenance')
    .sort((a, b) => b.start - a.start);
  const soonest = maintenance.toReversed();
  return {
    incidents: incidents.slice(0, NEWEST),
    unresolved: incidents.filter((record) => isOpen(record, now)),
    maintenance: maintenance.slice(0, NEWEST),
    upcoming: soonest.filter((record) => isPlanned(record, now)),
    active: soonest.filter((record) => isOpen(record, now)),
  };
}
