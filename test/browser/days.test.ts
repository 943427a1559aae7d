import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

/** The bars of Checkout on the home page, which had a partial outage thirteen days before the last bar. */
const BARS = 'tr:has([href$="/checkout/"]) .days';
const CARD = '.day-card:popover-open';

async function said(page: Page): Promise<string> {
  await page.locator(CARD).waitFor();
  return (await page.locator(CARD).innerText()).replace(/\s+/g, ' ');
}

async function middleOf(day: Locator): Promise<{ x: number; y: number }> {
  await day.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await day.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

test('pointing at a day says what it was, and leads to what it was', async () => {
  const { page, faults } = await visit('');
  const { x, y } = await middleOf(page.locator(`${BARS} [data-state="partial_outage"]`));
  await page.mouse.move(x, y);
  expect(await said(page)).toContain('10 Nov Partial outage, 45 min Card payments declined');
  // The pointer may go on to the card, which stays; and it goes by Escape.
  const card = await middleOf(page.locator(`${CARD} a`));
  await page.mouse.move(card.x, card.y, { steps: 5 });
  expect(await page.locator(CARD).count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator(CARD).count()).toBe(0);
  await page.mouse.move(x, y);
  await page.locator(`${CARD} a`).click();
  expect(new URL(page.url()).pathname).toBe('/incidents/inc-59/');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('by keyboard a component is one stop, and arrows go from day to day', async () => {
  const { page, faults } = await visit('');
  await page.locator('tr:has([href$="/checkout/"]) .state a').focus();
  await page.keyboard.press('Tab');
  await page.locator(`${BARS}:focus`).waitFor();
  expect(await said(page)).toMatch(/^23 Nov Major outage, ongoing/);
  await page.keyboard.press('ArrowLeft');
  await page.getByText('22 Nov 2026').waitFor();
  expect(await said(page)).toBe('22 Nov 2026 No downtime');
  await page.keyboard.press('ArrowRight');
  await page.locator(`${CARD} a`).first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.day-card') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator(CARD).count()).toBe(0);
  await page.locator(BARS).focus();
  await page.keyboard.press('Home');
  await page.getByText('26 Aug 2026').waitFor();
  await page.keyboard.press('End');
  await page.locator(`${CARD} a`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/incidents/inc-62/');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('on a phone the last thirty days have room for a finger, and a tap opens one', async () => {
  const { page, faults } = await visit('pt/', {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  // Where all is well, a group is one line until it is opened; where it isn't, its components are there.
  const [folded, open] = [
    page.locator('tbody:has([href$="/api/"])'),
    page.locator('tbody:has([href$="/checkout/"])'),
  ];
  expect(await folded.innerText()).toMatch(/^Plataforma\s+Operacional$/);
  expect(await open.getByText('Vales-presente').isVisible()).toBe(true);
  expect(await open.locator('details').isVisible()).toBe(false);
  await folded.locator('summary').tap();
  expect(await folded.getByText('API e webhooks').isVisible()).toBe(true);
  const box = await page.locator(BARS).boundingBox();
  expect((box?.width ?? 0) / 30).toBeGreaterThan(8);
  const { x, y } = await middleOf(page.locator(`${BARS} [data-state="partial_outage"]`));
  await page.touchscreen.tap(x, y);
  expect(await said(page)).toContain('10 de nov. Falha parcial, 45 min');
  expect(new URL(page.url()).pathname).toBe('/pt/');
  const card = await page.locator(CARD).boundingBox();
  expect(card?.x).toBeGreaterThanOrEqual(0);
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(360);
  await open.getByText('Compra').tap();
  expect(await page.locator(CARD).count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the page of a component opens its days from its own table, and without a script leads to it', async () => {
  const { page } = await visit('components/checkout/');
  const { x, y } = await middleOf(page.locator('.days [data-state="partial_outage"]'));
  await page.mouse.move(x, y);
  expect(await said(page)).toContain('10 Nov Partial outage, 45 min');
  await page.context().close();
  const { page: plain } = await visit('', { javaScriptEnabled: false });
  await plain.locator(BARS).click();
  expect(new URL(plain.url())).toMatchObject({ pathname: '/components/checkout/', hash: '#days' });
  expect(await plain.locator('#days').innerText()).toContain('Partial outage, 45');
  await plain.context().close();
});
