import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextChange } from '../../../src/domain/changes.ts';
import { nextBuild } from '../../../src/domain/next-build.ts';
import { isoInZone, isoUtc, MINUTE } from '../../../src/domain/time.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';
import { at, maintenanceOf, portalOf } from '../../support/records.ts';

const ZONE = 'America/Sao_Paulo';
const maintenance = maintenanceOf({
  id: 'INC-7',
  start: '2026-11-10T10:00-03:00',
  end: '2026-11-10T12:00-03:00',
});
const portal = portalOf([maintenance], { timeZone: ZONE });

describe('the next build', () => {
  it.each([
    ['2026-11-09T09:00-03:00', '2026-11-10T00:00-03:00', undefined],
    ['2026-11-10T00:00-03:00', '2026-11-10T10:00-03:00', 'INC-7'],
    ['2026-11-10T09:59-03:00', '2026-11-10T10:00-03:00', 'INC-7'],
    ['2026-11-10T10:00-03:00', '2026-11-10T12:00-03:00', 'INC-7'],
    ['2026-11-10T12:00-03:00', '2026-11-11T00:00-03:00', undefined],
    ['2026-11-10T23:59:59.999-03:00', '2026-11-11T00:00-03:00', undefined],
  ])('after %s is at %s', (now, next, record) => {
    const { at: instant, ...why } = nextBuild(portal, at(now));
    expect(isoInZone(instant, ZONE)).toBe(next);
    expect(why).toEqual(record === undefined ? { why: 'day' } : { why: 'record', record });
  });

  it('names the record that changes at midnight', () => {
    const issue = issueOf({ created: '2026-11-12' });
    const { portal: one } = publicationOf({ issues: [issue] });
    expect(nextBuild(one, at('2026-11-11T12:00-03:00'))).toMatchObject({ why: 'record', record: issue.id });
  });

  it('takes the day of the site’s zone, of 23 and of 25 hours', () => {
    const berlin = portalOf([], { timeZone: 'Europe/Berlin' });
    expect(isoUtc(nextBuild(berlin, at('2026-03-29T00:00+01:00')).at)).toBe('2026-03-29T22:00:00Z');
    expect(isoUtc(nextBuild(berlin, at('2026-10-25T00:00+02:00')).at)).toBe('2026-10-25T23:00:00Z');
  });

  it('is a whole minute after now, and not before the change', () => {
    const seconds = maintenanceOf({ start: '2026-11-10T10:00:30-03:00', end: '2026-11-10T12:00:59-03:00' });
    const one = portalOf([seconds]);
    fc.assert(
      fc.property(fc.integer({ min: at('2026-11-09T00:00Z'), max: at('2026-11-12T00:00Z') }), (now) => {
        const next = nextBuild(one, now);
        expect(next.at).toBeGreaterThan(now);
        expect(next.at % MINUTE).toBe(0);
        if (next.why === 'record') expect(next.at).toBeGreaterThanOrEqual(nextChange(one, now) ?? Infinity);
      }),
    );
  });
});
