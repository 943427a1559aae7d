import { afterAll, expect, test } from 'vitest';
import { checkLinks } from '../support/links.ts';
import { buildPseudoLanguages } from '../support/pseudo-languages/build.ts';
import { usePortal } from '../support/visit.ts';

/** A sub-path, and a strange one. */
const BASE = "/it's;x/caf%C3%A9%20b/";
const ADDRESS = `https://halyard.example${BASE}`;

/** One portal that is strange in all: its address, the length of its words, and their direction. */
let built: Awaited<ReturnType<typeof buildPseudoLanguages>>;
const visit = usePortal(async () => (built = await buildPseudoLanguages(ADDRESS)).folder, BASE);
afterAll(() => built.remove());

/** Every kind of page. */
const PAGES = [
  ...['', 'known-issues/', 'known-issues/ki-1042/', 'known-issues/ki-1102/', 'known-issues/ki-1221/'],
  ...['incidents/', 'incidents/2026/11/', 'incidents/inc-62/', 'components/checkout/'],
  ...['priorities/', 'roadmap/', 'weekly/2026-W48/', 'metrics/', 'teams/checkout/', 'announcements/'],
  ...['search/?q=export', 'search/?q=quagga', 'subscribe/', 'support/', 'embed/'],
];

test.each([
  { prefix: 'pt/', what: 'words 40% longer', dir: '' },
  { prefix: 'es/', what: 'words from right to left', dir: 'rtl' },
])('no page scrolls sideways with $what', async ({ prefix, dir }) => {
  const { page, faults } = await visit(prefix, { viewport: { width: 320, height: 800 } });
  const wide: string[] = [];
  for (const path of PAGES) {
    await page.goto(prefix + path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.dir), path).toBe(dir);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${path} at ${width}: ${over}`);
    }
  }
  expect(wide).toEqual([]);
  expect(faults).toEqual([]);
});

test('the pages are in pseudo-languages, and begin where their language does', async () => {
  const { page } = await visit('pt/');
  expect(await page.textContent('nav')).toContain('Kñöwñwñ îssüësës');
  await page.goto('es/known-issues/');
  const { width } = page.viewportSize() ?? { width: 0 };
  const name = await page.locator('.brand').boundingBox();
  expect(name?.x, 'the portal’s name is at the right').toBeGreaterThan(width / 2);
});

test('below a sub-path every link leads somewhere', () => {
  const { broken, links } = checkLinks(built.folder, new URL(ADDRESS));
  expect(links).toBeGreaterThan(5_000);
  expect(broken).toEqual([]);
});

test('below a sub-path search finds its index, and its results their pages', async () => {
  const { page, faults } = await visit('es/');
  await page.keyboard.press('Control+K');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('1042');
  await page.keyboard.press('Enter');
  await page.click('[data-hits] h3 a');
  await page.waitForURL(/\/es\/known-issues\/ki-1042\/$/);
  expect(await page.locator('h1').count()).toBe(1);
  expect(faults).toEqual([]);
});
