import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../src/domain/time.ts';
import { createFormat } from '../../../../src/i18n/format.ts';
import { axisOf } from '../../../../src/view/incident/affected.ts';
import { at } from '../../../support/records.ts';

const zone = 'America/Sao_Paulo';
const axis = (start: string, end: string) => axisOf(at(start), at(end), zone, createFormat('en', zone));

describe('an axis', () => {
  it('begins and ends on the hour', () => {
    const { from, to, ticks } = axis('2026-11-10T10:15-03:00', '2026-11-10T12:30-03:00');
    expect(ticks.map(({ text }) => text)).toEqual(['10:00', '11:00', '12:00', '13:00']);
    expect([from, to]).toEqual([at('2026-11-10T10:00-03:00'), at('2026-11-10T13:00-03:00')]);
  });

  it('shows days for what lasts for days', () => {
    expect(axis('2026-11-13T14:20-03:00', '2026-11-16T09:20-03:00').ticks.map(({ text }) => text)).toEqual([
      '13 Nov',
      '14 Nov',
      '15 Nov',
      '16 Nov',
      '17 Nov',
    ]);
  });

  it('holds any stretch, with two to five marks', () => {
    const start = fc.integer({
      min: at('2015-01-01T00:00Z') / MINUTE,
      max: at('2030-01-01T00:00Z') / MINUTE,
    });
    const length = fc.oneof(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: (9 * 365 * DAY) / MINUTE }),
    );
    fc.assert(
      fc.property(start, length, (begins, lasts) => {
        const [first, last] = [begins * MINUTE, (begins + lasts) * MINUTE];
        const { from, to, ticks } = axisOf(first, last, zone, createFormat('pt', zone));
        expect(from).toBeLessThanOrEqual(first);
        expect(to).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
