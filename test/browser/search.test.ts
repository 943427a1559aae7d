import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useDemonstration } from '../support/visit.ts';

const visit = useDemonstration();

const ids = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent !== '');
  return page.locator('[data-hits] [data-id]').allTextContents();
};

async function find(page: Page, question: string): Promise<string[]> {
  await page.locator('[data-said]').evaluate((said) => (said.textContent = ''));
  await page.fill('input[name=q]', question);
  await page.press('input[name=q]', 'Enter');
  return ids(page);
}

test('support finds an issue by its id, its number, a ticket and an old address', async () => {
  const { page, faults } = await visit('search/');
  for (const question of ['KI-1042', 'ki-1042', '1042', '467419']) {
    expect((await find(page, question))[0], question).toBe('KI-1042');
  }
  expect(await find(page, '46741'), 'half a number is no number').toEqual([]);
  expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
});

test('a customer pastes an error text whole', async () => {
  const { page } = await visit('');
  await page.fill('form[role=search] input', 'Export failed! [ERR_EXPORT_422] shop "acme-br", trace 8c1f-22');
  await page.press('form[role=search] input', 'Enter');
  await page.waitForURL('**/search/?q=*');
  expect((await ids(page))[0]).toBe('KI-1042');
  const first = page.locator('[data-hits] > li').first();
  expect(await first.locator('mark').count()).toBeGreaterThan(0);
  expect(await first.locator('.badge').textContent()).toContain('Accepted, no date yet');
  expect(await first.locator('.workaround-mark').textContent()).toContain('Workaround');
  await first.locator('h3 a').click();
  await page.waitForURL('**/known-issues/ki-1042/');
});

test('results are narrowed and ordered by links that stay in the address', async () => {
  const { page, faults } = await visit('search/?q=export');
  const all = await ids(page);
  const backlog = page.locator('[data-facet=status] [data-value=backlog]');
  const count = Number(await backlog.locator('span').textContent());
  await backlog.click();
  await page.waitForURL('**/search/?q=export&status=backlog');
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length === n, count);
  expect(count).toBeLessThan(all.length);
  expect(await page.locator('[data-hits] .badge').allTextContents()).toSatisfy((states: string[]) =>
    states.every((state) => state.trim() === 'Accepted, no date yet'),
  );

  await page.click('[data-sorts] [data-value=reporters]');
  await page.waitForURL('**status=backlog&sort=reporters');
  await page.waitForFunction(() =>
    document.querySelector('[data-sorts] [data-value=reporters][aria-current]'),
  );
  const customers = (await page.locator('[data-hits] [data-customers]').allTextContents()).map(parseFloat);
  expect(customers.length).toBeGreaterThan(1);
  expect(customers).toEqual(customers.toSorted((a, b) => b - a));

  await backlog.click();
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length === n, all.length);
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length === n, count);
  await page.reload();
  expect(await ids(page)).toHaveLength(count);
  expect(faults).toEqual([]);
});

