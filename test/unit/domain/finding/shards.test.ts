import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/finding/lexicon.ts';
import { cutShards, shardOf } from '../../../../src/domain/finding/shards.ts';

const entries = fc.array(
  fc.tuple(
    fc.constantFrom('en' as const, 'pt' as const, '' as const),
    fc.uniqueArray(fc.stringMatching(/^[a-f]{1,6}$/), { minLength: 1, maxLength: 4 }),
    fc.nat(4000).map((length) => '0A'.repeat(length)),
    fc.constant(''),
  ),
  { maxLength: 60 },
);

test('every form is found in the shard that it is looked for in, with all of its words', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const shards = cutShards(list as Entry[]);
      const from = shards.map((shard) => shard.from);
      expect(from).toEqual([...from].sort());
      for (const entry of list)
        for (const form of entry[1]) expect(shards[shardOf(form, from)]?.entries).toContain(entry);
    }),
  );
});

test('a form that no word has leads to a shard, or to none where there is none', () => {
  expect(shardOf('zebra', [])).toBe(0);
  expect(shardOf('zebra', ['b', 'k'])).toBe(1);
  expect(shardOf('a', ['b', 'k'])).toBe(0);
});
