import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentHistory, componentMonths, componentUptime } from '../../../src/domain/component-history.ts';
import { componentOutages } from '../../../src/domain/intervals.ts';
import type { Component, Site } from '../../../src/domain/site.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { windowOf } from '../../../src/domain/uptime.ts';
import { COMPONENT_STATES, type ComponentState } from '../../../src/domain/vocabulary.ts';
import { histories, type History } from '../../support/generated-records.ts';
import { dayPlus, firstMinute, localDay, monthPlus } from '../../support/local-days.ts';
import { minutesOf, statesIn } from '../../support/minutes.ts';
import { portalOf } from '../../support/records.ts';
import { runs } from '../../support/runs.ts';

/** Any weights: a milder state may weigh more than a worse one. */
const weight = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const weights = fc.record({
  major_outage: weight,
  partial_outage: weight,
  degraded_performance: weight,
  under_maintenance: weight,
});

/** The bit of what is operational. */
const OPERATIONAL = 1;

/** What looking at every minute from one instant to another tells of a component. */
function counted({ incidents, now }: History, site: Site, component: Component, from: number, to: number) {
  const until = Math.min(to, now);
  const weightOf = (state: ComponentState) => (state === 'operational' ? 0 : site.uptime.weights[state]);
  const minutes = minutesOf(incidents, component.id, from, until);
  const counts = new Map<number, number>();
  for (const bits of minutes) if (bits > OPERATIONAL) counts.set(bits, (counts.get(bits) ?? 0) + 1);
  const lengths: Partial<Record<ComponentState, number>> = {};
  let lost = 0;
  for (const [bits, count] of counts) {
    const states = statesIn(bits);
    const worst = states.at(-1) ?? 'operational';
    lost += count * Math.max(...states.map(weightOf));
    lengths[worst] = (lengths[worst] ?? 0) + count * MINUTE;
  }
  return {
    state: COMPONENT_STATES.findLast((state) => lengths[state] !== undefined) ?? 'operational',
    lengths,
    uptime: minutes.length > 0 ? 1 - lost / minutes.length : undefined,
    /** The records that it was, each by itself. */
    records: () =>
      incidents
        .filter((record) => minutesOf([record], component.id, from, until).some((bits) => bits > OPERATIONAL))
        .map(({ id }) => id),
  };
}

const idsOf = (records: { id: string }[]) => records.map(({ id }) => id).sort();
const sinceOf = ({ since }: Component, zone: string) =>
  since === undefined ? -Infinity : firstMinute(since, zone);

/** Hands each component of generated histories to a test, with its outages. */
function forComponents(
  check: (
    history: History,
    site: Site,
    component: Component,
    outages: ReturnType<typeof componentOutages>,
  ) => void,
  usual: number,
): void {
  fc.assert(
    fc.property(histories(), weights, (history, someWeights) => {
      const portal = portalOf(history.incidents, { ...history.site, uptime: { weights: someWeights } });
      for (const component of portal.site.components)
        check(history, portal.site, component, componentOutages(portal, component.id, history.now));
    }),
    { numRuns: runs(usual) },
  );
}

describe('what looking at every minute gives is', () => {
  it('the uptime over 30 and 90 days, and over a day', () => {
    forComponents((history, site, component, outages) => {
      const today = localDay(history.now, site.timeZone);
      for (const days of [1, 30, 90]) {
        const first = firstMinute(dayPlus(today, 1 - days), site.timeZone);
        const from = Math.max(first, sinceOf(component, site.timeZone));
        const { window, uptime: figure } = componentUptime(
          site,
          component,
          outages,
          windowOf(days, site.timeZone, history.now),
        );
        expect(window.end).toBeGreaterThanOrEqual(firstMinute(today, site.timeZone));
        expect(window.end).toBeLessThanOrEqual(history.now);
        const { uptime } = counted(history, site, component, from, window.end);
        if (uptime === undefined) expect(figure).toBeUndefined();
        else expect(figure).toBeCloseTo(uptime, 9);
      }
    }, 50);
  });

  it('the uptime over a year', () => {
    forComponents((history, site, component, outages) => {
      const first = firstMinute(dayPlus(localDay(history.now, site.timeZone), -364), site.timeZone);
      const from = Math.max(first, sinceOf(component, site.timeZone));
      const { window, uptime: figure } = componentUptime(
        site,
        component,
        outages,
        windowOf(365, site.timeZone, history.now),
      );
      const { uptime } = counted(history, site, component, from, window.end);
      if (uptime === undefined) expect(figure).toBeUndefined();
      else expect(figure).toBeCloseTo(uptime, 9);
    }, 15);
  });

  it('each day with its worst, its lengths and its records, however long it is', () => {
    forComponents((history, site, component, outages) => {
      const first = dayPlus(localDay(history.now, site.timeZone), -6);
      const { cells } = componentHistory(site, component, outages, 7, history.now);
      for (let day = first, last = dayPlus(first, 6); day <= last; day = dayPlus(day, 1)) {
        const [from, to] = [day, dayPlus(day, 1)].map((one) => firstMinute(one, site.timeZone));
        const { state, lengths, records } = counted(history, site, component, from ?? NaN, to ?? NaN);
        const cell = cells.find((one) => one.day === day);
        expect(cell !== undefined).toBe(state !== 'operational');
        if (!cell) continue;
        expect(cell).toMatchObject({ state, lengths });
        expect(Object.keys(cell.lengths).sort()).toEqual(Object.keys(lengths).sort());
        expect(idsOf(cell.records)).toEqual(records());
      }
    }, 50);
  });

  it('each month from the day on which a component existed', () => {
    forComponents((history, site, component, outages) => {
      const zone = site.timeZone;
      const present = localDay(history.now, zone).slice(0, 7);
      const months = componentMonths(site, component, outages, 3, history.now);
      const { end } = componentUptime(site, component, outages, windowOf(1, zone, history.now)).window;
      for (const back of [2, 1, 0]) {
        const month = monthPlus(present, -back);
        const from = Math.max(firstMinute(`${month}-01`, zone), sinceOf(component, zone));
        const to = firstMinute(`${monthPlus(month, 1)}-01`, zone);
        const { state, lengths, records } = counted(history, site, component, from, to);
        const { uptime } = counted(history, site, component, from, Math.min(to, end));
        const own = months.find((one) => one.month === month);
        if (uptime === undefined) expect(own).toBeUndefined();
        else {
          expect(own).toMatchObject({ state, lengths });
          expect(own?.uptime).toBeCloseTo(uptime, 9);
          expect(idsOf(own?.records ?? [])).toEqual(records());
        }
      }
    }, 25);
  });
});
