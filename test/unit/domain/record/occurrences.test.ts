import { describe, expect, test } from 'vitest';
import { nextChange } from '../../../../src/domain/changes.ts';
import { recordOutages } from '../../../../src/domain/intervals.ts';
import { intervalOf } from '../../../../src/domain/record/interval.ts';
import {
  occurrenceAt,
  occurrencesOf,
  occurrenceState,
  shownOccurrences,
} from '../../../../src/domain/record/occurrences.ts';
import type { Maintenance } from '../../../../src/domain/record/records.ts';
import { affectedStates, maintenanceState } from '../../../../src/domain/status.ts';
import { isoUtc } from '../../../../src/domain/time.ts';
import { at, maintenanceOf, portalOf, repeatedOf } from '../../../support/records.ts';

type Said = Parameters<typeof maintenanceOf>[0]['updates'];

/** Four Saturdays from 5 December on, 02:00 to 04:00: the second is called off, the third moved to the Sunday. */
function saturdays(
  updates: Said = [],
  changes: Partial<Parameters<typeof maintenanceOf>[0]> = {},
): Maintenance {
  const first = maintenanceOf({
    start: '2026-12-05T02:00-03:00',
    end: '2026-12-05T04:00-03:00',
    components: { catalog: 'under_maintenance' },
    updates: [['2026-11-20T09:00-03:00', 'scheduled'], ...updates],
    ...changes,
  });
  return repeatedOf(first, {
    every: 'week',
    times: 4,
    changes: {
      '2026-12-12': 'cancelled',
      '2026-12-19': { start: '2026-12-20T02:00-03:00', end: '2026-12-20T05:00-03:00' },
    },
  });
}

const stateAt = (time: string, record = saturdays()) => maintenanceState(record, at(time));
const statesAt = (time: string, record: Maintenance) =>
  occurrencesOf(record).map((one) => occurrenceState(one, at(time)));

describe('a repeated maintenance by the clock', () => {
  test.each([
    ['2026-12-04T12:00-03:00', 'scheduled', '2026-12-05'],
    ['2026-12-05T03:00-03:00', 'in_progress', '2026-12-05'],
    ['2026-12-05T04:00-03:00', 'scheduled', '2026-12-19'],
    ['2026-12-12T03:00-03:00', 'scheduled', '2026-12-19'],
    ['2026-12-19T03:00-03:00', 'scheduled', '2026-12-19'],
    ['2026-12-20T04:30-03:00', 'in_progress', '2026-12-19'],
    ['2026-12-26T03:00-03:00', 'in_progress', '2026-12-26'],
    ['2026-12-26T04:00-03:00', 'completed', '2026-12-26'],
  ])('at %s is %s, by the one of %s', (time, state, day) => {
    expect([stateAt(time), occurrenceAt(saturdays(), at(time)).day]).toEqual([state, day]);
    expect(affectedStates(saturdays(), at(time))).toEqual(
      state === 'in_progress' ? [['catalog', 'under_maintenance']] : [],
    );
  });

  test('touches its components each time that it takes place', () => {
    const outages = recordOutages(saturdays(), at('2027-01-01T00:00Z'));
    expect(outages.map(({ start, end }) => [isoUtc(start), isoUtc(end)])).toEqual([
      ['2026-12-05T05:00:00Z', '2026-12-05T07:00:00Z'],
      ['2026-12-20T05:00:00Z', '2026-12-20T08:00:00Z'],
      ['2026-12-26T05:00:00Z', '2026-12-26T07:00:00Z'],
    ]);
  });

  test('changes when one begins or ends, or would have begun, and at no other time', () => {
    const changes: string[] = [];
    const portal = portalOf([saturdays()]);
    for (
      let now = nextChange(portal, at('2026-12-01T00:00Z'));
      now !== undefined;
      now = nextChange(portal, now)
    )
      changes.push(isoUtc(now).slice(0, 13));
    expect(changes).toEqual([
      '2026-12-05T05',
      '2026-12-05T07',
      // From then on lists have the one that was called off.
      '2026-12-12T05',
      '2026-12-20T05',
      '2026-12-20T08',
      '2026-12-26T05',
      '2026-12-26T07',
    ]);
  });
});

describe('an entry of its timeline', () => {
  test('is about the time that is nearest', () => {
    const early = saturdays([['2026-12-05T03:10-03:00', 'completed']]);
    expect(statesAt('2026-12-05T03:30-03:00', early)).toEqual([
      'completed',
      'cancelled',
      'scheduled',
      'scheduled',
    ]);
    expect(intervalOf(early, at('2026-12-05T03:05-03:00'))).toEqual({ start: at('2026-12-05T02:00-03:00') });
    const begun = saturdays([['2026-12-20T01:30-03:00', 'in_progress']]);
    expect(stateAt('2026-12-20T01:45-03:00', begun)).toBe('in_progress');
    expect(stateAt('2026-12-20T05:00-03:00', begun)).toBe('scheduled');
  });

  test('that says it goes on holds until it is over, or the next time begins', () => {
    const longer = saturdays([
      ['2026-12-20T04:50-03:00', 'in_progress'],
      ['2026-12-20T05:30-03:00', 'verifying'],
    ]);
    expect(stateAt('2026-12-22T12:00-03:00', longer)).toBe('verifying');
    expect(occurrenceAt(longer, at('2026-12-26T02:00-03:00')).day).toBe('2026-12-26');
    expect(statesAt('2026-12-26T02:00-03:00', longer)[2]).toBe('completed');
  });

  test('that calls all off leaves what took place', () => {
    const off = saturdays([['2026-12-14T10:00-03:00', 'cancelled']], { cancelled: true });
    expect(statesAt('2026-12-27T00:00-03:00', off)).toEqual([
      'completed',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(stateAt('2026-12-13T00:00-03:00', off)).toBe('scheduled');
    expect(stateAt('2026-12-15T00:00-03:00', off)).toBe('cancelled');
  });

  test('that announces something doesn’t touch the one under way', () => {
    const told = saturdays([['2026-12-05T03:00-03:00', 'scheduled']]);
    expect(stateAt('2026-12-05T03:30-03:00', told)).toBe('in_progress');
  });
});

test('lists of all records have those whose time has come, and the next', () => {
  const shown = (time: string) => shownOccurrences(saturdays(), at(time)).map(({ day }) => day);
  expect(shown('2026-12-01T00:00Z')).toEqual(['2026-12-05']);
  expect(shown('2026-12-13T00:00Z')).toEqual(['2026-12-05', '2026-12-12', '2026-12-19']);
});
