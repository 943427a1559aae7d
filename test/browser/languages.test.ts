import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();
const NARROW = { viewport: { width: 360, height: 800 } };

/** How much of the page has moved since it was loaded, as browsers count it. */
const SHIFT = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 200);
})`;

test('without script, the keyboard leads from the top of a page to the same page in another language', async () => {
  const { page } = await visit('known-issues/ki-1221/', { ...NARROW, javaScriptEnabled: false });
  const summary = page.locator('header summary');
  expect(await summary.innerText()).toMatch(/^en\b/i);
  await summary.focus();
  await page.keyboard.press('Enter');
  const names = page.locator('header details a');
  expect(await names.allTextContents()).toEqual(['Português', 'Español', 'Polski', 'Русский']);
  for (const name of await names.all()) {
    expect(await name.isVisible()).toBe(true);
    expect(await name.getAttribute('lang')).toBe(await name.getAttribute('hreflang'));
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pl/known-issues/ki-1221/');
  expect(await page.getAttribute('html', 'lang')).toBe('pl');
  expect(await page.textContent('h1')).toContain('Koszyk nie wczytuje się');
});

test('the choice is kept: pages in another language offer it, and lead nowhere by themselves', async () => {
  const { page, faults } = await visit('search/?q=cart', NARROW);
  await page.click('header summary');
  await page.click('header a[lang=ru]');
  await page.waitForURL('**/ru/search/?q=cart');
  expect(await page.locator('body > p[lang]').count(), 'nothing is offered here').toBe(0);
  await page.goto('known-issues/ki-1042/');
  const offer = page.locator('body > p[lang=ru]');
  await offer.waitFor();
  expect(await offer.locator('a').textContent()).toBe('Читать эту страницу по-русски');
  expect(new URL(page.url()).pathname).toBe('/known-issues/ki-1042/');
  expect(await page.evaluate(SHIFT), 'nothing moves').toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await offer.locator('a').click();
  await page.waitForURL('**/ru/known-issues/ki-1042/');
  expect(faults).toEqual([]);
});

test('whoever closes the offer keeps the language of the page', async () => {
  const { page, faults } = await visit('', NARROW);
  await page.evaluate("localStorage.language = 'pl'");
  await page.reload();
  await page.getByRole('button', { name: 'Zamknij' }).click();
  expect(await page.locator('body > p[lang=pl]').count()).toBe(0);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('body > p[lang=pl]').count()).toBe(0);
  expect(await page.evaluate('localStorage.language')).toBe('en');
  expect(faults).toEqual([]);
});

test('a language that the portal doesn’t have, or no place to keep one, changes nothing', async () => {
  const { page, faults } = await visit('');
  await page.evaluate("localStorage.language = 'xx\"]'");
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('body > p[lang]').count()).toBe(0);
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } })",
  );
  await page.reload();
  await page.click('header summary');
  await page.click('header a[lang=es]');
  await page.waitForURL('**/es/');
  expect(faults).toEqual([]);
});
