import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAfter, monthOf } from '../../../../src/domain/month.ts';
import { addDays, daysBetween } from '../../../../src/domain/time.ts';
import type { ComponentState } from '../../../../src/domain/vocabulary.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { componentPageView } from '../../../../src/view/component/component.ts';
import { calendarView, eventsOf, rowsOf, weeksOf } from '../../../../src/view/history/calendar.ts';
import { historyEvents } from '../../../../src/view/history/history-events.ts';
import { nowView } from '../../../../src/view/now/now.ts';
import { publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('the weeks of a month', () => {
  it('are those of November 2026, from Sunday to Saturday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.map(([first]) => first)).toEqual([
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-22',
      '2026-11-29',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-05');
  });

  it('hold every day of it, in whole weeks without a week too many', () => {
    fc.assert(
      fc.property(month, (name) => {
        const weeks = weeksOf(name);
        const days = daysBetween(`${name}-01`, addDays(`${monthAfter(name)}-01`, -1));
        expect(weeks.flat().filter((day) => monthOf(day) === name)).toEqual(days);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => monthOf(day) === name)).toBe(true);
          expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay()).toBe(0);
        }
      }),
    );
  });
});

describe('the rows of a week', () => {
  it('show each event of the week once, on its days, and none over another', () => {
    const week = weeksOf('2026-11')[1] ?? [];
    const record = incidentOf({ started: '2026-11-10T00:00Z' });
    const event = fc
      .tuple(fc.integer({ min: -9, max: 15 }), fc.integer({ min: 0, max: 12 }))
      .map(([begins, lasts]) => ({
        record,
        first: addDays('2026-11-08', begins),
        last: addDays('2026-11-08', begins + lasts),
      }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (some) => {
        const events = some.toSorted((a, b) => (a.first < b.first ? -1 : 1));
        const rows = rowsOf(week, events);
        const shown = rows.flatMap((row) => {
          let day = 0;
          return row.flatMap(({ days, event: one }) => {
            const cells = week.slice(day, (day += days));
            return one ? [{ one, cells }] : [];
          });
        });
        for (const row of rows) expect(row.reduce((sum, { days }) => sum + days, 0)).toBe(7);
        expect(shown).toHaveLength(
          events.filter(({ first, last }) => first <= '2026-11-14' && last >= '2026-11-08').length,
        );
        for (const { one, cells } of shown)
          expect(cells).toEqual(week.filter((day) => day >= one.first && day <= one.last));
      }),
    );
  });
});

describe('a week with more than it has room for', () => {
  const week = weeksOf('2026-11')[1] ?? [];
  const event = (id: string, first: string, last: string, state: ComponentState) => ({
    record: incidentOf({ id, started: `${first}T00:00Z`, components: { catalog: state } }),
    ...{ first, last },
  });
  const minor = Array.from({ length: 20 }, (_, index) =>
    event(`INC-${index + 1}`, '2026-11-09', '2026-11-10', 'degraded_performance'),
  );
  const grave = event('INC-90', '2026-11-10', '2026-11-13', 'major_outage');
  const beside = event('INC-91', '2026-11-12', '2026-11-20', 'degraded_performance');

  it('draws the worst, and says how many are left to the list', () => {
    const { drawn, left } = eventsOf(week, [...minor, grave, beside]);
    expect(drawn).toEqual([...minor.slice(0, 7), grave, beside]);
    expect(left).toBe(13);
    expect(rowsOf(week, drawn)).toHaveLength(8);
  });

  it('draws all where there is room', () => {
    expect(eventsOf(week, [...minor.slice(0, 7), grave, beside])).toMatchObject({ left: 0 });
    expect(eventsOf(week, [event('INC-1', '2026-10-01', '2026-11-07', 'major_outage')]).drawn).toEqual([]);
  });
});

