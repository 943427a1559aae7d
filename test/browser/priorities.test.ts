import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

const idsOf = (page: Page) => page.locator('.priorities tbody th small').allInnerTexts();

test('the order can be had by one fact, and again by the score', async () => {
  const { page, faults } = await visit('priorities/');
  const choice = page.getByLabel('Sort by');
  const byScore = await idsOf(page);
  await choice.selectOption({ label: 'Duplicates' });
  expect((await idsOf(page))[0]).toBe('KI-990');
  expect(await page.locator('th[aria-sort="descending"]').innerText()).toMatch(/^Duplicates/);
  expect(await page.locator('[data-said]').innerText()).toBe('Sorted by Duplicates');
  await choice.selectOption({ label: 'Score' });
  expect(await idsOf(page)).toEqual(byScore);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without script the order is that of the score', async () => {
  const { page } = await visit('priorities/', { javaScriptEnabled: false });
  expect(await page.locator('[data-sort]').count()).toBe(0);
  const scores = (await page.locator('.priorities .score').allInnerTexts()).map(Number);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  await page.context().close();
});

test('a ticket in the address leads to its issue, its state and the next step, and nothing moves', async () => {
  const { page, faults } = await visit('reports/?ticket=%23502640');
  const answer = page.locator('[data-answer]');
  await answer.locator('a').waitFor();
  expect(
    (await answer.innerText())
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual([
    'Ticket #502640 counts for',
    'KI-1198: Synonyms with an accent are ignored in Spanish stores',
    'Scheduled',
    'Spanish indexes are rebuilt, by 11 Dec 2026',
  ]);
  expect(await answer.locator('a').getAttribute('href')).toBe('/known-issues/ki-1198/');
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
  expect(moved).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('by keyboard: a duplicate in another language leads to its original', async () => {
  const { page, faults } = await visit('pt/reports/');
  await page.locator('main input').focus();
  await page.keyboard.type('https://help.halyard.example/tickets/499480');
  await page.keyboard.press('Enter');
  const answer = page.locator('[data-answer]');
  await answer.locator('a').nth(1).waitFor();
  expect(await answer.locator('.badge').allInnerTexts()).toEqual(['Duplicado', 'Agendado']);
  expect(await answer.locator('a').nth(1).getAttribute('href')).toBe('/pt/known-issues/ki-990/');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('an unknown ticket is told what that means, and where to ask', async () => {
  const { page, faults } = await visit('reports/?ticket=%3Cb%3E99');
  const answer = page.locator('[data-answer]');
  await answer.getByText('Nothing is published under <b>99.').waitFor();
  expect(
    await answer
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href.replace(location.origin, ''))),
  ).toEqual(['https://help.halyard.example/', '/search/?q=%3Cb%3E99']);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without script the field leads to search', async () => {
  const { page } = await visit('reports/', { javaScriptEnabled: false });
  await page.fill('main input', '467419');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=467419');
  await page.context().close();
});
