import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

test('readers elsewhere read their own time beside the portal’s, with its day where that differs', async () => {
  const { page } = await visit('incidents/inc-59/', { timezoneId: 'Asia/Tokyo' });
  const moments = page.locator('.timeline .when');
  await page.locator('.local-time').first().waitFor();
  expect((await moments.nth(0).innerText()).replace(/\s+/g, ' ')).toContain('10:15 UTC−3 (22:15 your time)');
  expect(await moments.nth(0).locator('time').getAttribute('title')).toBe('10 Nov 2026, 22:15 your time');
  expect((await moments.nth(-1).innerText()).replace(/\s+/g, ' ')).toContain('(11 Nov, 00:30 your time)');
  await page.context().close();
});

test('readers in the portal’s zone read one time', async () => {
  const { page } = await visit('incidents/inc-59/', { timezoneId: 'America/Sao_Paulo' });
  expect(await page.locator('.local-time').count()).toBe(0);
  await page.context().close();
});

test.each(['', 'pt/incidents/inc-60/', 'components/checkout/'])('/%s stays still meanwhile', async (path) => {
  for (const width of [390, 1280]) {
    const { page } = await visit(path, { timezoneId: 'Asia/Tokyo', viewport: { width, height: 900 } });
    await page.locator('time[title]').first().waitFor();
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            done(list.getEntries().length);
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            done(0);
          }, 300);
        }),
    );
    expect(shifts, `${width}px`).toBe(0);
    await page.context().close();
  }
});
