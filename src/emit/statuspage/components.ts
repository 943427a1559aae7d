import { nextChange } from '../../domain/changes.ts';
import { type OutageInterval, overlay, recordOutages } from '../../domain/intervals.ts';
import type { Portal } from '../../domain/portal.ts';
import type { Component, Site } from '../../domain/site.ts';
import { componentStates } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import { dayOf, type Instant, isoMilliseconds, startOfDay } from '../../domain/time.ts';
import { COMPONENT_STATES, type ComponentState, worst } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';

export interface ComponentObject {
  id: string;
  name: string;
  status: ComponentState;
  created_at: string;
  updated_at: string;
  /** Within its group, or of the group on the page; from 1. */
  position: number;
  description: string | null;
  showcase: boolean;
  start_date: string | null;
  group_id: string | null;
  page_id: string;
  group: boolean;
  only_show_if_degraded: boolean;
}

interface GroupObject extends ComponentObject {
  components: string[];
}

type Group = Site['groups'][number];

/** Components without groups, by the portal's own ids, in the order of the page. */
export type ComponentObjects = ReadonlyMap<string, ComponentObject>;

/** Every component as it is now. */
export function componentObjects(edition: Edition): ComponentObjects {
  const { portal, site, now, localized } = edition;
  const states = componentStates(portal, now);
  const times = componentTimes(portal, now);
  return new Map(
    site.groups.flatMap((group) =>
      group.components.map((component, index) => {
        const status = states.get(component.id) ?? 'operational';
        const { created, updated } = times.get(component.id) ?? { created: now, updated: now };
        const own: ComponentObject = {
          id: statuspageId('component', component.id, site),
          name: localized(component.name),
          status,
          created_at: isoMilliseconds(created),
          updated_at: isoMilliseconds(updated),
          position: index + 1,
          description: component.description ? localized(component.description) : null,
          showcase: true,
          start_date: component.since ?? null,
          group_id: statuspageId('group', group.id, site),
          page_id: statuspageId('page', '', site),
          group: false,
          only_show_if_degraded: false,
        };
        return [component.id, own] as const;
      }),
    ),
  );
}

/** The list that files have: each group, and its components behind it. */
export function componentList(components: ComponentObjects, edition: Edition): ComponentObject[] {
  const { site } = edition;
  return site.groups.flatMap((group, index) => {
    const members = group.components.flatMap(({ id }) => components.get(id) ?? []);
    return [groupObject(group, members, index + 1, edition), ...members];
  });
}

/** A group is as its worst member, has been there since its first, and changed when any of them did. */
function groupObject(
  group: Group,
  members: ComponentObject[],
  position: number,
  { site, localized }: Edition,
): GroupObject {
  return {
    id: statuspageId('group', group.id, site),
    name: localized(group.name),
    status: worst(members.map(({ status }) => status)),
    // Times of one form are in order as texts.
    created_at: members.map(({ created_at }) => created_at).sort()[0] ?? '',
    updated_at:
      members
        .map(({ updated_at }) => updated_at)
        .sort()
        .at(-1) ?? '',
    position,
    description: null,
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: statuspageId('page', '', site),
    group: true,
    only_show_if_degraded: false,
    components: members.map((member) => member.id),
  };
}

/** Since when a component has been there, and when its state last changed. Neither lies in the future. */
interface ComponentTimes {
  created: Instant;
  updated: Instant;
}

/**
 * The times of every component, by its id. One without `since` has been there since something first happened to it,
 * or else to anything in the portal; one whose state never changed counts as changed when it came.
 */
export function componentTimes(portal: Portal, now: Instant): Map<string, ComponentTimes> {
  // To the instant after now, so that what begins now counts, and what goes on ends later than now.
  const outages = portal.incidents.flatMap((record) => recordOutages(record, now + 1));
  const byComponent = Map.groupBy(outages, ({ component }) => component);
  const beginning = beginningOfPortal(portal, now);
  return new Map(
    portal.site.components.map((component) => [
      component.id,
      timesOf(component, byComponent.get(component.id) ?? [], beginning, now),
    ]),
  );
}

/** When the state of any component last changed. */
export function changeOfComponents(portal: Portal, now: Instant): Instant | undefined {
  const changes = [...componentTimes(portal, now).values()].map(({ updated }) => updated);
  return changes.length === 0 ? undefined : Math.max(...changes);
}

/** When something first happened in a portal; where nothing has yet, that is today. */
export function beginningOfPortal(portal: Portal, now: Instant): Instant {
  const { timeZone } = portal.site;
  const first = nextChange(portal, -Infinity) ?? Infinity;
  return first <= now ? first : startOfDay(dayOf(now, timeZone), timeZone);
}

function timesOf(
  { sinceInstant }: Component,
  outages: OutageInterval[],
  beginning: Instant,
  now: Instant,
): ComponentTimes {
  const line = overlay(outages, (state) => COMPONENT_STATES.indexOf(state));
  const [first, last] = [line[0], line.at(-1)];
  const exists = sinceInstant !== undefined && sinceInstant <= now;
  const created = exists ? sinceInstant : (first?.start ?? beginning);
  const changed = last && (last.end > now ? last.start : last.end);
  return { created, updated: Math.max(created, changed ?? created) };
}
