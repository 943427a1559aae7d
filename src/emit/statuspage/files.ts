import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { Incident, Maintenance } from '../../domain/record/records.ts';
import { componentList, componentObjects } from './components.ts';
import { createStatuspageContext } from './context.ts';
import { incidentObject, maintenanceObject } from './incident.ts';
import { recordLists } from './lists.ts';
import { pageObject, statusObject } from './page.ts';

/**
 * The Statuspage API v2, for the clients that exist: in the default language, and to the key, since some of them refuse
 * one key more.
 */
export function* emitStatuspage(publication: Publication): Iterable<OutputFile> {
  const context = createStatuspageContext(publication);
  const [page, status, objects] = [pageObject(context), statusObject(context), componentObjects(context)];
  const lists = recordLists(publication);
  const incidentObjects = (records: Incident[]) =>
    records.map((record) => incidentObject(record, objects, context));
  const maintenanceObjects = (records: Maintenance[]) =>
    records.map((record) => maintenanceObject(record, objects, context));
  const file = (name: string, own: object): OutputFile => ({
    path: publication.addresses.api('v2', name),
    content: JSON.stringify({ page, ...own }),
  });

  const components = componentList(objects, context);
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
