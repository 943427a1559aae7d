import { lastChange } from '../../domain/changes.ts';
import { componentStates, portalState } from '../../domain/status.ts';
import { type ComponentState, worst } from '../../domain/vocabulary.ts';
import { type StatuspageContext, timestamp } from './context.ts';

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
export function pageObject({ publication, site, pageId }: StatuspageContext) {
  const { portal, addresses, now } = publication;
  return {
    id: pageId,
    name: site.name,
    url: addresses.baseUrl.href.replace(/\/$/, ''),
    time_zone: site.timeZone,
    updated_at: timestamp(lastChange(portal, now) ?? now),
  };
}

/** How the portal is as a whole, by its components and by the impact of what is open. */
export function statusObject({ publication: { portal, now } }: StatuspageContext): StatusObject {
  const state = portalState(portal, now);
  const isByImpact = worst(componentStates(portal, now).values()) !== state;
  if (state === 'degraded_performance' && isByImpact)
    return { ...STATUS[state], description: 'Minor Service Outage' };
  return STATUS[state];
}
