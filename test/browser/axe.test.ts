import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { THOROUGHNESS } from '../support/runs.ts';
import { useDemonstration, type Visit } from '../support/visit.ts';

const visit = useDemonstration();

/** A narrow screen in the dark and a wide one in the light: each width and each scheme once. */
const NARROW = { width: 320, colorScheme: 'dark' } as const;
const WIDE = { width: 1280, colorScheme: 'light' } as const;
const BOTH = [NARROW, WIDE];

/** Every kind of page on both screens, an open incident in every language; a kind in another language or another state on one, or both in a thorough run. */
const PAGES: [path: string, screens: (typeof NARROW | typeof WIDE)[]][] = [
  ['', BOTH],
  ['pt/', [NARROW]],
  ['known-issues/', BOTH],
  ['known-issues/ki-1042/', BOTH],
  ['es/known-issues/ki-1042/', [NARROW]],
  ['incidents/', BOTH],
  ['incidents/inc-47/', BOTH],
  ['incidents/inc-62/', BOTH],
  ['pt/incidents/inc-62/', [NARROW]],
  ['es/incidents/inc-62/', [WIDE]],
  ['pl/incidents/inc-62/', [WIDE]],
  ['ru/incidents/inc-62/', [NARROW]],
  ['components/checkout/', BOTH],
  ['known-issues/ki-1160/', [NARROW]],
  ['priorities/', BOTH],
  ['roadmap/', BOTH],
  ['reports/?ticket=495574', BOTH],
  ['pt/reports/?ticket=1', [NARROW]],
  ['announcements/', BOTH],
  ['pt/announcements/orders-api-version-1-ends/', [NARROW]],
  ['known-issues/ki-1218/', [NARROW]],
  ['search/', BOTH],
  ['search/?q=export&status=backlog', [NARROW]],
  ['search/?q=quagga', [WIDE]],
  ['subscribe/', BOTH],
  ['support/', BOTH],
  ['metrics/', BOTH],
  ['weekly/', [WIDE]],
  ['weekly/2026-W46/', BOTH],
  ['teams/checkout/', [NARROW]],
  ['es/support/?q=exporta', [NARROW]],
  ['404.html', BOTH],
];

/** One page that goes from path to path: to open one anew costs a browser twice as much. */
let reader: Promise<Visit> | undefined;

test.each(PAGES)('/%s can be used by everybody, on every screen', async (path, screens) => {
  const { page, faults } = await (reader ??= visit(path));
  for (const [index, { width, colorScheme }] of (THOROUGHNESS > 1 ? BOTH : screens).entries()) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    if (index === 0) await page.goto(path, { waitUntil: 'networkidle' });
    // The document stays as it is from screen to screen.
    const found = await axeViolations(page, index === 0 ? 'all' : 'look');
    expect(found, `${width}px, ${colorScheme}`).toEqual([]);
    expect(await overflow(page), `${width}px: nothing scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await overflow(page), 'nor on a phone with text at 200%').toBeLessThanOrEqual(0);
  expect(faults.splice(0)).toEqual([]);
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
