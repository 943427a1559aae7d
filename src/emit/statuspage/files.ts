import { lastChangeOf } from '../../domain/changes.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { shownOccurrences, type SingleMaintenance } from '../../domain/record/occurrences.ts';
import { publishedAt } from '../../domain/record/published.ts';
import type { Incident, IncidentRecord } from '../../domain/record/records.ts';
import { componentStates, isOpen, isPlanned, isWatched, portalState } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import { type Instant, isoMilliseconds } from '../../domain/time.ts';
import { type ComponentState, worst } from '../../domain/vocabulary.ts';
import { defaultEdition, type Edition } from '../../edition/edition.ts';
import { beginningOfPortal, changeOfComponents, componentList, componentObjects } from './components.ts';
import { incidentObject, maintenanceObject } from './incident.ts';

/**
 * The Statuspage API v2, for the clients that exist: in the default language, and to the key, since some of them refuse
 * one key more.
 */
export function* emitStatuspage(publication: Publication): Iterable<OutputFile> {
  const edition = defaultEdition(publication);
  const [status, objects] = [statusObject(edition), componentObjects(edition)];
  const lists = recordLists(publication);
  const { portal, now } = publication;
  const changeOf = (records: IncidentRecord[]) => lastChangeOf(records, now);
  const changed = {
    all: changeOf(portal.incidents),
    components: changeOfComponents(portal, now),
    incidents: changeOf(portal.incidents.filter(({ kind }) => kind === 'incident')),
    maintenance: changeOf(portal.incidents.filter(({ kind }) => kind === 'maintenance')),
  };
  const incidentObjects = (records: Incident[]) =>
    records.map((record) => incidentObject(record, objects, edition));
  const maintenanceObjects = (records: SingleMaintenance[]) =>
    records.map((record) => maintenanceObject(record, objects, edition));
  const file = (name: string, updated: Instant | undefined, own: object): OutputFile => ({
    path: publication.addresses.api('v2', name),
    content: JSON.stringify({ page: pageObject(edition, updated), ...own }),
  });

  const components = isWatched(portal) ? componentList(objects, edition) : [];
  const incidents = incidentObjects(lists.unresolved);
  const [upcoming, active] = [maintenanceObjects(lists.upcoming), maintenanceObjects(lists.active)];
  const planned = maintenanceObjects(lists.maintenance);
  yield file('summary', changed.all, {
    ...{ components, incidents },
    scheduled_maintenances: [...active, ...upcoming],
    status,
  });
  yield file('status', changed.all, { status });
  yield file('components', changed.components, { components });
  yield file('incidents', changed.incidents, { incidents: incidentObjects(lists.incidents) });
  yield file('incidents/unresolved', changed.incidents, { incidents });
  const { maintenance } = changed;
  yield file('scheduled-maintenances', maintenance, { scheduled_maintenances: planned });
  yield file('scheduled-maintenances/upcoming', maintenance, { scheduled_maintenances: upcoming });
  yield file('scheduled-maintenances/active', maintenance, { scheduled_maintenances: active });
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
 * `/incidents/<id>` and `/api/v2/…` to it. `updated_at` is when what a file says last changed.
 */
export function pageObject({ portal, site, addresses, now }: Edition, updated: Instant | undefined) {
  return {
    id: statuspageId('page', '', site),
    name: site.name,
    url: addresses.baseUrl.href.replace(/\/$/, ''),
    time_zone: site.timeZone,
    updated_at: isoMilliseconds(updated ?? beginningOfPortal(portal, now)),
  };
}

/** What that API, which has no word for it, says of a portal that can’t know how things are: it has no components either. */
const UNWATCHED: StatusObject = { indicator: 'none', description: 'No Incidents Recorded' };

/** How the portal is as a whole, by its components and by the impact of what is open. */
export function statusObject({ portal, now }: Edition): StatusObject {
  if (!isWatched(portal)) return UNWATCHED;
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
  maintenance: SingleMaintenance[];
  upcoming: SingleMaintenance[];
  active: SingleMaintenance[];
}

/**
 * Incidents that have begun, the last one published first; maintenance, the last window first. That API doesn’t know
 * maintenance that is repeated: each time is one of its own, with its own id, so that none is completed and then planned
 * again; of those to come the next alone, since clients show all that there are. What is planned or under way
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
    .flatMap((record) => shownOccurrences(record, now))
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
