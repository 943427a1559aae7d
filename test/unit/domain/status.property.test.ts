import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentOutages } from '../../../src/domain/intervals.ts';
import type { IncidentRecord } from '../../../src/domain/record/records.ts';
import { componentStates, IMPACT_STATE, isOpen, portalState } from '../../../src/domain/status.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { uptime, windowOf } from '../../../src/domain/uptime.ts';
import { COMPONENT_STATES, type ComponentState, worst } from '../../../src/domain/vocabulary.ts';
import { histories, type History } from '../../support/generated-records.ts';
import { minutesOf, statesIn } from '../../support/minutes.ts';
import { incidentOf, portalOf } from '../../support/records.ts';
import { runs } from '../../support/runs.ts';

const RUNS = { numRuns: runs(100) };
const portalFrom = ({ incidents, site }: History) => portalOf(incidents, site);
const without = (history: History, id: string): History => ({
  ...history,
  incidents: history.incidents.filter((record) => record.id !== id),
});
const rank = (state: ComponentState | undefined) => COMPONENT_STATES.indexOf(state ?? 'operational');

/** What the facts of the records say of a component in the minute that begins now. */
function stateByMinute({ incidents, now }: History, component: string): ComponentState {
  return worst(statesIn(minutesOf(incidents, component, now, now + MINUTE)[0] ?? 0));
}

/** Whether an incident is open by its facts. */
const goesOn = (record: IncidentRecord, now: number) =>
  record.kind === 'incident' && record.started <= now && (record.resolved ?? Infinity) > now;

describe('the state of a portal, whatever its records', () => {
  it('is of each component what the facts of that minute say', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        for (const [id, state] of componentStates(portalFrom(history), history.now))
          expect(state).toBe(stateByMinute(history, id));
      }),
      RUNS,
    );
  });

  it('is operational only when nothing that is open says otherwise', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const portal = portalFrom(history);
        const impacts = history.incidents.map((record) =>
          record.kind === 'incident' && goesOn(record, history.now)
            ? IMPACT_STATE[record.facts.impact]
            : 'operational',
        );
        const components = portal.site.components.map(({ id }) => stateByMinute(history, id));
        expect(portalState(portal, history.now)).toBe(worst([...impacts, ...components]));
      }),
      RUNS,
    );
  });

  it('gets no better by an outage more, nor does any component or any uptime', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const [more] = history.incidents;
        fc.pre(more !== undefined);
        const [with_, less] = [history, without(history, more?.id ?? '')].map(portalFrom);
        if (!with_ || !less) return;
        const { now } = history;
        expect(rank(portalState(with_, now))).toBeGreaterThanOrEqual(rank(portalState(less, now)));
        const [after, before] = [componentStates(with_, now), componentStates(less, now)];
        const window = windowOf(30, with_.site.timeZone, now);
        const share = (portal: typeof less, id: string) =>
          uptime(componentOutages(portal, id, now), window, portal.site.uptime.weights) ?? 1;
        for (const { id } of with_.site.components) {
          expect(rank(after.get(id))).toBeGreaterThanOrEqual(rank(before.get(id)));
          expect(share(with_, id)).toBeLessThanOrEqual(share(less, id) + 1e-12);
        }
      }),
      RUNS,
    );
  });

  it('is changed by nothing that is over, called off or yet to come', () => {
    fc.assert(
      fc.property(histories({ most: 5 }), (history) => {
        const { now } = history;
        const portal = portalFrom(history);
        for (const record of history.incidents) {
          const touched = minutesOf([record], 'checkout', now, now + MINUTE)[0] ?? 0;
          if (isOpen(record, now)) continue;
          expect(goesOn(record, now)).toBe(false);
          expect(touched).toBe(0);
          const rest = portalFrom(without(history, record.id));
          expect(componentStates(rest, now)).toEqual(componentStates(portal, now));
          expect(portalState(rest, now)).toBe(portalState(portal, now));
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of its records', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const turned = portalFrom({ ...history, incidents: history.incidents.toReversed() });
        expect(portalState(turned, history.now)).toBe(portalState(portalFrom(history), history.now));
      }),
      { numRuns: runs(40) },
    );
  });

  it('ends at the instant that resolves it, not a minute earlier or later', () => {
    const record = incidentOf({
      started: '2026-11-10T10:00Z',
      resolved: '2026-11-10T12:00Z',
      components: { checkout: 'major_outage' },
    });
    const stateAt = (time: string) => portalState(portalOf([record]), Date.parse(time));
    expect(['09:59', '10:00', '11:59', '12:00'].map((time) => stateAt(`2026-11-10T${time}Z`))).toEqual([
      ...['operational', 'major_outage', 'major_outage', 'operational'],
    ]);
  });
});
