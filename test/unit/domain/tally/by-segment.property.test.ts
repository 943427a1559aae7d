import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countSegments,
  publishedSegments,
  segmentsOfCustomers,
} from '../../../../src/domain/tally/by-segment.ts';
import { publishedCount } from '../../../../src/domain/tally/count.ts';
import { type Ledger, mergeLedger, readLedger, writeLedger } from '../../../../src/domain/tally/ledger.ts';
import type { Mention } from '../../../../src/domain/tally/mention.ts';
import { runs } from '../../../support/runs.ts';
import { AS_OF } from './mentions.ts';

const KEYS = ['start', 'growth', 'enterprise'];

/** How many customers each segment has, those in none last. */
type World = readonly number[];

/** Every way in which so many customers can be divided among so many groups. */
function* worldsOf(customers: number, groups: number): Iterable<World> {
  if (groups === 1) yield [customers];
  else
    for (let first = 0; first <= customers; first += 1)
      for (const others of worldsOf(customers - first, groups - 1)) yield [first, ...others];
}

function publishedOf(world: World, minimum: number) {
  const counts = new Map(KEYS.slice(0, world.length - 1).map((key, index) => [key, world[index] ?? 0]));
  const reporters = world.reduce((sum, customers) => sum + customers, 0);
  return publishedCount({ reporters, tickets: reporters, segments: counts }, AS_OF, minimum);
}

/** What somebody can think who knows how it is made, and has nothing but what is published. */
const possible = new Map<string, World[]>();
function worldsBehind(world: World, minimum: number): World[] {
  const customers = world.reduce((sum, each) => sum + each, 0);
  const all = `${customers} ${world.length} ${minimum}`;
  if (!possible.has(all)) {
    possible.set(all, []);
    for (const each of worldsOf(customers, world.length)) {
      const key = `${all} ${JSON.stringify(publishedOf(each, minimum))}`;
      const same = possible.get(key);
      if (same) same.push(each);
      else possible.set(key, [each]);
    }
  }
  return possible.get(`${all} ${JSON.stringify(publishedOf(world, minimum))}`) ?? [];
}

test('nobody can tell from what is published how many customers a hidden group has, nor that it has a few', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 }),
      (minimum, world) => {
        const reporters = world.reduce((sum, customers) => sum + customers, 0);
        const { segments = {}, ...published } = publishedOf(world, minimum);
        if (published.reporters === undefined) expect(segments).toEqual({});
        if (published.reporters === undefined || reporters === 0) return;
        const behind = worldsBehind(world, minimum);
        expect(behind).toContainEqual(world);
        const isAllShown = Object.keys(segments).length === world.length - 1;
        for (const [group, customers] of world.entries()) {
          const shown = segments[KEYS[group] ?? ''];
          if (group < world.length - 1 && shown !== undefined) {
            expect(shown).toBe(customers);
            expect(shown).toBeGreaterThanOrEqual(minimum);
            continue;
          }
          const sizes = new Set(behind.map((each) => each[group] ?? 0));
          expect(
            [...sizes].some((size) => size === 0 || size >= minimum),
            'it may have none, or many',
          ).toBe(true);
          // Where all segments are shown, whoever is in none is what they leave: enough customers.
          if (isAllShown) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(minimum);
          else expect(sizes.size, 'several sizes are possible').toBeGreaterThan(1);
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test('as much is shown as may be: one more of the hidden segments would tell of a few', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 12 })),
      fc.nat(12),
      (minimum, counts, others) => {
        const reporters = Object.values(counts).reduce((sum, customers) => sum + customers, others);
        const shown = publishedSegments(new Map(Object.entries(counts)), reporters, minimum) ?? {};
        const left = Object.values(shown).reduce((rest, customers) => rest - customers, reporters);
        for (const [key, customers] of Object.entries(counts))
          if (!(key in shown)) expect(customers < minimum || left - customers < minimum).toBe(true);
      },
    ),
  );
});

const told = fc.array(
  fc.record({
    ticket: fc.nat(30).map(String),
    day: fc.constantFrom('2026-05-01', '2026-05-20', AS_OF, '2026-06-02'),
    customer: fc.constantFrom(...'abcdef'),
    segment: fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
    issue: fc.constant('KI-1'),
  }),
);

test('a customer is in the segment of the latest ticket that tells one, in whatever order tickets come', () => {
  fc.assert(
    fc.property(told, (all) => {
      const mentions: Mention[] = [
        ...new Map(all.map((each) => [`${each.ticket} ${each.customer}`, each])).values(),
      ];
      const segments = segmentsOfCustomers(mentions, AS_OF);
      expect(segmentsOfCustomers(mentions.toReversed(), AS_OF)).toEqual(segments);
      for (const customer of 'abcdef') {
        const its = mentions
          .filter((each) => each.customer === customer && each.segment !== undefined && each.day <= AS_OF)
          .sort((a, b) => (`${a.day} ${a.ticket}` < `${b.day} ${b.ticket}` ? -1 : 1));
        expect(segments.get(customer)).toBe(its.at(-1)?.segment);
      }
      const counted = [...countSegments('abcdef', segments).values()];
      expect(counted.reduce((sum, customers) => sum + customers, 0)).toBe(segments.size);
    }),
  );
});

test('a ledger that adds up parts, in any order, tells the same segments as all tickets at once', () => {
  fc.assert(
    fc.property(told, fc.infiniteStream(fc.nat(3)), (all, parts) => {
      const mentions: Mention[] = [...new Map(all.map((each) => [each.ticket, each])).values()];
      const byPart = Map.groupBy(mentions, () => parts.next().value);
      let ledger: Ledger = { seal: 's', newest: undefined, mentions: [] };
      for (const its of byPart.values()) {
        const held = new Set(its.map(({ ticket }) => ticket));
        ledger = readLedger(writeLedger(mergeLedger(ledger, { mentions: its, held, newest: AS_OF })));
      }
      expect(segmentsOfCustomers(ledger.mentions, AS_OF)).toEqual(segmentsOfCustomers(mentions, AS_OF));
    }),
  );
});

test('a segment of one customer is never shown, whether the site has a minimum or not', () => {
  const count = {
    reporters: 30,
    tickets: 30,
    segments: new Map([
      ['start', 1],
      ['growth', 20],
    ]),
  };
  expect(publishedCount(count, AS_OF).segments).toEqual({ growth: 20 });
  expect(publishedCount(count, AS_OF, 10).segments).toEqual({ growth: 20 });
  expect(publishedCount({ ...count, reporters: 21 }, AS_OF).segments).toBeUndefined();
});
