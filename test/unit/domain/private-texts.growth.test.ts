import { expect, test } from 'vitest';
import { emailAddresses, secrets } from '../../../src/domain/private-texts.ts';
import { growth } from '../../support/growth.ts';

test.each<[string, (size: number) => string]>([
  ['letters', (size) => `${'a'.repeat(size)} @`],
  ['names of hosts', (size) => `a@${'a.'.repeat(size)}1`],
  ['beginnings of tokens', (size) => '-eyJaaaaaaaa'.repeat(size / 10)],
])('a long run of %s is searched in proportion to its length', (_what, written) => {
  const work = (size: number) => {
    const text = written(size);
    return () => {
      emailAddresses(text);
      secrets(text);
    };
  };
  expect(growth(work, 1500)).toBeLessThan(256);
});
