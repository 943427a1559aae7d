import { expect, test } from 'vitest';
import { alikePairs } from '../../../../src/domain/finding/alike.ts';
import { tongueOf } from '../../../../src/domain/finding/tongues.ts';
import { growth } from '../../../support/growth.ts';

test('titles that share a word, and have one of their own, are compared in proportion to their number', () => {
  const work = (count: number) => {
    const texts = Array.from({ length: count }, (_, index) => ({
      title: `Orders fail ${index} in store${Math.floor(index / 3)}`,
      prose: () => 'It fails.',
    }));
    return () => alikePairs(texts, tongueOf('en'), 0.9);
  };
  expect(growth(work, 400)).toBeLessThan(128);
});
