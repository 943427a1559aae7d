import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutKeys, keyPrint, keyShardOf } from '../../../../src/domain/finding/keys.ts';

const names = fc.stringMatching(/^[A-Za-zéñ]{1,12}(?:[-_ ][a-z0-9]{1,8}){0,4}$/);

test('every key is found in the shard that it is looked for in, with all of its records, and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(names, { maxLength: 40 }), { maxLength: 60 }), (keysOf) => {
      const shards = cutKeys(keysOf);
      const prints = keysOf.map((keys) => new Set(keys.map(keyPrint)));
      for (const key of keysOf.flat()) {
        const called = [...prints.entries()].flatMap(([number, own]) =>
          own.has(keyPrint(key)) ? [number] : [],
        );
        expect(shards[keyShardOf(key, shards.length)]?.[keyPrint(key)]).toEqual(called);
      }
      expect(shards.reduce((sum, shard) => sum + Object.keys(shard).length, 0)).toBe(
        new Set(keysOf.flat().map(keyPrint)).size,
      );
    }),
  );
});

test('a key is the same in whatever letters and signs, and not the same as one that begins as it does', () => {
  expect(new Set(['KI-1042', 'ki 1042', 'Kí_1042'].map(keyPrint)).size).toBe(1);
  expect(new Set(['KI-1042', 'KI-104', 'KI-10422', '1042', ''].map(keyPrint)).size).toBe(5);
});

test('ten thousand keys have as many prints, and shards of a few hundred', () => {
  const keysOf = Array.from({ length: 10_000 }, (_, number) => [`unable-to-export-document-${number}`]);
  const shards = cutKeys(keysOf);
  const sizes = shards.map((shard) => Object.keys(shard).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_000);
  expect(Math.max(...sizes)).toBeLessThan(512);
  expect(Math.min(...sizes)).toBeGreaterThan(128);
});

test('where nothing is named there are no shards', () => {
  expect(cutKeys([])).toEqual([]);
  expect(cutKeys([[]])).toEqual([]);
});
