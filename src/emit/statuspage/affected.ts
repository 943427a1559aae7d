import type { IncidentRecord } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { affectedStates } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';

/** What an update says of one component. */
export interface AffectedObject {
  /** The component's id in the API. */
  code: string;
  /** `Group - Component`. */
  name: string;
  old_status: ComponentState;
  new_status: ComponentState;
}

/** The components that a record has touched by an instant; a maintenance names all of its own from the beginning. */
export function touchedComponents(record: IncidentRecord, at: Instant): string[] {
  if (record.kind === 'maintenance') return componentsOf(record);
  return componentsOf(record).filter((component) =>
    record.affected[component]?.some((change) => change.at <= at),
  );
}

/**
 * What a record says of its components as of an update, and said as of the one before; before the first, all was well.
 * So each update takes over where the last one left, as in Statuspage, and a change between two isn't lost. Null where
 * the record has touched none.
 */
export function affectedObjects(
  record: IncidentRecord,
  at: Instant,
  before: Instant | undefined,
  edition: Edition,
): AffectedObject[] | null {
  const { site } = edition;
  const oldStates = new Map(before === undefined ? [] : affectedStates(record, before));
  const newStates = new Map(affectedStates(record, at));
  const objects = touchedComponents(record, at).map((component) => ({
    code: statuspageId('component', component, site),
    name: fullName(component, edition),
    old_status: oldStates.get(component) ?? 'operational',
    new_status: newStates.get(component) ?? 'operational',
  }));
  return objects.length === 0 ? null : objects;
}

function fullName(id: string, { portal, site, localized }: Edition): string {
  const component = portal.components.get(id);
  const group = site.groups.find((each) => each.id === component?.group);
  const names = [group?.name, component?.name].filter((name) => name !== undefined);
  return names.map((name) => localized(name)).join(' - ');
}
