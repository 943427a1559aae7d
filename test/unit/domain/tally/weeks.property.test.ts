import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWeeks, publishedWeeks } from '../../../../src/domain/tally/weeks.ts';
import { addDays, weekdayOf } from '../../../../src/domain/time.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { runs } from '../../../support/runs.ts';

const AS_OF = '2026-11-20';
const day = fc.integer({ min: 0, max: 600 }).map((ago) => addDays(AS_OF, 30 - ago));
const mentions = fc.array(
  fc.record({
    ticket: fc.nat(60).map(String),
    issue: fc.constantFrom('KI-1', 'KI-2', 'KI-3'),
    day,
    customer: fc.constantFrom(...'abcdefghijkl'),
  }),
  { maxLength: 80 },
);
const events = fc.record({
  since: fc.option(day, { nil: undefined }),
  on: day,
});

/** KI-2 repeats KI-1, which has a day for its workaround, its fix or both; KI-3 has neither. */
function portalOf({ since, on }: { since: string | undefined; on: string }) {
  const workaround = since === undefined ? {} : { workaround: { since } };
  return publicationOf({
    issues: [
      issueOf({ id: 'KI-1', status: 'fixed', fixed: { on }, ...workaround }),
      issueOf({ id: 'KI-2', status: 'duplicate', duplicateOf: 'KI-1' }),
      issueOf({ id: 'KI-3' }),
    ],
  }).portal;
}

test('each week has its own tickets, as a slow count of each day has them', () => {
  fc.assert(
    fc.property(mentions, events, (all, around) => {
      const counted = countWeeks(all, AS_OF, portalOf(around));
      expect(counted.has('KI-2') || counted.has('KI-3')).toBe(false);
      const { from, weeks } = counted.get('KI-1') ?? { from: AS_OF, weeks: [] };
      if (weeks.length > 0) expect(weekdayOf(from)).toBe(1);
      const first = all.map((mention) => mention.day).sort()[0] ?? '';
      for (const [index, week] of weeks.entries()) {
        const days = Array.from({ length: 7 }, (_, offset) => addDays(from, 7 * index + offset));
        expect(
          days.every((each) => each >= first && each <= AS_OF),
          'no week is counted in part',
        ).toBe(true);
        const its = all.filter((mention) => mention.issue !== 'KI-3' && days.includes(mention.day));
        expect(week.tickets).toEqual(new Set(its.map(({ ticket }) => ticket)));
        expect(week.customers).toEqual(new Set(its.map(({ customer }) => customer)));
      }
    }),
    { numRuns: runs(200) },
  );
});

test('no week of fewer customers than the minimum is shown, nor to be had by taking the shown ones from all', () => {
  fc.assert(
    fc.property(mentions, events, fc.integer({ min: 2, max: 6 }), (all, around, minimum) => {
      const counted = countWeeks(all, AS_OF, portalOf(around)).get('KI-1');
      if (!counted) return;
      const published = publishedWeeks(counted, minimum);
      const everybody = new Set(counted.weeks.flatMap(({ customers }) => [...customers]));
      if (!published) {
        expect(everybody.size).toBeLessThan(minimum);
        return;
      }
      const hidden = new Set<string>();
      for (const [index, { customers, tickets }] of counted.weeks.entries()) {
        const shown = published.tickets[index];
        if (shown === null) for (const customer of customers) hidden.add(customer);
        else {
          expect(shown).toBe(tickets.size);
          expect(customers.size === 0 || customers.size >= minimum).toBe(true);
        }
      }
      expect(hidden.size === 0 || hidden.size >= minimum).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});
