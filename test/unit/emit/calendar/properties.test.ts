import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { MINUTE } from '../../../../src/domain/time.ts';
import { INCIDENT_STATES, MAINTENANCE_STATES } from '../../../../src/domain/vocabulary.ts';
import { eventTimes, sequenceOf } from '../../../../src/emit/calendar/times.ts';
import { publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';
import { calendarAt, readIcal, readNodeIcal } from './read.ts';

const START = at('2026-11-20T06:00-03:00');
const minute = fc.integer({ min: -300, max: 300 }).map((minutes) => START + minutes * MINUTE);
const iso = (instant: number) => new Date(instant).toISOString();
/** Any text, with the characters that iCalendar treats in a way of its own, and those that it forbids. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...',;:\\"\n\r\t\u0000\u0007\u007f\ud800\u0085\u2028é🎉'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 200,
});

/** What is left of a text: lines end in one way, and what may not stand there is gone. */
const kept = (text: string) =>
  text
    .replace(/[^\t\n\r -~\u0080-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');

const said = <S extends string>(states: readonly S[]) =>
  fc
    .array(fc.tuple(minute, fc.constantFrom(...states)), { maxLength: 6 })
    .map((updates) =>
      updates.sort(([a], [b]) => a - b).map(([time, state]): [string, S] => [iso(time), state]),
    );

const incident = fc
  .record({
    started: fc.constant(iso(START)),
    updates: said(INCIDENT_STATES),
    resolved: fc.option(
      minute.map((time) => iso(Math.max(time, START))),
      { nil: undefined },
    ),
  })
  .map((facts): IncidentRecord =>
    incidentOf({
      ...facts,
      components: { checkout: { [iso(START)]: 'major_outage', [iso(START + 9 * MINUTE)]: 'operational' } },
    }),
  );
const maintenance = fc
  .record({ updates: said(MAINTENANCE_STATES), cancelled: fc.boolean() })
  .map((facts): IncidentRecord =>
    maintenanceOf({ ...facts, start: iso(START), end: iso(START + 60 * MINUTE) }),
  );
const record = fc.oneof(incident, maintenance);

describe('texts', () => {
  it('come back as they were written, from both libraries', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, news) => {
        const incidents = [
          incidentOf({
            title: 'x',
            text: { title },
            started: iso(START),
            updates: [[iso(START), 'resolved', news]],
          }),
        ];
        const text = calendarAt(publicationOf({ incidents }));
        const [read] = readIcal(text);
        expect(read?.summary).toBe(`Degraded: ${kept(title)}`);
        expect(read?.description).toContain(`· Resolved\n${kept(news)}`.trimEnd());
        expect(readNodeIcal(text)).toEqual([read]);
      }),
    );
  });

  it('stand on lines that end in CRLF and have at most 75 octets, whatever anybody is called', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (title, name, component) => {
          const incidents = [
            incidentOf({ text: { title }, started: iso(START), components: { a: 'major_outage' } }),
          ];
          const site = {
            name: `N${name}`,
            groups: [{ id: 'g', name: 'G', components: [{ id: 'a', name: `C${component}` }] }],
          };
          const text = calendarAt(publicationOf({ incidents, site }), 'calendar/a.ics');
          const lines = text.split('\r\n');
          expect(lines.pop()).toBe('');
          for (const line of lines) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
          }
          expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toHaveLength(4);
          expect(Buffer.from(text).toString()).toBe(text);
        },
      ),
    );
  });
});

describe('SEQUENCE', () => {
  it('never falls while time passes', () => {
    fc.assert(
      fc.property(record, minute, minute, (one, a, b) => {
        expect(sequenceOf(one, Math.max(a, b))).toBeGreaterThanOrEqual(sequenceOf(one, Math.min(a, b)));
      }),
    );
  });

  it('grows with every update, even where a window is moved ahead or a maintenance called off with it', () => {
    fc.assert(
      fc.property(
        maintenance,
        minute,
        minute,
        fc.nat(1_000),
        fc.boolean(),
        (one, now, time, later, cancelled) => {
          if (one.kind !== 'maintenance' || time > now) return;
          const moved = { ...one, start: one.start + later * MINUTE, end: one.end + later * MINUTE };
          const updates = [...one.updates, { at: time, state: 'scheduled' as const, texts: {} }];
          const facts = { ...one.facts, cancelled: one.facts.cancelled || cancelled };
          expect(sequenceOf({ ...moved, updates, facts }, now)).toBeGreaterThan(sequenceOf(one, now));
        },
      ),
    );
  });

  it('grows when an incident is over', () => {
    const one = { started: iso(START), components: {} };
    const over = incidentOf({ ...one, resolved: iso(START + MINUTE) });
    expect(sequenceOf(over, START + MINUTE)).toBe(sequenceOf(incidentOf(one), START + MINUTE) + 1);
  });
});

describe('the times of events', () => {
  it('run forward, and end in the future only where that was announced', () => {
    fc.assert(
      fc.property(record, minute, (one, now) => {
        const { start, end } = eventTimes(one, now);
        expect(end).toBeGreaterThanOrEqual(start);
        if (one.kind === 'incident' && one.started <= now) expect(end).toBeLessThanOrEqual(now);
        if (one.kind === 'maintenance') expect(end).toBeLessThanOrEqual(Math.max(now, one.end));
      }),
    );
  });
});
