import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

const PAGES = [
  '',
  'pt/',
  'known-issues/',
  'known-issues/ki-1042/',
  'es/known-issues/ki-1042/',
  'incidents/',
  'incidents/inc-47/',
  'components/checkout/',
  'search/',
  'search/?q=export&status=backlog',
  'search/?q=quagga',
  'subscribe/',
  '404.html',
];

/** A narrow screen in the dark and a wide one in the light: each width and each scheme once. */
const SCREENS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

test.each(PAGES)('/%s can be used by everybody, on every screen', async (path) => {
  for (const { width, colorScheme } of SCREENS) {
    const { page, faults } = await visit(path, { colorScheme, viewport: { width, height: 800 } });
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page), `${width}px, ${colorScheme}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${width}px: nothing scrolls sideways`).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }
});
