import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

test('a browser starts, draws text and runs script', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Everything is working</h1>');
  expect(await page.textContent('h1')).toBe('Everything is working');
  const width = (text: string) =>
    page.evaluate((words) => {
      const context = document.createElement('canvas').getContext('2d');
      return context?.measureText(words).width ?? 0;
    }, text);
  expect(await width('WWWW'), 'there is a font whose letters differ').toBeGreaterThan(await width('iiii'));
  await browser.close();
});
