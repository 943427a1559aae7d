import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { THOROUGHNESS } from '../support/runs.ts';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

/** A narrow screen in the dark and a wide one in the light: each width and each scheme once. */
const NARROW = { width: 320, colorScheme: 'dark' } as const;
const WIDE = { width: 1280, colorScheme: 'light' } as const;
const BOTH = [NARROW, WIDE];

/** Every kind of page on both screens; a kind in another language or another state on one, or both in a thorough run. */
const PAGES: [path: string, screens: (typeof NARROW | typeof WIDE)[]][] = [
  ['', BOTH],
  ['pt/', [NARROW]],
  ['known-issues/', BOTH],
  ['known-issues/ki-1042/', BOTH],
  ['es/known-issues/ki-1042/', [NARROW]],
  ['incidents/', BOTH],
  ['incidents/inc-47/', BOTH],
  ['components/checkout/', BOTH],
  ['search/', BOTH],
  ['search/?q=export&status=backlog', [NARROW]],
  ['search/?q=quagga', [WIDE]],
  ['subscribe/', BOTH],
  ['support/', BOTH],
  ['es/support/?q=exporta', [NARROW]],
  ['404.html', BOTH],
];

test.each(PAGES)('/%s can be used by everybody, on every screen', async (path, screens) => {
  for (const { width, colorScheme } of THOROUGHNESS > 1 ? BOTH : screens) {
    const { page, faults } = await visit(path, { colorScheme, viewport: { width, height: 800 } });
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page), `${width}px, ${colorScheme}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${width}px: nothing scrolls sideways`).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }
});
