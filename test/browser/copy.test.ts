import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

test('one press copies the short link of an issue', async () => {
  const { page, faults } = await visit('known-issues/ki-1042/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copy = page.locator('a[data-copy]').first();
  const label = await copy.textContent();
  await copy.click();
  await page.waitForFunction(
    (former) => document.querySelector('a[data-copy]')?.textContent !== former,
    label,
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://status.halyard.example/k/1042',
  );
  expect(page.url()).toMatch(/\/known-issues\/ki-1042\/$/);
  expect(faults).toEqual([]);
});
