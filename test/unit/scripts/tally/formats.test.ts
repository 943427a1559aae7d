import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../support/runs.ts';
import { dice } from '../../../support/tickets/dice.ts';
import { FORMATS } from '../../../support/tickets/formats/all.ts';
import { packed } from '../../../support/tickets/packing.ts';
import { countsOf, portalOf } from '../../../support/tickets/read-exports.ts';
import { recount, recountTotals } from '../../../support/tickets/recount.ts';
import { truth } from '../../../support/tickets/truth.ts';

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  const site = format.site ?? '';

  test('counts are those of a slow recount, whatever the quotes, encodings, repetitions, packing and order', async () => {
    const portal = await portalOf(site);
    await fc.assert(
      fc.asyncProperty(truth, fc.integer(), async (tickets, seed) => {
        const totals = recountTotals(tickets, format);
        fc.pre(totals.tickets > 0);
        const throws = dice(seed);
        const files = format.write(tickets, throws);
        const counted = await countsOf(packed(files, throws), portal);
        const counts = [...counted.counts].map(([issue, count]) => [issue, { ...count, asOf: counted.asOf }]);
        expect(Object.fromEntries(counts)).toEqual(recount(tickets, format));
        const { tickets: read, leftOut, nameless } = counted.totals ?? {};
        expect({ tickets: read, leftOut, nameless }).toEqual({ ...totals, nameless: 0 });
      }),
      // What fails is shown as it was drawn: to make it smaller would take minutes.
      { numRuns: runs(1), seed: 1, endOnFailure: true },
    );
  });

  test('the order of files and rows changes nothing', async () => {
    const portal = await portalOf(site);
    await fc.assert(
      fc.asyncProperty(truth, fc.integer(), async (tickets, seed) => {
        fc.pre(recountTotals(tickets, format).tickets > 0);
        const [first, ...others] = await Promise.all(
          [0, 1].map(async (turn) => {
            const files = format.write(dice(turn).shuffled(tickets), dice(seed));
            return countsOf(
              turn === 0
                ? files
                : files
                    .toReversed()
                    .map((file, index) => ({ ...file, name: `${String(index)}-${file.name}` })),
              portal,
            );
          }),
        );
        for (const other of others) {
          expect(other.asOf).toBe(first?.asOf);
          expect(new Map([...other.counts].sort())).toEqual(new Map([...(first?.counts ?? [])].sort()));
          expect(other.unknown).toEqual(first?.unknown);
        }
      }),
      { numRuns: runs(1), seed: 2, endOnFailure: true },
    );
  });
});
