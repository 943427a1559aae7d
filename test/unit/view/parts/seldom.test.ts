import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasSeldom } from '../../../../src/view/parts/seldom.ts';
import { htmlOf } from '../../../support/markdown.ts';

const styles = readFileSync(new URL('../../../../src/styles/prose-parts.css', import.meta.url), 'utf8');

/** Parts of a text that styles/prose-parts.css is for, by what its selectors name them by. */
it.each([
  ['.prose pre {', '```\nE 422\n```'],
  ['aside', '> [!NOTE]\n> Only in Brazil.'],
  ['blockquote', '> It said no.'],
  ['.prose table', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['.prose img', '<img src="/assets/a.png" alt="A" />'],
  ['.prose hr', 'Before\n\n---\n\nAfter'],
  ['.prose kbd', 'Press <kbd>F5</kbd>.'],
  ['li:has(> input)', '- [x] Done\n- [ ] Not yet'],
  ['.prose dd', '<dl><dt>Term</dt><dd>What it means</dd></dl>'],
  ['[data-footnotes]', 'A text[^1].\n\n[^1]: A note.'],
  ['.prose section', '<section><p>One</p><p>Two</p></section>'],
  ['li > :is(p', '- One\n\n- Two\n\n  More of it'],
  ['li > :is(ul', '- One\n  - Below it\n- Two'],
  ["a[href^='http']", 'See [the rules](https://example.com/).'],
])('what few texts have is known by %s', (selector, markdown) => {
  expect(styles).toContain(selector);
  expect(hasSeldom(`<div class="prose">${htmlOf(markdown)}</div>`)).toBe(true);
});

it('what most texts have, and the portal’s own tables and lists, are no reason', () => {
  const most = 'A **text** with `code`.\n\n1. One\n2. [Two](#two)\n\n- Three\n\n### Four\n';
  const own = '<table class="table"></table><dl class="facts"></dl><li><p class="date">1 May</p></li>';
  expect(hasSeldom(`<div class="prose">${htmlOf(most)}</div>${own}`)).toBe(false);
});
