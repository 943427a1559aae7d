import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildDemonstration } from '../support/build-once.ts';
import { serveFolder } from '../support/server.ts';

test('below a sub-path, even a strange one, search finds its index, and its results their pages', async () => {
  const base = "/it's;x/caf%C3%A9%20b/";
  const folder = await buildDemonstration('--base-url', `https://halyard.example${base}`);
  const [server, browser] = await Promise.all([serveFolder(folder, base), launchBrowser()]);
  const page = await browser.newPage();
  await page.goto(`${server.address}es/`);
  await page.keyboard.press('Control+K');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('1042');
  await page.keyboard.press('Enter');
  await page.click('[data-hits] h3 a');
  await page.waitForURL(`${server.address}es/known-issues/ki-1042/`);
  expect(await page.locator('h1').count()).toBe(1);
  await Promise.all([server.close(), browser.close(), rm(join(folder, '..'), { recursive: true })]);
});
