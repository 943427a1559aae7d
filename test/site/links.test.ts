import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildDemonstration } from '../support/build-once.ts';
import { checkLinks } from '../support/links.ts';

test('every link leads somewhere', () => {
  const { broken, links } = checkLinks(inject('demonstration'), new URL('https://status.halyard.example/'));
  expect(links).toBeGreaterThan(5_000);
  expect(broken).toEqual([]);
});

test('every link leads somewhere below a sub-path, too', async () => {
  const base = 'https://halyard.example/company/status/';
  const folder = await buildDemonstration('--base-url', base);
  const { broken } = checkLinks(folder, new URL(base));
  await rm(join(folder, '..'), { recursive: true });
  expect(broken).toEqual([]);
});
