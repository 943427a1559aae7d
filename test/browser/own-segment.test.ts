import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

const shownIds = (page: Page) => page.locator('table.issues tbody tr:not([hidden]) .id').allInnerTexts();
const goTo = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.waitForLoadState('networkidle');
};

test('a segment that is chosen once narrows every list and search, which say so, until it is taken back', async () => {
  const { page, faults } = await visit('known-issues/');
  const all = await shownIds(page);
  expect(all).toContain('KI-1055');
  expect(await page.locator('.own-segment').isVisible()).toBe(false);
  await page.locator('.facets a[data-keeps="start"]').click();
  await page.waitForURL('**/known-issues/segment/start/open/');
  const chosen = await shownIds(page);
  expect(chosen).not.toContain('KI-1055');
  expect(all).toEqual(expect.arrayContaining(chosen));

  await goTo(page, '/known-issues/');
  expect(await shownIds(page)).toEqual(chosen);
  const counted = [
    `${chosen.length} open issues\u00a0· most reported first`,
    `1 to ${chosen.length} of ${chosen.length}.`,
  ];
  const heading = page.locator('#list');
  const counts = async () => [await heading.innerText(), await page.locator('[data-range]').innerText()];
  expect(await counts()).toEqual(counted);
  expect(await page.locator('table.issues caption').innerText()).toBe(counted[0]);
  const left = all.length - chosen.length;
  expect(await page.locator('.own-segment').innerText()).toBe(
    `Showing what hits Starter. ${left} issues that hit others only are left out on this page. This browser keeps your choice. Show all`,
  );

  expect(await page.locator('[data-counted]').innerText()).toMatch(
    /^\d+ open issues\u00a0· most reported first\. Showing what hits Starter\./,
  );

  await goTo(page, '/search/?q=exports');
  await page.locator('[data-hits] li').first().waitFor();
  const line = page.locator('[data-segment]');
  expect(await line.innerText()).toBe('Showing what hits Starter. This browser keeps your choice. Show all');
  expect(await page.locator('[data-facet="segment"] [aria-current]').innerText()).toMatch(/^Starter/);
  const ids = () => page.locator('[data-hits] [data-id]').allInnerTexts();
  expect(await ids()).not.toContain('KI-1042');
  await line.getByRole('button').click();
  await page.locator('[data-hits] [data-id]', { hasText: 'KI-1042' }).waitFor();
  expect(await line.isVisible()).toBe(false);

  await page.locator('[data-facet="segment"] a[data-value="enterprise"]').click();
  await line.waitFor();
  await goTo(page, '/known-issues/');
  await page.locator('.own-segment button').click();
  expect(await shownIds(page)).toEqual(all);
  const whole = `${all.length} open issues\u00a0· most reported first`;
  expect(await counts()).toEqual([whole, `1 to ${all.length} of ${all.length}.`]);
  expect(await page.locator('[data-counted]').innerText()).toBe(whole);
  expect(
    await page
      .locator('table.issues tbody a')
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await goTo(page, '/known-issues/');
  expect(await shownIds(page)).toEqual(all);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('whoever has chosen none asks for none', async () => {
  const { page } = await visit('search/?q=exports');
  await page.locator('[data-hits] li').first().waitFor();
  await page.fill('input[name=q]', 'KI-1042');
  await page.press('input[name=q]', 'Enter');
  await page.waitForURL('**/search/?q=KI-1042');
  await page.locator('[data-hits] [data-id]', { hasText: 'KI-1042' }).waitFor();
  await page.context().close();
});

test('without script nothing is kept, and the filters are links', async () => {
  const { page } = await visit('known-issues/', { javaScriptEnabled: false });
  const all = await shownIds(page);
  expect(await page.locator('.own-segment').isVisible()).toBe(false);
  await page.goto(new URL('/known-issues/segment/start/open/', page.url()).href);
  expect((await shownIds(page)).length).toBeLessThan(all.length);
  await page.goto(new URL('/known-issues/', page.url()).href);
  expect(await shownIds(page)).toEqual(all);
  await page.context().close();
});
