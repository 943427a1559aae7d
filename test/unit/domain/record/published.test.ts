import { describe, expect, it } from 'vitest';
import { publishedAt, publishedUpdates, updatedAt } from '../../../../src/domain/record/published.ts';
import { issueOf } from '../../../support/portals.ts';
import { announced, at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const ZONE = 'America/Sao_Paulo';
const now = at('2026-11-20T12:00-03:00');
const today = at('2026-11-20T00:00-03:00');

describe('publishedAt', () => {
  it('is the day on which a known issue was created', () => {
    expect(publishedAt(issueOf({ created: '2026-04-11' }), now, ZONE)).toBe(at('2026-04-11T00:00-03:00'));
  });

  it('is the first entry of an incident, or when it was noticed, or began', () => {
    const times = { started: '2026-05-07T10:15-03:00', detected: '2026-05-07T10:20-03:00' };
    const dated = incidentOf({ ...times, updates: [['2026-05-07T10:32-03:00', 'investigating']] });
    expect(publishedAt(dated, now, ZONE)).toBe(at('2026-05-07T10:32-03:00'));
    expect(publishedAt(incidentOf(times), now, ZONE)).toBe(at('2026-05-07T10:20-03:00'));
    expect(publishedAt(incidentOf({ started: times.started }), now, ZONE)).toBe(at(times.started));
  });

  const window = { start: '2026-12-01T02:00-03:00', end: '2026-12-01T04:00-03:00' };

  it('is when a maintenance was announced, by its front matter or its timeline', () => {
    const dated = maintenanceOf({ ...window, updates: [['2026-11-15T09:00-03:00', 'scheduled']] });
    expect(publishedAt(dated, now, ZONE)).toBe(at('2026-11-15T09:00-03:00'));
    const told = announced(dated, '2026-11-14T08:00-03:00');
    expect(publishedAt(told, now, ZONE)).toBe(at('2026-11-14T08:00-03:00'));
  });

  it('is never in the future, nor moves with the minutes: today, until what nobody dated has begun', () => {
    const undated = maintenanceOf(window);
    expect(publishedAt(undated, now, ZONE)).toBe(today);
    expect(publishedAt(undated, now + 3_600_000, ZONE)).toBe(today);
    expect(publishedAt(undated, at('2026-12-02T00:00-03:00'), ZONE)).toBe(at(window.start));
    expect(publishedAt(issueOf({ created: '2026-11-25' }), now, ZONE)).toBe(today);
  });
});

describe('updatedAt', () => {
  it('is the last of what a record says, and not in the future', () => {
    const issue = issueOf({
      created: '2026-04-11',
      updated: '2026-04-13',
      updates: [
        ['2026-04-12', 'confirmed'],
        ['2026-12-01', 'scheduled'],
      ],
    });
    expect(updatedAt(issue, now, ZONE)).toBe(at('2026-04-13T00:00-03:00'));
  });

  it('follows the window of a maintenance, unless its timeline ended it', () => {
    const window = { start: '2026-11-20T02:00-03:00', end: '2026-11-20T04:00-03:00' };
    const time = '2026-11-15T09:00-03:00';
    const updated = (over: Partial<Parameters<typeof maintenanceOf>[0]> = {}, when = now) => {
      const record = maintenanceOf({ ...window, ...over });
      return updatedAt(announced(record, time), when, ZONE);
    };
    expect(updated({}, at('2026-11-20T03:00-03:00'))).toBe(at(window.start));
    expect(updated()).toBe(at(window.end));
    expect(updated({ updates: [['2026-11-20T03:10-03:00', 'completed']] })).toBe(
      at('2026-11-20T03:10-03:00'),
    );
    expect(updated({ cancelled: true })).toBe(at(time));
  });
});

describe('publishedUpdates', () => {
  it('leaves out what was written ahead of its time', () => {
    const issue = issueOf({
      updates: [
        ['2026-11-19', 'confirmed'],
        ['2026-11-21', 'fixed'],
      ],
    });
    expect(publishedUpdates(issue, now).map(({ key }) => key)).toEqual(['2026-11-19']);
  });

  it('publishes an update at the instant that it is of, not one before', () => {
    const time = '2026-05-07T10:32-03:00';
    const record = incidentOf({ started: '2026-05-07T10:15-03:00', updates: [[time, 'investigating']] });
    expect(publishedUpdates(record, at(time) - 1)).toEqual([]);
    expect(publishedUpdates(record, at(time))).toHaveLength(1);
  });
});
