import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchBrowser, PATIENCE } from '../support/browser.ts';
import { SITE } from '../support/content.ts';
import { serveFolder, type TestServer } from '../support/server.ts';
import { type SmallPortal, smallPortal } from '../support/small-portal.ts';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();
const permissions = ['clipboard-read', 'clipboard-write'];
const FEEDS = 'https://status.halyard.example/feeds/';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Follow' });
const isFocused = (element: Element) => element === document.activeElement;

/** Counts what somebody presses. */
function presses(page: Page) {
  let count = 0;
  return {
    click: async (...its: Parameters<Page['getByRole']>) => {
      count += 1;
      await page.getByRole(...its).click();
    },
    count: () => count,
  };
}

test('one component comes into Slack by two presses and a paste', async () => {
  // Before: three presses (to the foot of the page, the link's menu, copy its address), and a command to know and write.
  const { page, faults } = await visit('components/checkout/', { permissions });
  const press = presses(page);
  await press.click('link', { name: 'Follow', exact: true });
  await press.click('link', { name: 'Copy', exact: true });
  await expect.poll(() => clipboard(page)).toBe(`/feed subscribe ${FEEDS}components/checkout/updates.rss`);
  expect(press.count()).toBe(2);
  expect(new URL(page.url()).pathname).toBe('/components/checkout/');
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('by keys alone: chosen, copied, closed, and back where it began', async () => {
  const { page, faults } = await visit('', { permissions });
  const link = page.getByRole('link', { name: 'Follow', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  const what = page.getByLabel('What', { exact: true });
  await what.waitFor();
  expect(await what.evaluate(isFocused)).toBe(true);
  await page.keyboard.type('Pay');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Teams' }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(`${FEEDS}components/payments/updates.rss`);
  await page.keyboard.press('Escape');
  expect(await dialogOf(page).isVisible()).toBe(false);
  expect(await link.evaluate(isFocused)).toBe(true);
  // A second time it is there at once, and starts from the page again.
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor();
  expect(await what.inputValue()).toBe('');
  expect(faults).toEqual([]);
});

test('an incident’s page follows that incident, and says where that can’t be', async () => {
  const { page, faults } = await visit('incidents/inc-62/');
  await page.getByRole('link', { name: 'Follow this incident' }).click();
  const dialog = dialogOf(page);
  await expect
    .poll(() => dialog.locator('option:checked').first().textContent())
    .toBe('INC-62: Orders can’t be placed in most stores');
  expect(await dialog.locator('[data-place=slack] code').textContent()).toBe(
    `/feed subscribe ${FEEDS}incidents/inc-62.atom`,
  );
  await page.getByRole('radio', { name: 'Calendar' }).check();
  expect(await dialog.getByRole('link', { name: 'Open in your calendar' }).getAttribute('href')).toBe(
    'webcal://status.halyard.example/calendar.ics',
  );
  expect(await dialog.innerText()).toContain('you’ll get everything');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await dialog.isVisible()).toBe(false);
  expect(faults).toEqual([]);
});

describe('its own page', () => {
  test('has the choice in its address', async () => {
    const { page, faults } = await visit('es/subscribe/?what=inc-62&where=teams');
    await expect
      .poll(() => page.locator('option:checked').first().textContent())
      .toContain('INC-62: No se pueden');
    expect(await page.locator('[data-place=teams] code').innerText()).toBe(
      'https://status.halyard.example/es/feeds/incidents/inc-62.atom',
    );
    await page.getByRole('radio', { name: 'Lector de feeds' }).check();
    await page.locator('#follow-what').selectOption({ label: 'Checkout' });
    expect(new URL(page.url()).search).toBe('?what=checkout&where=reader');
    expect(await page.getByRole('link', { name: 'Abrir en el lector' }).getAttribute('href')).toBe(
      'feed:https://status.halyard.example/es/feeds/components/checkout/records.atom',
    );
    expect(faults).toEqual([]);
  });

  test.each(['what=inc-999999', 'what=nothing&where=nowhere'])('takes ?%s for everything', async (query) => {
    const { page } = await visit(`subscribe/?${query}`);
    await page.waitForURL('**/subscribe/?where=slack');
    expect(await page.locator('#follow-what').inputValue()).toBe('');
    expect(await page.locator('[data-place=slack] code').innerText()).toBe(
      `/feed subscribe ${FEEDS}updates.rss`,
    );
    expect(await page.locator('#follow-what option').filter({ hasText: 'INC-' }).count()).toBe(0);
  });

  test('moves nothing when its script comes, and nothing below when another place is chosen', async () => {
    const { page } = await visit('subscribe/');
    const top = async () => (await page.locator('.fold').first().boundingBox())?.y;
    const before = await top();
    for (const name of ['Teams', 'Calendar', 'Feed reader', 'Webhook']) {
      await page.getByRole('radio', { name }).check();
      expect(await top(), name).toBe(before);
    }
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        }),
    );
    expect(shift).toBe(0);
  });

  test('without script asks where, and has everything', async () => {
    const { page } = await visit('subscribe/?what=inc-62', { javaScriptEnabled: false });
    expect(await page.locator('#follow-what').isVisible()).toBe(false);
    expect(await page.locator('[data-place=slack]').innerText()).toContain(
      `/feed subscribe ${FEEDS}updates.rss`,
    );
    await page.getByRole('radio', { name: 'Teams' }).check();
    expect(await page.locator('[data-place=slack]').isVisible()).toBe(false);
    expect(await page.locator('[data-place=teams]').innerText()).toContain(`${FEEDS}updates.rss`);
    await page.getByText('Components', { exact: true }).click();
    expect(await page.getByRole('link', { name: 'Checkout: Every update, RSS' }).isVisible()).toBe(true);
  });
});

