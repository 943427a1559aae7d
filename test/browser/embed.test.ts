import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, PATIENCE } from '../support/browser.ts';
import { OUTAGE } from '../support/content.ts';
import { serveFolder, type TestServer } from '../support/server.ts';
import { smallPortal } from '../support/small-portal.ts';

const BUILT = '2026-11-28T01:00-03:00';
const portal = smallPortal({ 'incidents/INC-3.md': OUTAGE });
let browser: Browser;
let status: TestServer;
let shop: Server;
beforeAll(async () => {
  await portal.build('--now', BUILT);
  [browser, status] = await Promise.all([launchBrowser(), serveFolder(portal.out)]);
  shop = createServer((request, response) => {
    const from = status.address;
    const isPortuguese = request.url === '/pt';
    const language = isPortuguese ? ' data-language="pt"' : '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${from}; connect-src ${from}; frame-src ${from}`,
    );
    response.end(
      `<!doctype html><title>A shop</title><main><script src="${from}embed.js"${language} async></script></main>` +
        `<iframe src="${from}${isPortuguese ? 'pt/' : ''}embed/" title="Status"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await Promise.all([browser.close(), status.close()]);
  shop.closeAllConnections();
  shop.close();
  portal.remove();
});

/** Opens a page of another site that shows the portal's state; `faults` collects what its policy refuses. */
async function visit(
  path: string,
  at: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.clock.install({ time: at });
  await prepare?.(page);
  const { port } = shop.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}${path}`);
  await page.waitForSelector('.candor-status a');
  return { page, faults };
}

test('another site shows the state and what is open, under a strict policy of its own', async () => {
  const { page, faults } = await visit('/', BUILT);
  const box = page.locator('.candor-status');
  expect(await box.getAttribute('data-state')).toBe('major_outage');
  expect(await box.locator('a').allTextContents()).toEqual(['Checkout is down.', 'Orders can’t be <placed>']);
  expect(await box.locator('a').last().getAttribute('href')).toMatch(/\/incidents\/inc-3\/$/);
  const frame = page.frameLocator('iframe');
  expect((await frame.locator('h1').innerText()).trim()).toBe('Checkout is down');
  expect(await frame.locator('li a').getAttribute('target')).toBe('_blank');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('in another language', async () => {
  const { page, faults } = await visit('/pt', BUILT);
  expect(await page.locator('.candor-status a').first().textContent()).toBe('Checkout fora do ar.');
  // Among pages that may not be framed: one of two policies says that it may.
  const frame = page.frameLocator('iframe');
  expect((await frame.locator('h1').innerText()).trim()).toBe('Checkout fora do ar');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('no other page may be framed', async () => {
  const { page } = await visit('/', BUILT);
  const refused = page.waitForEvent('console', (message) => message.text().includes('X-Frame-Options'));
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => (frame.src = src), status.address);
  await refused;
  await page.context().close();
});

test('an old state says of when it is', async () => {
  const { page } = await visit('/', '2026-11-30T01:00-03:00');
  expect(await page.locator('.candor-status a').first().textContent()).toMatch(
    /^Checkout is down\. \(.*2026.*\)$/,
  );
  await page.context().close();
});

test.each(['/', '/pt'])('nothing false is said where the portal can’t be reached: %s', async (path) => {
  const { page } = await visit(path, BUILT, (page) =>
    page.route('**/embed.json', (route) => route.abort('connectionrefused')),
  );
  const box = page.locator('.candor-status');
  expect(await box.getAttribute('data-state')).toBe('unknown');
  expect(await box.innerText()).toMatch(/can’t be read right now|Não foi possível/);
  expect(await box.locator('a').getAttribute('href')).toBe(status.address);
  await page.context().close();
});

test('what has been said is taken back when the portal goes away', async () => {
  const { page } = await visit('/', BUILT);
  await page.route('**/embed.json', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
  await page.clock.fastForward('01:01');
  await page.waitForSelector('.candor-status[data-state=unknown]');
  await page.context().close();
});
