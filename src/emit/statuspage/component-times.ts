import { nextChange } from '../../domain/changes.ts';
import { overlay, recordOutages, type OutageInterval } from '../../domain/intervals.ts';
import type { Portal } from '../../domain/portal.ts';
import type { Component } from '../../domain/site.ts';
import type { Instant } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';

/** Since when a component has been there, and when its state last changed. Neither lies in the future. */
export interface ComponentTimes {
  created: Instant;
  updated: Instant;
}

/**
 * The times of every component, by its id. One without `since` has been there since something first happened to it,
 * or else to anything in the portal; one whose state never changed counts as changed when it came.
 */
export function componentTimes(portal: Portal, now: Instant): Map<string, ComponentTimes> {
  // To the instant after now, so that what begins now counts, and what goes on ends later than now.
  const spans = portal.incidents.flatMap((record) => recordOutages(record, now + 1));
  const byComponent = Map.groupBy(spans, ({ component }) => component);
  const beginning = Math.min(nextChange(portal, -Infinity) ?? now, now);
  return new Map(
    portal.site.components.map((component) => [
      component.id,
      timesOf(component, byComponent.get(component.id) ?? [], beginning, now),
    ]),
  );
}

function timesOf(
  { sinceInstant }: Component,
  spans: OutageInterval[],
  beginning: Instant,
  now: Instant,
): ComponentTimes {
  const line = overlay(spans, (state) => COMPONENT_STATES.indexOf(state));
  const [first, last] = [line[0], line.at(-1)];
  const exists = sinceInstant !== undefined && sinceInstant <= now;
  const created = exists ? sinceInstant : (first?.start ?? beginning);
  const changed = last && (last.end > now ? last.start : last.end);
  return { created, updated: Math.max(created, changed ?? created) };
}
