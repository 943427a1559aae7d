import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();
const permissions = ['clipboard-read', 'clipboard-write'];

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Waits until the clipboard has a text that begins like this. */
const clipboardBegins = (page: Page, beginning: string) =>
  expect.poll(async () => (await clipboard(page)).slice(0, beginning.length)).toBe(beginning);

test('one press copies the short link of an issue, says so once, and takes it back', async () => {
  const { page, faults } = await visit('known-issues/ki-1042/', { permissions });
  await page.clock.install();
  const copy = page.locator('[data-copies=link]');
  const reply = page.locator('[data-copies=reply]');
  await reply.waitFor();
  await copy.click();
  await page.waitForFunction(() => document.querySelector('[data-copies=link]')?.textContent === 'Copied');
  expect(await clipboard(page)).toBe('https://status.halyard.example/k/1042');
  expect(page.url()).toMatch(/\/known-issues\/ki-1042\/$/);
  expect(await page.locator('[aria-live], [role=status]').allTextContents()).toEqual(['', '', 'Copied']);
  await reply.click();
  await page.waitForFunction(() => document.querySelector('[data-copies=reply]')?.textContent === 'Copied');
  expect((await copy.textContent())?.trim(), 'no two at once').toBe('Copy link');
  await page.clock.runFor(2_000);
  expect((await reply.textContent())?.trim()).toBe('Copy reply');
  expect(await page.locator('[role=status]').allTextContents()).toEqual(['', '', '']);
  expect(faults).toEqual([]);
});

test('the home page loads what copies when somebody comes to it, and the first press copies', async () => {
  const { page, faults } = await visit('', { permissions });
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  await page.waitForLoadState('networkidle');
  const reply = page.locator('#meanwhile [data-copies=reply]');
  expect(await reply.isVisible()).toBe(true);
  // Nothing but what test/site/bytes.test.ts weighs; not every browser asks for a favicon.
  const names = (await loaded()).map((path) => path.replace(/\.[\w-]+(?=\.\w+$)/, ''));
  expect(names.filter((name) => !name.endsWith('.svg')).sort()).toEqual([
    '/_astro/PageScript.css',
    '/_astro/PageScript.js',
  ]);
  // The press of a finger, before which nothing moves.
  await reply.dispatchEvent('click');
  await clipboardBegins(page, 'This is a known issue (KI-1221)');
  expect(await page.locator('#meanwhile [role=status], body > [role=status]').allTextContents()).toContain(
    'Copied',
  );
  await page.locator('#meanwhile [data-copies=link]').click();
  await clipboardBegins(page, 'https://status.halyard.example/k/1221');
  expect(faults).toEqual([]);
});

test('the menu is used by keys alone, moves nothing, and its choice is remembered on every page', async () => {
  const { page, faults } = await visit('known-issues/ki-1042/', { permissions });
  const menu = page.getByRole('button', { name: 'What is copied' });
  await menu.focus();
  const height = async () => (await page.locator('#workaround').boundingBox())?.height;
  const before = await height();
  await page.keyboard.press('Enter');
  const language = page.getByLabel('Customer’s language');
  await language.waitFor();
  expect(await height()).toBe(before);
  expect(await language.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('Esp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mark');
  await page.keyboard.press('Escape');
  expect(await language.isVisible()).toBe(false);
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('c');
  await clipboardBegins(page, 'Este es un problema conocido (KI-1042)');
  expect(await clipboard(page)).toContain('<https://status.halyard.example/es/known-issues/ki-1042/>');
  expect(await page.locator('.reply').getAttribute('lang')).toBe('es');

  // Another page, of an incident: by the key alone.
  await page.goto('/incidents/inc-62/');
  await page.waitForSelector('[data-copies=menu]');
  await page.keyboard.press('l');
  await clipboardBegins(page, '[INC-62: ');
  expect(await clipboard(page)).toMatch(/\(https:\/\/status\.halyard\.example\/es\/incidents\/inc-62\/\)$/);
  await page.keyboard.press('c');
  await clipboardBegins(page, 'Esto se debe a un incidente (INC-62)');

  // The band on the home page, where a key counts in the row alone.
  await page.goto('/');
  await page.click('#meanwhile [data-copies=reply]');
  await clipboardBegins(page, 'Este es un problema conocido (KI-1221)');
  expect(faults).toEqual([]);
});

test('in the search dialog, Escape closes the menu alone; the next closes the dialog', async () => {
  const { page, faults } = await visit('', { permissions });
  await page.keyboard.press('/');
  await page.keyboard.type('INC-57');
  await page.waitForSelector('[data-hits] > li');
  await page.click('[data-hits] [data-copies=menu]');
  const language = page.getByLabel('Customer’s language');
  await language.selectOption('pt');
  await page.keyboard.press('Escape');
  expect(await language.isVisible()).toBe(false);
  expect(await page.locator('dialog').isVisible()).toBe(true);
  await page.locator('[data-hits] h3 a').first().focus();
  await page.keyboard.press('c');
  await clipboardBegins(page, 'Isso tem a ver com uma manutenção (INC-57)');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').isVisible()).toBe(false);
  expect(faults).toEqual([]);
});

test('where the browser keeps nothing, a choice holds on the page, and single letters do nothing there', async () => {
  const { page, faults } = await visit('', { permissions });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/known-issues/ki-1042/');
  await page.click('[data-copies=menu]');
  await page.getByLabel('Customer’s language').selectOption('pt');
  await page.keyboard.press('Escape');
  await page.click('[data-copies=reply]');
  await clipboardBegins(page, 'Este é um problema conhecido');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.keyboard.press('l');
  expect(await clipboard(page)).toBe('before');
  expect(faults).toEqual([]);
});

test('the clipboard that takes text alone gets it, and the page says so', async () => {
  const { page } = await visit('', { permissions });
  await page.addInitScript(() => {
    localStorage.setItem('candor-copying', '{"format":"html"}');
    navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto('/known-issues/ki-1042/');
  await page.click('[data-copies=reply]');
  await page.getByText('Copied as plain text').first().waitFor();
  expect(await clipboard(page)).toMatch(/^This is a known issue/);
});
