import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../../../../src/domain/finding/impact.ts';
import {
  fingerprint,
  FINGERPRINTS,
  readPostings,
  writePostings,
} from '../../../../src/domain/finding/postings.ts';

const postings = fc
  .uniqueArray(
    fc.record({
      record: fc.nat(100_000),
      level: fc.nat(LEVELS - 1),
      next: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    }),
    { selector: ({ record }) => record },
  )
  .map((list) => list.sort((a, b) => a.record - b.record));

test('postings are read as they were written', () => {
  fc.assert(
    fc.property(postings, (list) => {
      expect([...readPostings(writePostings(list))]).toEqual(list);
    }),
  );
});

test('JSON writes postings as they are', () => {
  fc.assert(
    fc.property(postings, (list) => {
      const text = writePostings(list);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
    }),
  );
});

test('what nobody could have written is passed over', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { level, record } of readPostings(text)) {
        expect(level).toBeLessThan(LEVELS);
        expect(record).toBeGreaterThanOrEqual(-1);
      }
    }),
  );
});

test('a fingerprint is one of a few, and always the same for a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(fingerprint(word)).toBe(fingerprint(word));
      expect(fingerprint(word)).toBeLessThan(FINGERPRINTS);
    }),
  );
});
