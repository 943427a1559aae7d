import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReportsSchema } from '../../../../src/domain/schemas/known-issue.ts';
import { countMentions, publishedCount } from '../../../../src/domain/tally/count.ts';
import type { Mention } from '../../../../src/domain/tally/mention.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { runs } from '../../../support/runs.ts';
import { AS_OF, mentionsOf } from './mentions.ts';

const { portal } = publicationOf({
  issues: [
    issueOf({ id: 'KI-1' }),
    issueOf({ id: 'KI-2', status: 'duplicate', duplicateOf: 'KI-1' }),
    issueOf({ id: 'KI-3', status: 'duplicate', duplicateOf: 'KI-2' }),
    issueOf({ id: 'KI-10' }),
  ],
});

const mention = (ticket: string, issue: string, day = AS_OF, customer = 'ana'): Mention => ({
  ...{ ticket, issue, day, customer },
});

test('customers and tickets count once for each issue', () => {
  const counts = countMentions(
    [
      mention('1', 'KI-1', '2026-03-01', 'ana'),
      mention('1', 'KI-1', '2026-03-01', 'ana'),
      mention('2', 'KI-1', '2026-02-01', 'ana'),
      mention('3', 'KI-1', '2026-05-31', 'bia'),
      mention('3', 'KI-10', '2026-05-31', 'bia'),
    ],
    AS_OF,
    portal,
  );
  expect(Object.fromEntries(counts)).toEqual({
    'KI-1': { reporters: 2, tickets: 3, last30Days: 1, first: '2026-02-01', latest: '2026-05-31' },
    'KI-10': { reporters: 1, tickets: 1, last30Days: 1, first: '2026-05-31', latest: '2026-05-31' },
  });
});

test.each([
  ['2026-06-02', undefined],
  ['2026-06-01', 1],
  ['2026-05-02', 1],
  ['2026-05-01', 0],
])('a ticket of %s counts %s in the last 30 days', (day, last30Days) => {
  expect(countMentions([mention('1', 'KI-1', day)], AS_OF, portal).get('KI-1')?.last30Days).toBe(last30Days);
});

test('the 30 days go over the end of a February', () => {
  const recent = (day: string, asOf: string) =>
    countMentions([mention('1', 'KI-1', day)], asOf, portal).get('KI-1')?.last30Days;
  expect([recent('2024-02-10', '2024-03-11'), recent('2024-02-09', '2024-03-11')]).toEqual([1, 0]);
  expect([recent('2025-02-09', '2025-03-11'), recent('2025-02-08', '2025-03-11')]).toEqual([1, 0]);
});

test('a customer with an old and a new ticket is a recent one', () => {
  const counts = countMentions([mention('1', 'KI-1', '2025-01-01'), mention('2', 'KI-1')], AS_OF, portal);
  expect(counts.get('KI-1')).toMatchObject({ reporters: 1, tickets: 2, last30Days: 1 });
});

test('duplicates count for the original at the end of the chain, where nobody and no ticket counts twice', () => {
  const counts = countMentions(
    [
      mention('1', 'KI-1', '2026-02-01', 'ana'),
      mention('1', 'KI-2', '2026-02-01', 'ana'),
      mention('2', 'KI-3', '2026-01-01', 'ana'),
      mention('3', 'KI-3', '2026-03-01', 'bia'),
    ],
    AS_OF,
    portal,
  );
  expect([...counts]).toEqual([
    ['KI-1', { reporters: 2, tickets: 3, last30Days: 0, first: '2026-01-01', latest: '2026-03-01' }],
  ]);
});

test('the same as a recount by hand, in any order', () => {
  fc.assert(
    fc.property(mentionsOf(), fc.infiniteStream(fc.nat()), (mentions, dice) => {
      const counts = countMentions(mentions, AS_OF, portal);
      for (const issue of ['KI-1', 'KI-2', 'KI-3', 'KI-10']) {
        const family = issue === 'KI-1' ? ['KI-1', 'KI-2', 'KI-3'] : issue === 'KI-10' ? ['KI-10'] : [];
        const its = mentions.filter((one) => family.includes(one.issue) && one.day !== '2026-06-02');
        const recent = its.filter(({ day }) => !['2026-01-31', '2026-05-01'].includes(day));
        const days = its.map(({ day }) => day).sort();
        expect(counts.get(issue)).toEqual(
          its.length === 0
            ? undefined
            : {
                reporters: new Set(its.map(({ customer }) => customer)).size,
                tickets: new Set(its.map(({ ticket }) => ticket)).size,
                last30Days: new Set(recent.map(({ customer }) => customer)).size,
                first: days[0],
                latest: days.at(-1),
              },
        );
      }
      const keyed = mentions.map((one) => ({ one, key: dice.next().value as number }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
      expect(new Map(countMentions(shuffled, AS_OF, portal))).toEqual(counts);
    }),
    { numRuns: runs(100) },
  );
});

test.each([
  [4, 5, { fewerThan: 5, asOf: AS_OF }],
  [1, 2, { fewerThan: 2, asOf: AS_OF }],
  [5, 5, { reporters: 5, tickets: 9, first: '2026-01-01', latest: '2026-05-30', asOf: AS_OF }],
  [
    4,
    undefined,
    { reporters: 4, tickets: 9, last30Days: 2, first: '2026-01-01', latest: '2026-05-30', asOf: AS_OF },
  ],
])('%i customers, of whom two are recent, with the minimum %s', (reporters, minimum, published) => {
  const count = { reporters, tickets: 9, last30Days: 2, first: '2026-01-01', latest: '2026-05-30' };
  expect(publishedCount(count, AS_OF, minimum)).toEqual(published);
});

test('nobody is no small number, recently or at all', () => {
  expect(publishedCount({ reporters: 0, tickets: 0 }, AS_OF, 5)).toEqual({
    ...{ reporters: 0, tickets: 0, asOf: AS_OF },
  });
  const count = { reporters: 7, tickets: 8, last30Days: 0, first: '2026-01-01', latest: '2026-02-01' };
  expect(publishedCount(count, AS_OF, 5)).toEqual({ ...count, asOf: AS_OF });
});

test('no number below the minimum is published, nor the tickets or days behind it', () => {
  fc.assert(
    fc.property(mentionsOf(), fc.integer({ min: 2, max: 6 }), (mentions, minimum) => {
      for (const count of countMentions(mentions, AS_OF, portal).values()) {
        const published = publishedCount(count, AS_OF, minimum);
        expect(ReportsSchema.parse(published)).toEqual(published);
        const { reporters, tickets, last30Days } = published;
        for (const number of [reporters, tickets, last30Days])
          expect(number === undefined || number === 0 || number >= minimum).toBe(true);
        if (count.reporters < minimum) expect(published).toEqual({ fewerThan: minimum, asOf: AS_OF });
        else expect(published).toMatchObject({ reporters: count.reporters, tickets: count.tickets });
      }
    }),
  );
});
