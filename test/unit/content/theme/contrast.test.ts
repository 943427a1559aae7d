import { expect, test } from 'vitest';
import { faintPairs } from '../../../../src/content/theme/contrast.ts';
import { tokensIn } from '../../../../src/content/theme/tokens.ts';

const worst = (css: string) => {
  const [first] = faintPairs(tokensIn(css)).sort((a, b) => a.contrast - b.contrast);
  return first && `${first.on} on ${first.ground}, ${first.scheme}: ${first.contrast.toFixed(1)}`;
};

test('the portal’s own colours are legible', () => {
  expect(faintPairs([])).toEqual([]);
});

test('whatever the colour of a company is, what follows from it is legible', () => {
  const steps = ['00', '55', 'aa', 'ff'];
  const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));
  for (const colour of colours) expect(worst(`:root { --brand: ${colour} }`), colour).toBeUndefined();
});

test.each([
  [':root { --text: #aaa }', '--text on --accent-bg, light: 2.0'],
  [':root { --text: light-dark(#000, #333) }', '--text on --accent-bg, dark: 1.2'],
  [':root { --accent: var(--brand); --brand: #ffee00 }', '--accent on --accent-bg, light: 1.0'],
  [':root { --page: #777 }', '--control on --page, dark: 1.1'],
  ['@media (prefers-color-scheme: dark) { :root { --text: #222 } }', '--text on --hover, dark: 1.0'],
  [':root { --text: rgb(0 0 0 / 40%) }', '--text on --page, dark: 1.0'],
])('%s is too faint', (css, pair) => {
  expect(worst(css)).toBe(pair);
});

test.each([
  // Of paper, and of readers who asked for it, nothing is said.
  '@media print { :root { --text: #aaa } }',
  // What isn't known here isn't guessed.
  ':root { --text: color-mix(in oklab, #fff, #fff) }',
  ':root { --text: var(--text) }',
  ':root { --text: light-dark(#000, #fff); --unknown: #fff }',
])('%s is let be', (css) => {
  expect(worst(css)).toBeUndefined();
});
