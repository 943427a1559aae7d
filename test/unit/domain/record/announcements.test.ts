import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../../../src/domain/changes.ts';
import { portalAt } from '../../../../src/domain/portal.ts';
import { shownFrom } from '../../../../src/domain/record/announcements.ts';
import { recordTag } from '../../../../src/domain/record/ids.ts';
import { DAY } from '../../../../src/domain/time.ts';
import { arbitraryAnnouncement, AS_OF } from '../../../support/arbitrary-portals.ts';
import { publicationOf } from '../../../support/portals.ts';
import { announcementOf, at, siteOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';

const FROM = '2026-12-02';
const midnight = at('2026-12-02T00:00-03:00');

test.each([
  ['undated', {}, -Infinity, -Infinity],
  [
    'announced',
    { announced: '2026-11-20T10:00-03:00' },
    at('2026-11-20T10:00-03:00'),
    at('2026-11-20T10:00-03:00'),
  ],
  [
    'announced, early',
    { announced: '2026-11-20', early: '36h' },
    at('2026-11-20T00:00-03:00'),
    at('2026-11-18T12:00-03:00'),
  ],
  ['early', { early: '7d' }, midnight, midnight - 7 * DAY],
])('%s, it is shown to customers and to the company from then on', (_, facts, customers, company) => {
  const announcement = announcementOf({ from: FROM, ...facts });
  expect(shownFrom(announcement, 'public')).toBe(customers);
  expect(shownFrom(announcement, 'internal')).toBe(company);
});

test('an edition has what its audience may see, and changes when that does', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom({}, { early: '7d' }, { early: '300h', announced: '2026-11-25' }, { announced: FROM }),
        {
          maxLength: 4,
        },
      ),
      fc.integer({ min: -30, max: 5 }),
      fc.constantFrom('public' as const, 'internal' as const),
      (all, days, audience) => {
        const now = midnight + days * DAY;
        const announcements = all.map((facts, index) =>
          announcementOf({ id: `a${index}`, from: FROM, ...facts }),
        );
        const { portal } = publicationOf({ announcements });
        const shown = portalAt({ ...portal, audience }, now);
        expect(shown.announcements).toEqual(announcements.filter((each) => shownFrom(each, audience) <= now));
        expect([...shown.byId.keys()]).toEqual(shown.announcements.map(({ id }) => id));
        for (const each of announcements) {
          const from = shownFrom(each, 'public');
          if (from > -Infinity) expect(changesOf(each)).toContain(from);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});

test('its id in feeds depends on the name of its file alone', () => {
  fc.assert(
    fc.property(arbitraryAnnouncement('new-checkout', AS_OF), (announcement) => {
      expect(recordTag(announcement, siteOf(), 'en')).toBe(
        'tag:status.example.com,2026:announcement/new-checkout',
      );
    }),
    { numRuns: runs(20) },
  );
});
