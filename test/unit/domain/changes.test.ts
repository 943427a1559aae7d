import { describe, expect, it } from 'vitest';
import { changesOf, lastChange, nextChange } from '../../../src/domain/changes.ts';
import { isoUtc } from '../../../src/domain/time.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../support/records.ts';

const window = { start: '2026-11-10T10:00Z', end: '2026-11-10T12:00Z' };
const times = (instants: number[]) => [...new Set(instants)].sort().map(isoUtc);

describe('the changes of a record', () => {
  it('are those of its facts, its timeline and its components', () => {
    const incident = incidentOf({
      started: '2026-11-10T10:00Z',
      detected: '2026-11-10T10:05Z',
      resolved: '2026-11-10T11:00Z',
      components: {
        payments: { '2026-11-10T10:00Z': 'major_outage', '2026-11-10T10:30Z': 'partial_outage' },
      },
      updates: [['2026-11-10T11:10Z', 'resolved']],
    });
    expect(times(changesOf(incident))).toEqual([
      '2026-11-10T10:00:00Z',
      '2026-11-10T10:05:00Z',
      '2026-11-10T10:30:00Z',
      '2026-11-10T11:00:00Z',
      '2026-11-10T11:10:00Z',
    ]);
  });

  it('are the bounds of a window, unless its timeline has ended it', () => {
    expect(times(changesOf(maintenanceOf(window)))).toEqual(['2026-11-10T10:00:00Z', '2026-11-10T12:00:00Z']);
    const done = maintenanceOf({ ...window, updates: [['2026-11-10T11:00Z', 'completed']] });
    expect(times(changesOf(done))).toEqual(['2026-11-10T10:00:00Z', '2026-11-10T11:00:00Z']);
    expect(changesOf(maintenanceOf({ ...window, cancelled: true }))).toEqual([]);
  });
});

describe('the changes of a portal', () => {
  const { portal } = publicationOf({
    issues: [issueOf({ created: '2026-11-01', updated: '2026-11-02' })],
    incidents: [maintenanceOf(window)],
  });

  it.each([
    ['2026-10-01T00:00Z', undefined, '2026-11-01T03:00:00Z'],
    ['2026-11-10T09:59Z', '2026-11-02T03:00:00Z', '2026-11-10T10:00:00Z'],
    ['2026-11-10T10:00Z', '2026-11-10T10:00:00Z', '2026-11-10T12:00:00Z'],
    ['2026-11-10T12:00Z', '2026-11-10T12:00:00Z', undefined],
  ])('at %s', (now, last, next) => {
    const shown = (instant: number | undefined) => (instant === undefined ? undefined : isoUtc(instant));
    expect(shown(lastChange(portal, at(now)))).toBe(last);
    expect(shown(nextChange(portal, at(now)))).toBe(next);
  });
});