test('each language searches its own words, accents or not, and speaks its language', async () => {
  const { page } = await visit('pt/search/?q=exportacao');
  expect((await ids(page)).length).toBeGreaterThan(0);
  expect(await page.textContent('[data-count]')).toMatch(/^\d+ resultados?$/);
  expect(await page.locator('[data-hits] h3 a').first().getAttribute('href')).toMatch(/^\/pt\//);
});

test('with the keyboard alone: from anywhere to a result, and back to the question', async () => {
  const { page, faults } = await visit('known-issues/ki-1221/#workaround');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('export/entities');
  await page.waitForFunction(() => document.querySelectorAll('[data-hits] > li').length > 0);
  expect(await page.inputValue('[data-question]')).toBe('export/entities');
  expect(new URL(page.url()).hash).toBe('#?q=export%2Fentities');
  await page.keyboard.press('ArrowDown');
  const link = page.locator('[data-hits] h3 a').first();
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  const first = await link.getAttribute('href');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${first}`);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('dialog[open] [data-hits] > li').length > 0);
  expect(await page.inputValue('[data-question]')).toBe('export/entities');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').isVisible()).toBe(false);
  expect(new URL(page.url()).hash).toBe('');
  expect(faults).toEqual([]);
});

test('what is typed before the dialog is there goes into its field, in order, and is looked for', async () => {
  const { page, faults } = await visit('known-issues/ki-1221/');
  const { promise: held, resolve: release } = Promise.withResolvers<true>();
  await page.route('**/_astro/dialog.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.focus('main a');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('exproot/ erp', { delay: 2 });
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ki-1042');
  expect(await page.locator('dialog').count()).toBe(0);
  release(true);
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type(' x');
  expect(await page.inputValue('[data-question]')).toBe('exproot/ ki-1042 x');
  await page.fill('[data-question]', 'KI-1042');
  await page.waitForSelector('[data-hits] > li');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  expect(await page.locator('form input[name=q]:not(dialog *)').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('what is typed and sent before the dialog is there is asked on the search page', async () => {
  const { page } = await visit('known-issues/');
  // It never comes.
  await page.route('**/_astro/dialog.*.js', () => undefined);
  await page.keyboard.press('/');
  await page.keyboard.type('KI-1042');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=KI-1042');
  expect((await ids(page))[0]).toBe('KI-1042');
});

test('the dialog is loaded when it is asked for, once, and gives way to the search page', async () => {
  const { page, faults } = await visit('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.focus('main a');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const before = await focused();
  expect(asked.filter((path) => /dialog|search/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  expect(await focused()).toBe(before);
  await page.keyboard.press('Meta+k');
  await page.waitForSelector('dialog[open]');
  expect(asked.filter((path) => path === '/search/')).toHaveLength(1);
  expect(await page.locator('dialog').count()).toBe(1);
  await page.keyboard.type('export');
  await page.waitForFunction(() => document.querySelectorAll('[data-hits] > li').length > 0);
  expect(await page.locator('[data-all]').getAttribute('href')).toMatch(/\/search\/\?q=export$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=export');
  expect((await ids(page)).length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the / key writes where text is written, and can be turned off for good', async () => {
  const { page } = await visit('search/');
  await page.click('[data-question]');
  await page.keyboard.press('/');
  expect(await page.inputValue('[data-question]')).toBe('/');
  await page.goto('/search/');
  await page.getByRole('checkbox').uncheck();
  await page.goto('/known-issues/ki-1042/');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open]');
  expect(await page.inputValue('[data-question]'), 'the / before it did nothing').toBe('');
  await page.keyboard.press('Escape');
  await page.goto('/search/');
  expect(await page.getByRole('checkbox').isChecked()).toBe(false);
  await page.getByRole('checkbox').check();
  await page.goto('/known-issues/ki-1042/');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
});

test('a browser that keeps nothing says so, and one that forbids it has no key to turn off', async () => {
  const full = await visit('search/');
  await full.page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1)
      try {
        for (;;) localStorage[localStorage.length.toString(36)] = 'x'.repeat(size);
      } catch {
        // So much doesn't go in any more.
      }
  });
  await full.page.locator('[data-slash]').click();
  expect(await full.page.locator('[data-slash]').isChecked()).toBe(true);
  expect(await full.page.getByRole('alert').isVisible()).toBe(true);

  const { page } = await visit('');
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  await page.goto('/search/?q=export');
  expect((await ids(page)).length).toBeGreaterThan(0);
  await page.goto('/search/');
  expect(await page.locator('[data-slash]').isVisible()).toBe(false);
  await page.goto('/known-issues/ki-1042/');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open]');
  expect(await page.inputValue('[data-question]')).toBe('');
});

test('on a phone results come first, and filters behind one button', async () => {
  const { page, faults } = await visit('search/?q=export', { viewport: { width: 390, height: 800 } });
  const all = await ids(page);
  const button = page.locator('[data-open-facets]');
  expect(await page.locator('[data-facets]').isVisible()).toBe(false);
  expect((await page.locator('[data-hits] h3').first().boundingBox())?.y).toBeLessThan(450);
  await button.click();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await axeViolations(page)).toEqual([]);
  await page.click('[data-facet=version] li:nth-child(2) a');
  await page.waitForURL('**/search/?q=export&version=*');
  await page.waitForFunction((n) => document.querySelectorAll('[data-hits] > li').length < n, all.length);
  expect(await button.textContent()).toContain('(1)');
  for (const list of await page.locator('[data-facet]:not([hidden])').all())
    expect(
      (await list.locator('li:not([hidden])').count()) > 2 || (await list.locator('.applied').count()) > 0,
      'a single value narrows nothing',
    ).toBe(true);
  expect(faults).toEqual([]);
});

test.each([
  ['search/?q=export', 1280],
  ['search/?q=export', 360],
  ['es/search/?status=backlog', 1280],
  ['search/?q=quagga', 1280],
  ['pt/search/', 360],
])('nothing moves while /%s is answered, %i wide', async (path, width) => {
  const { page } = await visit('404.html', { viewport: { width, height: 700 } });
  // The state in the corner is every page's.
  await page.route('**/now.json', (route) => route.abort());
  await page.addInitScript(() => {
    const moved: string[] = [];
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
        moved.push(...sources.map(({ node }) => node?.nodeName ?? ''));
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { moved });
  });
  await page.goto(`/${path}`);
  await page.waitForLoadState('networkidle');
  if (path.includes('q=export')) await page.waitForSelector('.hit-workaround mark');
  // Nor do results whose texts are loaded when they come into view.
  await page.mouse.wheel(0, 300);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
});

test('a result has how its workaround begins, and the reply to copy', async () => {
  const { page, faults } = await visit('search/?q=KI-1042', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await ids(page);
  const first = page.locator('[data-hits] > li').first();
  await page.waitForFunction(() => document.querySelector('[data-workaround-text]')?.textContent !== '');
  expect(await first.locator('[data-workaround-text]').textContent()).toMatch(
    /^Export each entity separately/,
  );
  const button = first.getByRole('button', { name: 'Copy reply' });
  await button.click();
  await page.waitForFunction(() => document.querySelector('[data-copies=reply]')?.textContent === 'Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await first.locator('h3 a').click();
  await page.waitForURL('**/known-issues/ki-1042/');
  expect(copied).toBe((await page.locator('.reply').textContent())?.trim());
  expect(faults).toEqual([]);
});

test('a reply that the browser refuses to copy is there to be copied by hand', async () => {
  const { page } = await visit('');
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
  await page.goto('/search/?q=KI-1042');
  await ids(page);
  await page.click('[data-copies=reply]');
  const field = page.locator('[data-hits] textarea').first();
  await field.waitFor();
  expect(await field.inputValue()).toContain('known issue (KI-1042)');
  expect(
    await field.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart),
  ).toBe((await field.inputValue()).length);
  expect(await axeViolations(page)).toEqual([]);
});

test('two Tabs lead from the field to the first result', async () => {
  const { page, faults } = await visit('search/?q=export');
  await ids(page);
  await page.focus('[data-question]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const isFirst = await page.evaluate(
    () => document.activeElement === document.querySelector('[data-hits] > li:first-child h3 a'),
  );
  expect(isFirst).toBe(true);
  expect(faults).toEqual([]);
});

test('where nothing is found, the page says what to try and whom to tell', async () => {
  const { page, faults } = await visit('search/?q=quagga');
  await ids(page);
  const nothing = page.locator('[data-nothing]');
  expect(await nothing.isVisible()).toBe(true);
  expect((await nothing.innerText()).trim()).toMatch(/complete\. If it isn’t here, tell us: Support$/);
  const whereTo = async () =>
    (await nothing.locator('a:visible').all()).map((link) => link.getAttribute('href'));
  expect(await Promise.all(await whereTo())).toEqual(['https://help.halyard.example/']);
  await page.goto('search/?q=quagga&component=identity');
  await ids(page);
  expect(await Promise.all(await whereTo())).toEqual(['https://help.halyard.example/login']);
  expect(faults).toEqual([]);
});

test('a part of the index that can’t be had is said; without any, the lists are there', async () => {
  const { page } = await visit('');
  await page.route('**/finding/words/*', (route) => route.fulfill({ body: '[["en",["exp' }));
  await page.goto('/search/?q=export');
  await page.waitForSelector('[data-missing]:not([hidden])');
  await page.unroute('**/finding/words/*');
  await page.fill('[data-question]', 'exports');
  await page.waitForSelector('[data-hits] > li');
  expect(await page.locator('[data-missing]').isVisible()).toBe(false);

  await page.route('**/finding/index.json', (route) => route.abort());
  await page.goto('/search/?q=export');
  await page.waitForSelector('[data-failed]:not([hidden])');
  expect(await page.locator('[data-lists]').isVisible()).toBe(true);
});

test('a question of ten thousand letters is answered, and doesn’t fill the title', async () => {
  const { page, faults } = await visit(`search/?q=${'export '.repeat(1430)}`);
  expect((await ids(page)).length).toBeGreaterThan(0);
  expect((await page.title()).length).toBeLessThan(100);
  expect(faults).toEqual([]);
});

test('searching is said to those who do not see it', async () => {
  const { page } = await visit('search/?q=export');
  await ids(page);
  await page.locator('[data-hits] > li').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll('[data-hits] > li').length > 5);
  const results = await ids(page);
  expect(await page.locator('[role=status][data-said]').textContent()).toBe(`${results.length} results`);
});

test('the first five results are there at once, and the others when a reader comes to the end of them', async () => {
  const { page, faults } = await visit('search/?q=export', { viewport: { width: 1280, height: 700 } });
  const first = await ids(page);
  await page.waitForLoadState('networkidle');
  expect(await ids(page)).toEqual(first);
  expect(first).toHaveLength(5);
  await page.locator('[data-hits] > li').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll('[data-hits] > li').length > 5);
  const all = await ids(page);
  expect(all.slice(0, 5)).toEqual(first);
  expect(await page.textContent('[data-count]')).toBe(`${all.length} results`);
  expect(new Set(all).size).toBe(all.length);
  expect(faults).toEqual([]);
});
