import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, PATIENCE } from '../support/browser.ts';
import { buildDemonstration } from '../support/build-once.ts';
import { checkLinks } from '../support/links.ts';
import { serveFolder } from '../support/server.ts';

/** A sub-path, and a strange one. */
const BASE = "/it's;x/caf%C3%A9%20b/";
const ADDRESS = `https://halyard.example${BASE}`;

let folder: string;
beforeAll(async () => {
  folder = await buildDemonstration('--base-url', ADDRESS);
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

test('below a sub-path every link leads somewhere', () => {
  const { broken, links } = checkLinks(folder, new URL(ADDRESS));
  expect(links).toBeGreaterThan(5_000);
  expect(broken).toEqual([]);
});

test('below a sub-path search finds its index, and its results their pages', async () => {
  const [server, browser] = await Promise.all([serveFolder(folder, BASE), launchBrowser()]);
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${server.address}es/`);
  await page.keyboard.press('Control+K');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('1042');
  await page.keyboard.press('Enter');
  await page.click('[data-hits] h3 a');
  await page.waitForURL(`${server.address}es/known-issues/ki-1042/`);
  expect(await page.locator('h1').count()).toBe(1);
  await Promise.all([server.close(), browser.close()]);
});
