import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceWithin, nearestForms, slipsBorne } from '../../../../src/domain/finding/spelling.ts';

const word = fc.stringMatching(/^[a-d]{4,12}$/);

test.each([
  ['webhook', 'webhok', 1],
  ['webhook', 'weebhook', 1],
  ['webhook', 'webohok', 1],
  ['webhook', 'wenhook', 1],
  ['webhook', 'webhook', 0],
  ['municipality', 'municiplaiti', 2],
  ['ab', 'ba', 1],
])('from %s to %s it takes %i', (a, b, distance) => {
  expect(distanceWithin(a, b, 3)).toBe(distance);
  expect(distanceWithin(b, a, 3)).toBe(distance);
});

test('one slip of any kind is one away', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'b', 'x'), fc.nat(3), (text, at, letter, kind) => {
      const place = at % (text.length - 1);
      const [before, after] = [text.slice(0, place), text.slice(place)];
      const slipped = [
        before + letter + after,
        before + after.slice(1),
        before + letter + after.slice(1),
        before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
      ][kind] as string;
      expect(distanceWithin(text, slipped, 2)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what is further away than asked for is only said to be so', () => {
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      const exact = distanceWithin(a, b, 99);
      const within = distanceWithin(a, b, most);
      if (exact <= most) expect(within).toBe(exact);
      else expect(within).toBeGreaterThan(most);
    }),
  );
});

test('the nearest forms are all that are as near as the nearest', () => {
  fc.assert(
    fc.property(word, fc.array(word), (text, forms) => {
      const { forms: nearest, slips } = nearestForms(text, forms);
      for (const form of nearest) expect(distanceWithin(text, form, 9)).toBe(slips);
      for (const form of forms) {
        if (nearest.includes(form)) continue;
        const least = nearest.length > 0 ? slips : slipsBorne(text);
        expect(distanceWithin(text, form, 9)).toBeGreaterThan(least);
      }
    }),
  );
});

test('short words and numbers are taken as they are', () => {
  expect([slipsBorne('cvv'), slipsBorne('404404404'), slipsBorne('cart'), slipsBorne('delivery')]).toEqual([
    0, 0, 1, 2,
  ]);
});
