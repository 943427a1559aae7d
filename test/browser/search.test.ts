import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

const ids = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent !== '');
  return page.locator('[data-hits] [data-id]').allTextContents();
};

async function find(page: Page, question: string): Promise<string[]> {
  await page.locator('[data-said]').evaluate((said) => (said.textContent = ''));
  await page.fill('input[name=q]', question);
  await page.press('input[name=q]', 'Enter');
  return ids(page);
}

test('support finds an issue by its id, its number, a ticket and an old address', async () => {
  const { page, faults } = await visit('search/');
  for (const question of ['KI-1042', 'ki-1042', '1042', '467419']) {
    expect((await find(page, question))[0], question).toBe('KI-1042');
  }
  expect(await find(page, '46741'), 'half a number is no number').toEqual([]);
  expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
});

test('a customer pastes an error text whole', async () => {
  const { page } = await visit('');
  await page.fill('form[role=search] input', 'Export failed! [ERR_EXPORT_422] shop "acme-br", trace 8c1f-22');
  await page.press('form[role=search] input', 'Enter');
  await page.waitForURL('**/search/?q=*');
  expect((await ids(page))[0]).toBe('KI-1042');
  const first = page.locator('[data-hits] > li').first();
  expect(await first.locator('mark').count()).toBeGreaterThan(0);
  expect(await first.locator('.badge').textContent()).toContain('Backlog');
  expect(await first.locator('.workaround-mark').textContent()).toContain('Workaround');
  await first.locator('h3 a').click();
  await page.waitForURL('**/known-issues/ki-1042/');
});

test('results are narrowed and ordered by links that stay in the address', async () => {
  const { page, faults } = await visit('search/?q=export');
  const all = await ids(page);
  const backlog = page.locator('[data-facet=status] [data-value=backlog]');
  const count = Number(await backlog.locator('span').textContent());
  await backlog.click();
  await page.waitForURL('**/search/?q=export&status=backlog');
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length === n, count);
  expect(count).toBeLessThan(all.length);
  expect(await page.locator('[data-hits] .badge').allTextContents()).toSatisfy((states: string[]) =>
    states.every((state) => state.trim() === 'Backlog'),
  );

  await page.click('[data-sorts] [data-value=reporters]');
  await page.waitForURL('**status=backlog&sort=reporters');
  await page.waitForFunction(() =>
    document.querySelector('[data-sorts] [data-value=reporters][aria-current]'),
  );
  const customers = (await page.locator('[data-hits] [data-customers]').allTextContents()).map(parseFloat);
  expect(customers.length).toBeGreaterThan(1);
  expect(customers).toEqual(customers.toSorted((a, b) => b - a));

  await backlog.click();
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length === n, all.length);
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length === n, count);
  await page.reload();
  expect(await ids(page)).toHaveLength(count);
  expect(faults).toEqual([]);
});

test('each language searches its own words, accents or not, and speaks its language', async () => {
  const { page } = await visit('pt/search/?q=exportacao');
  expect((await ids(page)).length).toBeGreaterThan(0);
  expect(await page.textContent('[data-count]')).toMatch(/^\d+ resultados?$/);
  expect(await page.locator('[data-hits] h3 a').first().getAttribute('href')).toMatch(/^\/pt\//);
});

test('with the keyboard alone: from anywhere to a result', async () => {
  const { page } = await visit('known-issues/');
  await page.keyboard.press('Control+K');
  await page.waitForURL('**/search/');
  await page.waitForFunction(() => document.activeElement?.matches('input[name=q]'));
  await page.keyboard.type('export/entities');
  await page.waitForFunction(() => document.querySelectorAll('[data-hits] > li').length > 0);
  expect(await page.inputValue('input[name=q]')).toBe('export/entities');
  await page.keyboard.press('ArrowDown');
  const link = page.locator('[data-hits] h3 a').first();
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/known-issues/ki-*/');
});

test('searching is said to those who do not see it', async () => {
  const { page } = await visit('search/?q=export');
  const results = await ids(page);
  expect(await page.getByRole('status').textContent()).toBe(`${results.length} results`);
});
