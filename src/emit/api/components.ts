import { componentHistories } from '../../domain/component-history.ts';
import type { ComponentHistory } from '../../domain/component-history.ts';
import type { Publication } from '../../domain/publication.ts';
import { componentStates } from '../../domain/status.ts';
import { isoUtc } from '../../domain/time.ts';
import { windowSince } from '../../domain/uptime.ts';
import type { ApiComponent, ApiComponents } from './schemas/components.ts';
import { componentFacts } from './site.ts';

/** The days that uptime is given of. */
const DAYS = [30, 90, 365];

/** Every component with its state and its uptime. */
export function componentsObject(publication: Publication): ApiComponents {
  const { portal, now } = publication;
  const states = componentStates(portal, now);
  const histories = DAYS.map((days) => componentHistories(portal, days, now));
  return {
    built: isoUtc(now),
    components: portal.site.components.map((component, index) => ({
      ...componentFacts(component, publication),
      state: states.get(component.id) ?? 'operational',
      uptime: histories.flatMap((ofDays, window) => {
        const history = ofDays[index];
        return history ? [uptimeObject(history, DAYS[window] ?? 0, publication)] : [];
      }),
    })),
  };
}

function uptimeObject(
  { component, window, uptime }: ComponentHistory,
  days: number,
  { portal }: Publication,
): ApiComponent['uptime'][number] {
  const { start, end } = windowSince(window, component);
  return {
    days,
    start: isoUtc(start),
    end: isoUtc(end),
    value: uptime === undefined ? null : roundedDown(uptime),
    weights: portal.site.uptime.weights,
  };
}

/** A share to six places, rounded down, so that only a full 1 is 1; what computing adds beyond that is no loss. */
function roundedDown(share: number): number {
  return Math.floor(share * 1e6 + 1e-6) / 1e6;
}
