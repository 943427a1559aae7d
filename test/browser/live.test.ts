import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NowFile } from '../../src/domain/snapshot.ts';
import { launchBrowser, PATIENCE } from '../support/browser.ts';
import { issueFile, OUTAGE, SITE } from '../support/content.ts';
import { serveFolder, type TestServer } from '../support/server.ts';
import { smallPortal } from '../support/small-portal.ts';

const MAINTENANCE = `---
id: INC-2
title: The checkout moves to new servers
kind: maintenance
scheduled: { start: 2026-11-28T02:00-03:00, end: 2026-11-28T04:00-03:00 }
components:
  checkout: under_maintenance
---

## Timeline

### 2026-11-20 15:00 · Scheduled

Buyers may wait for a minute.
`;
const BUILT = '2026-11-28T01:00-03:00';
const ANNOUNCEMENT = `---
title: The new checkout is here
kind: release
from: 2026-11-28
announced: 2026-11-20
components: [checkout]
---

It is faster.
`;
const portal = smallPortal({
  'site.yaml': `${SITE}releases: { on: [mon-sat], between: "07:00-12:00" }\n`,
  'incidents/INC-2.md': MAINTENANCE,
  'known-issues/KI-9.md': issueFile(
    'KI-9',
    { severity: 'critical' },
    '## Summary\n\nIt fails.\n\n## Workaround\n\nN/A\n',
  ),
  'announcements/new-checkout.md': ANNOUNCEMENT,
});
let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  await portal.build('--now', BUILT);
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(portal.out)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  portal.remove();
});

/** Opens a page at an instant of the reader's clock, which runs on only when a test says so. */
async function open(path: string, at: string, zone = 'America/Sao_Paulo'): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, timezoneId: zone });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.clock.install({ time: at });
  // A clock that jumps ends the patience of a reading that is on its way.
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}
const stateOf = (page: Page) => page.locator('html').getAttribute('data-state');
const text = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();
const waitForState = (page: Page, state: string) => page.waitForSelector(`html[data-state=${state}]`);

describe('a maintenance, on a page that was built before it', () => {
  test.each([
    ['before', '2026-11-28T01:30-03:00', 'operational', 'Everything is working.', 'Scheduled'],
    [
      'during',
      '2026-11-28T03:00-03:00',
      'under_maintenance',
      'Checkout is under maintenance.',
      'In progress',
    ],
    ['after', '2026-11-28T04:00-03:00', 'operational', 'Everything is working.', 'Completed'],
  ])('opened %s it', async (_when, at, state, sentence, mark) => {
    const page = await open('', at);
    await waitForState(page, state);
    await page.waitForFunction((said) => document.querySelector('h1')?.textContent === said, sentence);
    expect(await page.title()).toBe(`${sentence.slice(0, -1)} · Example Status`);
    expect(await text(page, '[data-maintenance]')).toBe(mark);
    expect(await page.locator('tr[data-state]').getAttribute('data-state')).toBe(state);
    await page.context().close();
  });

  test('a page that stays open changes when it begins and when it ends', async () => {
    const page = await open('', '2026-11-28T01:58-03:00');
    expect(await stateOf(page)).toBe('operational');
    await page.clock.fastForward('02:00');
    await waitForState(page, 'under_maintenance');
    expect(await text(page, '.lead')).toBe(
      'Planned: 28 Nov 2026, 02:00 UTC−3 to 28 Nov 2026, 04:00 UTC−3. The rest is working.',
    );
    await page.clock.fastForward('02:00:00');
    await waitForState(page, 'operational');
    expect(await text(page, '.lead')).toContain('is operational as of 28 Nov 2026, 04:00 UTC−3.');
    await page.context().close();
  });

  test('what nobody has looked at since isn’t said to be so now', async () => {
    const page = await open('', '2026-11-30T04:00-03:00');
    await page.waitForSelector('[data-maintenance][data-state=completed]');
    expect(await text(page, '.lead')).toContain('is operational as of 28 Nov 2026, 04:00 UTC−3.');
    await page.context().close();
  });

  test.each([
    ['components/checkout/', '[data-component] .badge', 'Maintenance'],
    ['incidents/inc-2/', '[data-maintenance]', 'In progress'],
    ['incidents/2026/11/', '[data-maintenance]', 'In progress'],
    ['pt/', 'h1', 'Checkout em manutenção.'],
    ['pt/incidents/inc-2/', '.site-header .badge', 'Estamos em manutenção'],
    ['embed/', 'h1', 'Checkout is under maintenance'],
  ])('/%s says so, too', async (path, selector, said) => {
    const page = await open(path, '2026-11-28T03:00-03:00', 'Asia/Tokyo');
    await page.waitForFunction(
      ([where, what]) => document.querySelector(where)?.textContent.trim() === what,
      [selector, said] as const,
    );
    expect(await page.locator(`${selector} use`).count()).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  test.each(['', 'embed/', 'incidents/inc-2/'])('the shapes that /%s changes to are there', async (path) => {
    const page = await open(path, '2026-11-28T03:00-03:00');
    await page.waitForSelector('use[href="#shape-under_maintenance"]', { state: 'attached' });
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll('use')].filter(
        (use) => !document.querySelector(use.getAttribute('href') ?? '-'),
      ),
    );
    expect(missing).toEqual([]);
    await page.context().close();
  });

  test('a clock that is far behind takes no page back', async () => {
    const page = await open('', '2019-01-01T00:00Z');
    await page.waitForTimeout(200);
    expect(await stateOf(page)).toBe('operational');
    expect(await page.locator('#notice').innerText()).toBe('');
    await page.context().close();
  });
});

