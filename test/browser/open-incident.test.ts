import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, PATIENCE } from '../support/browser.ts';
import { issueFile, OUTAGE } from '../support/content.ts';
import { serveFolder, type TestServer } from '../support/server.ts';
import { smallPortal } from '../support/small-portal.ts';

const PROMISE = 'next: { by: 2026-11-28T01:30-03:00 }\n';
const INCIDENT = OUTAGE.replace('components:', `${PROMISE}components:`);
const UPDATE = `
### 2026-11-28 01:20 · Identified

A certificate expired.
`;
const OVER = `${OUTAGE.replace('components:', 'resolved: 2026-11-28T01:25-03:00\ncomponents:')}
### 2026-11-28 01:25 · Resolved

It works again.
`;
const BUILT = '2026-11-28T01:00-03:00';
const portal = smallPortal({
  'incidents/INC-3.md': INCIDENT,
  'known-issues/KI-1.md': issueFile('KI-1', { next: '{ by: 2026-12-01, what: "Fix in {review}" }' }),
});
let browser: Browser;
let server: TestServer;
/** now.json as it is, after an update with a new promise, and when the incident is over. */
const present = { built: '', told: '', over: '' };
/** What pages say that were built when the incident was over. */
let overHome: string;

beforeAll(async () => {
  const nowFile = () => readFileSync(join(portal.out, 'now.json'), 'utf8');
  portal.write({ 'incidents/INC-3.md': INCIDENT.replace('01:30', '02:10') + UPDATE });
  await portal.build('--now', '2026-11-28T01:21-03:00');
  present.told = nowFile();
  portal.write({ 'incidents/INC-3.md': OVER });
  await portal.build('--now', '2026-11-28T01:26-03:00');
  present.over = nowFile();
  overHome = readFileSync(join(portal.out, 'index.html'), 'utf8');
  portal.write({ 'incidents/INC-3.md': INCIDENT });
  await portal.build('--now', BUILT);
  present.built = nowFile();
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(portal.out)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  portal.remove();
});

const publish = (file: keyof typeof present) => writeFileSync(join(portal.out, 'now.json'), present[file]);

/** Opens a page at an instant of the reader's clock, in the portal's zone, which runs on only when a test says so. */
async function open(path: string, at: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, timezoneId: 'America/Sao_Paulo' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  onItsWay.set(page, asked);
  await page.clock.install({ time: at });
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}

/** What each page has asked for and hasn’t got yet. */
const onItsWay = new WeakMap<Page, Set<Request>>();

/** Moves the reader’s clock on by minutes and seconds. A jump would end the patience of a reading that is on its way. */
async function pass(page: Page, time: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => undefined).then(() => onItsWay.get(page)?.size)).toBe(0);
  await page.clock.fastForward(time);
}
const text = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();
/** What screen readers were told. */
const said = async (page: Page) => ((await page.locator('#changed').textContent()) ?? '').replace(/\s/g, ' ');
const shows = (page: Page, selector: string, what: string) =>
  expect.poll(() => text(page, selector)).toContain(what);

const PLACES = [
  ['', '.lead', 'Since 00:50 UTC−3'],
  ['incidents/inc-3/', '.subline', 'Since 28 Nov 2026, 00:50 UTC−3'],
  ['components/checkout/', '.log .duration', 'Ongoing'],
  ['pt/incidents/inc-3/', '.subline', 'Desde 28 de nov. de 2026, 00:50 UTC−3'],
] as const;

