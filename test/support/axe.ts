import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The small form: to load the whole one takes a page longer than to be checked. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules that depend on colours and on the width of the screen. */
const RULES_OF_LOOK = [
  'color-contrast',
  'link-in-text-block',
  'meta-viewport',
  'scrollable-region-focusable',
  'target-size',
];

interface WithAxe {
  axe?: { run: (options: RunOptions) => Promise<AxeResults> };
}

/**
 * What axe finds on a page: the rule, and the elements that break it; of the look alone where the same document was checked
 * by all rules on another screen. axe runs in the page itself: in one that Playwright opens beside it, it takes five times
 * as long.
 */
export async function axeViolations(page: Page, of: 'all' | 'look' = 'all'): Promise<string[]> {
  if (await page.evaluate(() => !(globalThis as WithAxe).axe)) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (runOnly) =>
      (await (globalThis as WithAxe).axe?.run({ runOnly, resultTypes: ['violations'] }))?.violations,
    of === 'look' ? RULES_OF_LOOK : RULES,
  );
  if (!violations) throw new Error('axe isn’t in the page.');
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
  );
}