describe('what is published while a page is open', () => {
  const changed = async (change: (page: Page) => Promise<void>) => {
    const before = join(portal.out, '..', 'before');
    cpSync(portal.out, before, { recursive: true });
    portal.write({ 'incidents/INC-3.md': OUTAGE });
    const page = await open('', BUILT);
    await portal.build('--now', '2026-11-28T01:01-03:00');
    const after = readFileSync(join(portal.out, 'now.json'));
    cpSync(before, portal.out, { recursive: true });
    await page.reload();
    expect(await stateOf(page)).toBe('operational');
    writeFileSync(join(portal.out, 'now.json'), after);
    try {
      await change(page);
    } finally {
      cpSync(before, portal.out, { recursive: true });
    }
    await page.context().close();
  };

  test('is there when it is read, and what is being read stays where it was', async () => {
    await changed(async (page) => {
      await page.setViewportSize({ width: 390, height: 500 });
      await page.locator('.site-footer').scrollIntoViewIfNeeded();
      const place = () => page.locator('.site-footer').evaluate((foot) => foot.getBoundingClientRect().top);
      const before = await place();
      await page.clock.fastForward('10:00');
      await waitForState(page, 'major_outage');
      expect(Math.abs((await place()) - before)).toBeLessThan(2);
      expect(await text(page, 'h1')).toBe('Checkout is down.');
      expect(await text(page, '.lead')).toBe(
        'It’s us, not you. Orders can’t be <placed>. Reload the page to read all of it.',
      );
      expect(await page.locator('.lead a').first().getAttribute('href')).toBe('/incidents/inc-3/');
      expect(await text(page, 'tr[data-state] .state')).toBe('Major outage · 1 known issue');
    });
  });
});

test('a component that is in trouble is, though no incident says why', async () => {
  const page = await open('', BUILT);
  const present = JSON.parse(readFileSync(join(portal.out, 'now.json'), 'utf8')) as NowFile;
  const href = await page.locator('tr[data-state] th a').getAttribute('href');
  const id = href?.split('/').at(-2) ?? '';
  const components = { [id]: 'degraded_performance' };
  await page.route('**/now.json', (route) =>
    route.fulfill({ json: { ...present, built: present.built + 1, components } }),
  );
  await page.clock.fastForward('10:00');
  await waitForState(page, 'degraded_performance');
  expect(await text(page, 'h1')).toBe('Checkout is slow.');
  expect(await text(page, '.lead')).toBe('It’s us, not you. Reload the page to read all of it.');
  await page.context().close();
});

test('a page that has just said how the portal is asks when its time has come, and one that was kept asks at once', async () => {
  const page = await open('', BUILT);
  const asked: string[] = [];
  // When browsers ask for the icon is their affair.
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname !== '/favicon.svg') asked.push(pathname);
  });
  await page.waitForTimeout(200);
  expect(asked).toEqual([]);
  await page.clock.fastForward('10:00');
  await expect.poll(() => asked).toEqual(['/now.json']);
  await page.goto('about:blank');
  asked.length = 0;
  await page.goBack();
  await expect.poll(() => asked).toContain('/now.json');
  await page.context().close();
});

describe('a page that doesn’t say how the portal is', () => {
  test('says so in its corner once it has read it', async () => {
    const page = await open('pt/subscribe/', '2026-11-28T03:00-03:00');
    await page.waitForSelector('.site-header .badge[data-state=under_maintenance]');
    expect(await text(page, '.site-header .badge')).toBe('Estamos em manutenção');
    expect(await page.locator('.site-header .badge svg').isVisible()).toBe(true);
    await page.context().close();
  });

  test('leads to the page that does while it can’t be read, without a guess and without a warning', async () => {
    const page = await open('subscribe/', BUILT);
    await page.route('**/now.json', (route) => route.abort());
    await page.reload();
    expect(await text(page, '.site-header .badge')).toBe('Status now');
    expect(await page.locator('.site-header .badge svg').isVisible()).toBe(false);
    expect(await page.locator('#notice').innerText()).toBe('');
    await page.context().close();
  });
});

