import { componentUptime, outagesByComponent } from '../../domain/component-history.ts';
import type { Publication } from '../../domain/publication.ts';
import { componentStates } from '../../domain/status.ts';
import { isoUtc } from '../../domain/time.ts';
import { windowOf } from '../../domain/uptime.ts';
import type { ApiComponents } from './schemas/components.ts';
import { componentFacts } from './site.ts';

/** The days that uptime is given of. */
const DAYS = [30, 90, 365];

/** Every component with its state and its uptime. */
export function componentsObject(publication: Publication): ApiComponents {
  const { portal, now } = publication;
  const { site } = portal;
  const states = componentStates(portal, now);
  const spans = outagesByComponent(portal, now);
  const windows = DAYS.map((days) => ({ days, whole: windowOf(days, site.timeZone, now) }));
  return {
    built: isoUtc(now),
    components: site.components.map((component) => ({
      ...componentFacts(component, publication),
      state: states.get(component.id) ?? 'operational',
      uptime: windows.map(({ days, whole }) => {
        const { window, uptime } = componentUptime(site, component, spans.get(component.id) ?? [], whole);
        return {
          days,
          start: isoUtc(window.start),
          end: isoUtc(window.end),
          value: uptime === undefined ? null : roundedDown(uptime),
          weights: site.uptime.weights,
        };
      }),
    })),
  };
}

/** A share to six places, rounded down, so that only a full 1 is 1; what computing adds beyond that is no loss. */
function roundedDown(share: number): number {
  return Math.floor(share * 1e6 + 1e-6) / 1e6;
}
