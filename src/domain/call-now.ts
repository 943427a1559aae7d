import type { Incident } from './record/records.ts';
import type { CallNowFacts } from './schemas/call-now.ts';
import type { Site } from './site.ts';

/** Whom to call while an incident is open, by its impact and what it affects, in the order of site.yaml. */
export function callsFor({ facts, affected }: Incident, { callNow }: Pick<Site, 'callNow'>): CallNowFacts[] {
  return callNow.filter(
    ({ impacts, components }) =>
      impacts.includes(facts.impact) &&
      (components === undefined || components.some((id) => Object.hasOwn(affected, id))),
  );
}