test('on a phone it fits, with text at 200 %, in the longest language', async () => {
  const { page } = await visit('pt/known-issues/ki-1042/', {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await page.getByRole('link', { name: 'Acompanhar', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Acompanhar' });
  await dialog.waitFor();
  await page.getByRole('radio', { name: 'Calendário' }).check();
  const box = await dialog.evaluate(({ scrollWidth, clientWidth, clientHeight }) => ({
    over: scrollWidth - clientWidth,
    clientHeight,
  }));
  expect(box.over).toBe(0);
  expect(box.clientHeight).toBeLessThanOrEqual(844);
  expect(await axeViolations(page)).toEqual([]);
});

describe('a portal with a mailing list', () => {
  const LIST = 'ce13e971-c2ed-4069-bd0c-240e9a9f56f9';
  const OTHER = '1bb246ab-7417-4cef-bddc-8fc8fc941d3a';
  let portal: SmallPortal;
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    portal = smallPortal({
      'site.yaml': `${SITE}mailingList:
  listmonk: https://lists.example.com
  lists: { everything: ${LIST}, components: { checkout: ${OTHER} } }
`,
    });
    await portal.build();
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(portal.out)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
    portal.remove();
  });

  test('leads from any page to the form, which goes to that server with the list of the component', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const sent: string[] = [];
    await page.route('https://lists.example.com/**', (route) => {
      sent.push(`${route.request().method()} ${route.request().url()} ${route.request().postData() ?? ''}`);
      return route.fulfill({ contentType: 'text/html', body: '<p>Confirm' });
    });
    await page.goto(`${server.address}components/checkout/`);
    await page.getByRole('link', { name: 'Follow', exact: true }).click();
    await page.getByRole('radio', { name: 'E-mail' }).check();
    expect(await page.locator('dialog form').count()).toBe(0);
    await page.getByRole('link', { name: 'Follow by e-mail' }).click();
    await page.waitForURL('**/subscribe/?what=checkout&where=email');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('E-mail address').fill('reader@shop.example');
    await page.getByRole('button', { name: 'Follow by e-mail' }).click();
    await page.waitForURL('https://lists.example.com/**');
    expect(sent).toEqual([
      `POST https://lists.example.com/subscription/form nonce=&l=${OTHER}&email=reader%40shop.example`,
    ]);
    expect(faults).toEqual([]);
  });
});
