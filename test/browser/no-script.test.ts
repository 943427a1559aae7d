import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();
const open = async (path: string) => (await visit(path, { javaScriptEnabled: false })).page;

test('without script the home page answers, and leads to an issue with its workaround', async () => {
  const page = await open('');
  expect(await page.textContent('h1')).toMatch(/\w/);
  await page.click('nav >> text=Known issues');
  await page.click('a[href$="/ki-1042/"]');
  expect(await page.textContent('h1')).toContain('Export fails');
  expect(await page.getByRole('heading', { name: 'Workaround' }).isVisible()).toBe(true);
});

test('without script lists are filtered by links', async () => {
  const page = await open('known-issues/');
  const all = await page.locator('main table tbody tr').count();
  await page.click('.facets a:has-text("Accepted, no date yet")');
  const some = await page.locator('main table tbody tr').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
});

test('without script a phone has the filters behind a button, and what is applied before it', async () => {
  const { page } = await visit('known-issues/component/checkout/', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  expect((await page.locator('main table tbody a').first().boundingBox())?.y).toBeLessThan(480);
  expect(await page.locator('.facets').isVisible()).toBe(false);
  await page.click('.filters summary');
  expect(await page.locator('.facets').isVisible()).toBe(true);
  await page.click('a:has-text("Checkout")[aria-label="Remove filter: Checkout"]');
  await page.waitForURL('**/known-issues/all/');
  expect(await page.locator('.filters > a').count()).toBe(0);
});

test('without script search says so and leads to the lists', async () => {
  const page = await open('search/?q=export');
  expect(await page.locator('main').innerText()).toContain('Search needs JavaScript.');
  expect(await page.locator('[data-facets]').isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toContain('stays in the address');
  expect(await page.locator('[data-slash]').count(), 'what needs a script isn’t there').toBe(0);
  expect(await page.locator('[data-lists] a:has-text("Master Data")').getAttribute('href')).toBe(
    '/components/master-data/',
  );
  await page.click('[data-lists] a:has-text("Known issues")');
  await page.waitForURL('**/known-issues/');
});
