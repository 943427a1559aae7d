import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const STYLES = join(import.meta.dirname, '..', '..', '..', 'src', 'styles');
/** Sides that stay where they are when a language is written from right to left. */
const SIDE = /(?:^|[\s{;-])(?:left|right)(?:-[a-z-]+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
/** `padding: 1px 2px 1px 0`: four lengths of which the second and the fourth differ. */
const FOUR = /(?:padding|margin|inset|border-(?:width|radius)):\s*(\S+)\s+(\S+)\s+(\S+)\s+([^\s;]+);/;

function sidesIn(css: string): string[] {
  const lines = css.replace(/\/\*[^]*?\*\//g, '').split('\n');
  return lines.filter((line) => {
    const [, , right, , left] = FOUR.exec(line) ?? [];
    return SIDE.test(line) || right !== left;
  });
}

test('styles name starts and ends, not sides', () => {
  const files = readdirSync(STYLES).filter((name) => name.endsWith('.css'));
  expect(files.length).toBeGreaterThan(30);
  const wrong = files.flatMap((name) =>
    sidesIn(readFileSync(join(STYLES, name), 'utf8')).map((line) => `${name}: ${line.trim()}`),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['  margin-left: 1rem;', true],
  ['  left: 0;', true],
  ['  border-right: 1px solid;', true],
  ['  text-align: right;', true],
  ['  padding: 0 3px 3px 0;', true],
  ['  padding: 0 3px 3px 3px;', false],
  ['  margin-inline-start: 1rem;', false],
  ['  text-align: end;', false],
])('%s: a side is %s', (line, isSide) => {
  expect(sidesIn(line).length > 0).toBe(isSide);
});