describe('a page says', () => {
  test('that there is no connection, and when there is again', async () => {
    const page = await open('', BUILT);
    await page.context().setOffline(true);
    await page.waitForSelector('#notice a');
    expect(await text(page, '#notice')).toBe(
      'There is no connection to this portal. The page shows how things were at 28 Nov 2026, 01:00 UTC−3. Reload',
    );
    await page.context().setOffline(false);
    await page.waitForSelector('#notice:empty', { state: 'attached' });
    await page.context().close();
  });

  test('that the portal answers with something else', async () => {
    const page = await open('', BUILT);
    await page.route('**/now.json', (route) => route.fulfill({ body: '<html>Not here</html>' }));
    await page.clock.fastForward('10:00');
    await page.waitForSelector('#notice a');
    await page.context().close();
  });

  test('that it may be old, once the portal was built by a version that says it in another way', async () => {
    const page = await open('', BUILT);
    await page.route('**/now.json', (route) => route.fulfill({ json: { version: 2 } }));
    await page.clock.fastForward('10:00');
    await page.waitForSelector('#notice a');
    expect(await text(page, '#notice')).toContain('may be out of date.');
    expect(await text(page, 'h1')).toBe('Everything is working.');
    await page.context().close();
  });

  describe.each(['**/live/en.json', '**/answer.*.js'])('while %s can’t be loaded', (missing) => {
    test('that it may be old, and changes nothing by halves', async () => {
      const page = await open('', '2026-11-28T01:58-03:00');
      await page.route(missing, (route) => route.abort());
      await page.clock.fastForward('02:00');
      await page.waitForSelector('#notice a');
      expect(await text(page, '#notice')).toContain('may be out of date.');
      expect(await stateOf(page)).toBe('operational');
      expect(await text(page, 'tr[data-state] .state')).toBe('Operational · 1 known issue');
      // Browsers don't ask again for a script: there the link loads the page anew.
      await page.unrouteAll();
      if (missing.endsWith('.js')) await page.click('#notice a');
      else await page.clock.fastForward('10:00');
      await waitForState(page, 'under_maintenance');
      await page.waitForSelector('#notice:empty', { state: 'attached' });
      await page.context().close();
    });
  });

  test('that it is old, after the time that site.yaml allows', async () => {
    const page = await open('pt/', '2026-11-29T02:59-03:00');
    expect(await page.locator('#notice').innerText()).toBe('');
    await page.clock.fastForward('01:01');
    await page.waitForSelector('#notice a');
    expect(await text(page, '#notice')).toContain('pode estar desatualizada.');
    await page.context().close();
  });
});

describe('an announcement, on a page that was built before its day', () => {
  const row = 'a[href$="/announcements/new-checkout/"]';
  test.each(['', 'pt/', 'components/checkout/'])('/%s lists it until the day is over', async (path) => {
    const page = await open(path, '2026-11-28T23:50-03:00');
    expect(await page.locator(row).isVisible()).toBe(true);
    await page.clock.fastForward('10:00');
    await page.waitForSelector(row, { state: 'hidden' });
    expect(await page.locator('h2', { hasText: /Announcements|Comunicados/ }).isVisible()).toBe(false);
    await page.context().close();
  });

  test.each(['announcements/', 'announcements/new-checkout/'])('/%s says that it is over', async (path) => {
    const before = await open(path, '2026-11-28T12:00-03:00');
    expect(await before.locator('[data-word]').textContent()).toBe('');
    await before.context().close();
    const page = await open(path, '2026-11-29T00:00-03:00', 'Asia/Tokyo');
    await page.waitForFunction(() => document.querySelector('[data-word]')?.textContent === 'Over');
    await page.context().close();
  });
});

test.each([
  ['2026-11-28T06:00-03:00', 'It could: releases are possible today from 07:00 UTC−3 to 12:00 UTC−3.'],
  ['2026-11-28T11:59-03:00', 'It could: releases are possible until 12:00 UTC−3.'],
  ['2026-11-28T12:00-03:00', 'Not today. The next release time begins: 30 Nov 2026, 07:00 UTC−3.'],
  ['2026-11-30T08:00-03:00', 'It could: releases are possible until 12:00 UTC−3.'],
  // All that the page knows is over.
  ['2027-06-01T08:00-03:00', ''],
])('at %s a critical issue says whether a fix can come today', async (at, said) => {
  const page = await open('known-issues/ki-9/', at);
  await page.waitForSelector('[data-said]', { state: 'attached' });
  expect((await page.locator('[data-windows]').innerText()).replace(/\s+/g, ' ')).toBe(said);
  await page.context().close();
});
