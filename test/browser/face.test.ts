import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, PATIENCE } from '../support/browser.ts';
import { OUTAGE, SITE } from '../support/content.ts';
import { serveFolder, type TestServer } from '../support/server.ts';
import { type SmallPortal, smallPortal } from '../support/small-portal.ts';

const FONT = createRequire(import.meta.url).resolve('@fontsource/inter/files/inter-latin-400-normal.woff2');
const logo = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path fill="${colour}" d="M0 0h60v20z"/></svg>`;
const SUMMARY = 'https://status.paygate.example/api/v2/summary.json';

let portal: SmallPortal;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  portal = smallPortal({
    'site.yaml': [
      SITE.trimEnd(),
      `        upstream: { summary: ${SUMMARY}, component: API }`,
      'brand: "#0a7a5c"',
      'logo: { light: theme/light.svg, dark: theme/dark.svg }',
      'favicon: theme/icon.svg',
      'stylesheet: theme/own.css',
      'links: [{ name: Developers, url: https://example.com/, place: top }]',
    ].join('\n'),
    'theme/light.svg': logo('#000'),
    'theme/dark.svg': logo('#fff'),
    'theme/icon.svg': logo('#0a7a5c'),
    'theme/own.css': '@font-face { font-family: Own; src: url(own.woff2); } :root { --sans: Own, serif; }',
    'incidents/outage.md': OUTAGE,
    'upstream.json': JSON.stringify({
      checkout: {
        ...{ summary: SUMMARY, component: 'API', name: 'Paygate', url: 'https://status.paygate.example/' },
        ...{ state: 'major_outage', asOf: '2026-11-28T04:00:00Z' },
      },
    }),
  });
  copyFileSync(FONT, join(portal.content, 'theme/own.woff2'));
  await portal.build('--now', '2026-11-28T04:10Z', '--base-url', 'https://status.example.com/s/');
  [server, browser] = await Promise.all([serveFolder(portal.out, '/s/'), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([server.close(), browser.close()]);
  portal.remove();
});

/** A page, with what it asked for and what its policy refused. */
async function visit(
  path: string,
  options: { scheme?: 'light' | 'dark'; width?: number; time?: string } = {},
): Promise<{ page: Page; asked: string[]; refused: string[] }> {
  const { scheme = 'light', width = 1280, time = '2026-11-28T04:15:00Z' } = options;
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.clock.setFixedTime(time);
  const [asked, refused]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(server.address + path, { waitUntil: 'networkidle' });
  return { page, asked, refused };
}

test.each([
  ['search/', 'light', 'light'],
  ['search/', 'dark', 'dark'],
  // On the red head of an outage, whatever the scheme.
  ['', 'light', 'dark'],
  ['', 'dark', 'dark'],
] as const)('/%s in the %s has the logo for %s grounds, and loads no other', async (path, scheme, shown) => {
  const { page, asked, refused } = await visit(path, { scheme });
  expect(refused).toEqual([]);
  const logos = asked.filter((address) => /theme\/(?:light|dark)\.svg$/.test(address));
  expect(new Set(logos)).toEqual(new Set([`/s/assets/theme/${shown}.svg`]));
  const link = page.getByRole('link', { name: 'Example Status', exact: true });
  expect(
    await link.locator('img:visible').evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0);
  expect((await link.innerText()).trim()).toBe('Status');
  await page.context().close();
});

test('the font and the colour come from the portal itself, and the policy lets them', async () => {
  const { page, asked, refused } = await visit('search/');
  expect(refused).toEqual([]);
  expect(asked).toContain('/s/assets/theme/own.woff2');
  expect(await page.evaluate(() => document.fonts.check('16px Own'))).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--brand').trim())).toBe(
    '#0a7a5c',
  );
  await page.context().close();
});

test('nothing moves when the logo comes, and a phone has the company’s links in the foot alone', async () => {
  for (const width of [360, 1280]) {
    const { page } = await visit('', { width });
    const { logo, header } = await page.evaluate(() => ({
      logo: document.querySelector('.logo.dark')?.getBoundingClientRect().height,
      header: [...document.querySelectorAll('.site-header img')].every((image) =>
        image.hasAttribute('width'),
      ),
    }));
    expect({ logo, header }).toEqual({ logo: 26, header: true });
    const links = page.getByRole('link', { name: 'Developers' });
    expect(await links.filter({ visible: true }).count()).toBe(width === 360 ? 1 : 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  }
});

test('somebody else’s word is said to be old once it is, by the reader’s clock', async () => {
  for (const path of ['', 'components/checkout/']) {
    for (const [time, old] of [
      ['2026-11-28T04:59:00Z', ''],
      ['2026-11-28T05:01:00Z', ' That is more than an hour ago.'],
    ] as const) {
      const { page } = await visit(path, { time });
      const said = page.locator('p', { has: page.getByRole('link', { name: 'Paygate' }) });
      const text = (await said.innerText())
        .replace(/\s+/g, ' ')
        .replace(/ \([^)]*your time\)/, '')
        .trimEnd();
      expect(text).toBe(`Paygate says “Major outage”, as of 01:00 UTC−3.${old}`);
      await page.context().close();
    }
  }
});
