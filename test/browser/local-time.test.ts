import { expect, test } from 'vitest';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

test('readers elsewhere read their own time beside the portal’s, with its day where that differs', async () => {
  const { page } = await visit('incidents/inc-59/', { timezoneId: 'Asia/Tokyo' });
  const moments = page.locator('.timeline .when');
  await page.locator('.local-time').first().waitFor();
  expect((await moments.nth(0).innerText()).replace(/\s+/g, ' ')).toContain('10:15 UTC−3 (22:15 your time)');
  expect((await page.locator('.subline').innerText()).replace(/\s+/g, ' ')).toContain(
    '10:15 to 12:30 UTC−3 (10 Nov, 22:15 – 11 Nov, 00:30 your time)',
  );
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
    await page.locator('.local-time').first().waitFor();
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

test('a time that comes later and has no room for the reader’s own is left as it is, and the page goes on', async () => {
  const { page } = await visit('404.html', { timezoneId: 'Asia/Tokyo' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  const text = await page.evaluate(async () => {
    const line = document.createElement('p');
    line.style.width = '7rem';
    const time = document.createElement('time');
    time.dateTime = '2026-11-23T17:02:00Z';
    time.textContent = '14:02 UTC−3';
    line.append(time);
    document.querySelector('main')?.prepend(line);
    await new Promise((done) => setTimeout(done, 100));
    return line.textContent;
  });
  expect(text).toBe('14:02 UTC−3');
  await page.context().close();
});