describe('for how long it has been going on', () => {
  test.each(PLACES)('/%s says to the minute, and nothing moves', async (path, selector, since) => {
    const page = await open(path, '2026-11-28T01:20:30-03:00');
    const words = path.startsWith('pt') ? 'há' : 'for';
    expect(await text(page, selector)).toContain(`${since}, ${words} 30 min`);
    const shifts = page.evaluate(
      () =>
        new Promise<number>((done) => {
          let count = 0;
          new PerformanceObserver((list) => (count += list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          addEventListener('counted', () => {
            done(count);
          });
        }),
    );
    await pass(page, '00:30');
    await shows(page, selector, `${since}, ${words} 31 min`);
    await pass(page, '01:00');
    await shows(page, selector, `${since}, ${words} 32 min`);
    await page.evaluate(() => dispatchEvent(new Event('counted')));
    expect(await shifts).toBe(0);
    expect(await said(page)).toBe('');
    await page.context().close();
  });

  test.each(PLACES)('/%s says since when alone without script', async (path, selector, since) => {
    const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    expect(await text(page, selector)).toContain(since);
    expect(await text(page, selector)).not.toMatch(/\b(?:for|há) /);
    await context.close();
  });

  test('a clock that is behind says what was so at the build', async () => {
    const page = await open('incidents/inc-3/', '2026-11-28T00:30-03:00');
    await shows(page, '.subline', 'for 10 min');
    await page.context().close();
  });
});

describe('the next update', () => {
  const AHEAD = 'Next update by 01:30 UTC−3';
  const LATE = 'We promised an update by 01:30 UTC−3 and are late.';

  test.each(['', 'incidents/inc-3/'])(
    'that /%s promises is late once its time has passed, and heard once',
    async (path) => {
      const page = await open(path, '2026-11-28T01:29:30-03:00');
      await shows(page, '.subline', AHEAD);
      await pass(page, '01:00');
      expect(await text(page, '.subline')).toContain(AHEAD);
      await pass(page, '00:30');
      await pass(page, '01:00');
      await shows(page, '.subline', LATE);
      expect(await text(page, '.subline')).not.toContain(AHEAD);
      expect(await said(page)).toBe(LATE);
      await page.evaluate(() => document.getElementById('changed')?.replaceChildren());
      await pass(page, '03:00');
      expect(await said(page)).toBe('');
      await page.context().close();
    },
  );

  test('that was late when the page was opened isn’t news', async () => {
    const page = await open('incidents/inc-3/', '2026-11-28T01:40-03:00');
    await shows(page, '.subline', LATE);
    expect(await said(page)).toBe('');
    await page.context().close();
  });

  test('isn’t said to be late while nobody can know', async () => {
    const page = await open('incidents/inc-3/', '2026-11-28T01:25-03:00');
    await shows(page, '.subline', AHEAD);
    await page.context().setOffline(true);
    await pass(page, '30:00');
    await page.waitForSelector('#notice a');
    expect(await text(page, '.subline')).toContain(AHEAD);
    await page.context().close();
  });
});

describe('news while a page is open', () => {
  test.each(['', 'incidents/inc-3/'])(
    '/%s has the new promise, and says that there is more',
    async (path) => {
      const page = await open(path, '2026-11-28T01:20-03:00');
      publish('told');
      await pass(page, '02:00');
      await shows(page, '.subline', 'Next update by 28 Nov 2026, 02:10 UTC−3');
      await shows(page, '#notice', 'There is news. Reload');
      await pass(page, '20:00');
      await pass(page, '01:00');
      expect(await text(page, '.subline')).not.toContain('late');
      if (path === '') expect(await text(page, '.lead')).toContain('Since 00:50 UTC−3, for');
      publish('built');
      await page.context().close();
    },
  );

  test('that it is over is heard in the words of a page that is built then', async () => {
    const page = await open('', '2026-11-28T01:25-03:00');
    publish('over');
    await pass(page, '02:00');
    await expect.poll(() => said(page)).not.toBe('');
    expect(overHome).toContain(`<h1>${await said(page)}</h1>`);
    expect(await page.locator('#meanwhile, #now').filter({ visible: true }).count()).toBe(0);
    publish('built');
    await page.context().close();
  });

  test('a page of it says that there is news, and nothing of a promise any more', async () => {
    const page = await open('incidents/inc-3/', '2026-11-28T01:25-03:00');
    publish('over');
    await pass(page, '10:00');
    await shows(page, '#notice', 'There is news. Reload');
    expect(await text(page, '.subline')).not.toMatch(/Next update|late|for \d/);
    publish('built');
    await page.context().close();
  });
});

test.each([
  ['2026-12-01T23:59-03:00', 'Fix in {review}, by 1 Dec 2026'],
  ['2026-12-02T00:00-03:00', 'Fix in {review}, was due 1 Dec 2026'],
])('the next step of an issue at %s', async (at, words) => {
  const page = await open('known-issues/ki-1/', at);
  await shows(page, '.facts', words);
  expect(await said(page)).toBe('');
  await page.context().close();
});

test('headings on the home page are in order', async () => {
  const page = await open('', BUILT);
  const levels = await page.$$eval('h1, h2, h3, h4', (all) => all.map(({ tagName }) => Number(tagName[1])));
  for (const [index, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  expect(levels).toContain(4);
  await page.context().close();
});
