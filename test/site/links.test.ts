import { expect, inject, test } from 'vitest';
import { checkLinks } from '../support/links.ts';

// The same below a sub-path is tested where a build of one is visited: in browser/strange-portal.test.ts.
test('every link leads somewhere', () => {
  const { broken, links } = checkLinks(inject('demonstration'), new URL('https://status.halyard.example/'));
  expect(links).toBeGreaterThan(5_000);
  expect(broken).toEqual([]);
});
