import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { isoUtc, MINUTE } from '../../../../src/domain/time.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { componentPageView } from '../../../../src/view/component/component.ts';
import { historyView, monthView } from '../../../../src/view/history/history.ts';
import { monthPages } from '../../../../src/view/history/month-section.ts';
import { nowView } from '../../../../src/view/now/now.ts';
import { growth } from '../../../support/growth.ts';
import { publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const COMPONENTS = ['checkout', 'payments', 'catalog'];
const STATES = ['major_outage', 'partial_outage', 'degraded_performance'] as const;

/** So many records in October 2026, one begun each few minutes, and an incident that has gone on for ten years. */
function publicationOfMany(size: number, goOn = false) {
  const step = Math.floor((30 * 24 * 60) / size);
  const records = Array.from({ length: size }, (_, index): IncidentRecord => {
    const start = at('2026-10-01T03:00Z') + index * step * MINUTE;
    const id = `INC-${index + 1}`;
    const components = { [COMPONENTS[index % 3] ?? '']: STATES[index % 2] ?? 'major_outage' };
    const end = isoUtc(start + (30 + (index % 200)) * MINUTE);
    if (index % 10 === 0) return maintenanceOf({ id, start: isoUtc(start), end, components });
    return incidentOf({ id, started: isoUtc(start), ...(goOn ? {} : { resolved: end }), components });
  });
  const old = incidentOf({
    ...{ id: 'INC-99999', started: '2016-10-01T00:00Z' },
    components: { catalog: 'degraded_performance' },
  });
  return publicationOf({ incidents: [...records, old], now: at('2026-11-01T15:00Z') });
}

/** Pages of a portal as one work. Each run has a publication of its own: views are kept for the one they were made of. */
function pages(goOn: boolean) {
  return (size: number) => {
    const made = publicationOfMany(size, goOn);
    return () => {
      const publication = { ...made };
      nowView(editionOf(publication, 'en'));
      monthView(editionOf(publication, 'en'), '2026-10');
      historyView(editionOf(publication, 'en'));
      for (const component of publication.portal.site.components)
        componentPageView(editionOf(publication, 'en'), component);
    };
  };
}

describe('a month of thousands of records', () => {
  it.each([
    ['that are over', false],
    ['that go on', true],
  ])('%s takes time in proportion to them', (_case, goOn) => {
    expect(growth(pages(goOn), 100)).toBeLessThan(100);
  });

  const publication = publicationOfMany(10_000);
  const open = publicationOfMany(10_000, true);

  it('has its calendar on one page, and its list on many, each record on one', () => {
    const last = monthPages(publication, '2026-10');
    const numbers = Array.from({ length: last }, (_, index) => index + 1);
    const all = numbers.map((number) => monthView(editionOf(publication, 'en'), '2026-10', number));
    const rows = all.flatMap(({ months }) => months.flatMap((band) => band.rows.map(({ href }) => href)));
    expect(new Set(rows).size).toBe(10_001);
    expect(rows).toHaveLength(10_001);
    expect(all.filter(({ months }) => months[0]?.calendar)).toHaveLength(1);
    expect(all[1]?.page.title).toBe('History: October 2026, page 2');
    expect(all[1]?.page.address?.(publication.addresses.in('pt'))).toBe('pt/incidents/2026/10/2/');
    expect(all[0]?.months[0]?.pagination?.next?.href).toBe('/incidents/2026/10/2/');
  });

  it('leads from the history to the whole of it', () => {
    const [, october] = historyView(editionOf(publication, 'en')).months;
    expect(october?.rows).toHaveLength(100);
    expect(october?.all).toEqual({ text: 'All 10,001 of October 2026', href: '/incidents/2026/10/' });
    // Ten years of one incident, and what lies over it, are one month long and not many.
    expect(october?.notes[0]).toBe('9,001 incidents, 31\u00a0d in all');
  });

  it('leaves pages that can be read', () => {
    for (const one of [publication, open]) {
      const component = one.portal.site.components[2];
      if (!component) throw new Error('the site has three components');
      const views = [
        nowView(editionOf(one, 'en')),
        historyView(editionOf(one, 'en')),
        monthView(editionOf(one, 'en'), '2026-10'),
        componentPageView(editionOf(one, 'en'), component),
      ];
      for (const view of views) expect(JSON.stringify(view).length).toBeLessThan(150_000);
    }
    expect(nowView(editionOf(open, 'en')).activeIncidents?.incidents).toHaveLength(10);
    expect(nowView(editionOf(open, 'en')).activeIncidents?.rest?.text).toBe('8,991\u00a0more');
  });
});
