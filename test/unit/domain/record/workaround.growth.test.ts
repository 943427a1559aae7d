import { expect, test } from 'vitest';
import { workaroundVerdict } from '../../../../src/domain/record/workaround-verdict.ts';
import { growth } from '../../../support/growth.ts';

test.each<[string, (size: number) => string]>([
  ['phrases', (size) => `${'currently no workaround for this issue '.repeat(size)}!x`],
  ['known', (size) => `there is no ${'known '.repeat(size)}`],
  ['available', (size) => `There is no workaround ${'currently available '.repeat(size)}!x`],
])('a long run of %s is judged in proportion to its length', (_what, written) => {
  const work = (size: number) => {
    const text = written(size);
    return () => void workaroundVerdict(text);
  };
  expect(growth(work, 150)).toBeLessThan(256);
});