describe('the calendar', () => {
  const publication = publicationOf({
    now: at('2026-11-23T12:00-03:00'),
    incidents: [
      incidentOf({
        id: 'INC-1',
        title: 'Orders arrive late',
        started: '2026-11-13T22:00-03:00',
        resolved: '2026-11-16T02:00-03:00',
        components: { catalog: 'partial_outage' },
      }),
      incidentOf({
        id: 'INC-2',
        title: 'Payments are declined',
        started: '2026-11-10T10:00-03:00',
        resolved: '2026-11-10T12:00-03:00',
        components: { checkout: 'degraded_performance', payments: 'major_outage' },
      }),
      maintenanceOf({
        id: 'INC-3',
        start: '2026-12-31T23:00-03:00',
        end: '2027-01-01T01:00-03:00',
        components: { catalog: 'under_maintenance' },
        cancelled: true,
      }),
      incidentOf({ id: 'INC-4', started: '2026-11-30T10:00-03:00' }),
    ],
  });
  const { byMonth, months } = historyEvents(publication);

  it('has what happened and what is planned in each month it touches, and no incident of the future', () => {
    expect(
      Object.fromEntries([...byMonth].map(([name, events]) => [name, events.map(({ record }) => record.id)])),
    ).toEqual({
      '2026-11': ['INC-2', 'INC-1'],
      '2026-12': ['INC-3'],
      '2027-01': ['INC-3'],
    });
    expect(months).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('has the records of one day in the order in which they began', () => {
    const day = [
      incidentOf({ id: 'INC-5', started: '2026-11-11T09:00-03:00', resolved: '2026-11-11T10:00-03:00' }),
      incidentOf({ id: 'INC-6', started: '2026-11-11T07:00-03:00', resolved: '2026-11-11T08:00-03:00' }),
    ];
    const events = historyEvents(publicationOf({ incidents: day, now: at('2026-11-23T12:00-03:00') }));
    expect(events.byMonth.get('2026-11')?.map(({ record }) => record.id)).toEqual(['INC-6', 'INC-5']);
  });

  it('shows where an incident stands that hit nothing, and not that all was well', () => {
    const harmless = incidentOf({ started: '2026-11-20T11:00-03:00', impact: 'none' });
    const small = publicationOf({ incidents: [harmless] });
    const events = historyEvents(small).byMonth.get('2026-11') ?? [];
    const states = calendarView(editionOf(small, 'en'), '2026-11', events).weeks.flatMap(({ rows }) =>
      rows.flatMap((cells) => cells.flatMap(({ event }) => event?.state ?? [])),
    );
    expect(states).toEqual(['investigating']);
  });

  it('names the component hit hardest on one day, the title on several, and goes on over weeks', () => {
    const { weeks } = calendarView(editionOf(publication, 'en'), '2026-11', byMonth.get('2026-11') ?? []);
    const [, second, third, fourth] = weeks;
    expect(second?.rows).toMatchObject([
      [
        { days: 2 },
        { days: 1, event: { text: 'Payments', more: ': Payments are declined', state: 'major_outage' } },
        { days: 2 },
        { days: 2, event: { text: 'Orders arrive late', more: '', from: true, to: false } },
      ],
    ]);
    expect(third?.rows).toMatchObject([[{ days: 2, event: { from: false, to: true } }, { days: 5 }]]);
    expect(fourth?.days.filter(({ today }) => today).map(({ text }) => text)).toEqual(['23']);
    const [, , , , last] = calendarView(
      editionOf(publication, 'en'),
      '2026-12',
      byMonth.get('2026-12') ?? [],
    ).weeks;
    expect(last?.rows[0]?.[1]?.event?.state).toBe('cancelled');
  });

  it('does not stand on the day that begins when it ends', () => {
    const untilMidnight = publicationOf({
      incidents: [
        incidentOf({
          ...{ id: 'INC-8', started: '2026-11-30T22:00-03:00', resolved: '2026-12-01T00:00-03:00' },
          components: { catalog: 'major_outage' },
        }),
      ],
      now: at('2026-12-02T12:00-03:00'),
    });
    const { byMonth: months } = historyEvents(untilMidnight);
    expect([...months.keys()]).toEqual(['2026-11']);
    const { recent } = nowView(editionOf(untilMidnight, 'en'));
    expect(recent?.rows.map(({ date }) => date.replace(/\s–\s/, '–'))).toEqual([
      '1–2 Dec',
      'Mon 30 Nov',
      '19–29 Nov',
    ]);
    expect(recent?.note).toBe('2 days without an incident');
    const catalog = untilMidnight.portal.components.get('catalog');
    const page = catalog && componentPageView(editionOf(untilMidnight, 'en'), catalog);
    expect(page?.history?.downtime.rows.map(({ days }) => days)).toEqual(['30 Nov']);
  });

  it('bears a window that nobody meant to end', () => {
    const endless = maintenanceOf({ start: '2026-11-28T22:00-03:00', end: '9999-12-31T23:59-03:00' });
    const { months, current } = historyEvents(
      publicationOf({ incidents: [endless, incidentOf({ started: '0202-01-01T00:00Z' })] }),
    );
    expect(months).toHaveLength(600);
    expect(months).toContain(current);
  });

  it('counts months over the turn of the year', () => {
    expect([monthAfter('2026-12'), monthAfter('2026-01', -1), monthAfter('2026-05', 20)]).toEqual([
      '2027-01',
      '2025-12',
      '2028-01',
    ]);
  });
});
