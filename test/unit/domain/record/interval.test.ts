import { describe, expect, it } from 'vitest';
import { updateAnchors } from '../../../../src/domain/record/ids.ts';
import { intervalOf, touches } from '../../../../src/domain/record/interval.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const window = { start: '2026-11-10T10:00Z', end: '2026-11-10T12:00Z' };
const NOW = at('2026-11-11T00:00Z');

describe('the period of a record', () => {
  it('is an incident’s, without an end while it is open', () => {
    const incident = incidentOf({ started: window.start, resolved: window.end });
    expect(intervalOf(incident, NOW)).toEqual({ start: at(window.start), end: at(window.end) });
    expect(intervalOf(incident, at('2026-11-10T11:00Z'))).toEqual({ start: at(window.start) });
  });

  it('is the window of maintenance that hasn’t run, or never will', () => {
    const asAnnounced = { start: at(window.start), end: at(window.end) };
    expect(intervalOf(maintenanceOf(window), at('2026-11-01T00:00Z'))).toEqual(asAnnounced);
    expect(intervalOf(maintenanceOf({ ...window, cancelled: true }), NOW)).toEqual(asAnnounced);
  });

  it('is when a maintenance really ran', () => {
    const maintenance = maintenanceOf({
      ...window,
      updates: [
        ['2026-11-10T09:50Z', 'in_progress'],
        ['2026-11-10T11:20Z', 'completed'],
      ],
    });
    expect(intervalOf(maintenance, at('2026-11-10T11:00Z'))).toEqual({ start: at('2026-11-10T09:50Z') });
    expect(intervalOf(maintenance, NOW)).toEqual({
      start: at('2026-11-10T09:50Z'),
      end: at('2026-11-10T11:20Z'),
    });
  });

  it.each([
    [{ start: 10, end: 20 }, true],
    [{ start: 0, end: 10 }, false],
    [{ start: 0, end: 11 }, true],
    [{ start: 30, end: 40 }, false],
    [{ start: 0 }, true],
    [{ start: 15, end: 15 }, true],
  ])('%j touches the time from 10 to 30: %s', (period, expected) => {
    expect(touches(period, 10, 30, 100)).toBe(expected);
  });
});

describe('the anchors of updates', () => {
  it('are their times; a second one in a minute is numbered', () => {
    const times = ['2019-05-07T10:32-03:00', '2019-05-07T10:32:30-03:00', '2019-05-07T11:04-03:00'];
    expect(updateAnchors(times.map((time) => ({ at: at(time) })))).toEqual([
      'update-20190507T1332Z',
      'update-20190507T1332Z-2',
      'update-20190507T1404Z',
    ]);
  });
});
