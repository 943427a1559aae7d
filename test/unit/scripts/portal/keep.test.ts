import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Keep, readKeep, writeKeep } from '../../../../scripts/portal/keep.ts';
import { ROOT } from '../../../../src/integration/root.ts';

const out = mkdtempSync(join(tmpdir(), 'candor-keep-'));
const file = join(ROOT, 'node_modules', '.candor', 'keeps', `${hash('sha256', out).slice(0, 20)}.json`);
const keep: Keep = new Map([['index.html', { key: 'a', digest: 'b', stamp: '1 2 3 4' }]]);

beforeEach(() => writeKeep(out, 'code', keep));
afterAll(() => {
  rmSync(out, { recursive: true });
  rmSync(file, { force: true });
});

test('what was kept is read again, by the same code and for the same folder', () => {
  expect(readKeep(out, 'code')).toEqual(keep);
  expect(readKeep(out, 'other code')).toEqual(new Map());
  expect(readKeep(`${out}-other`, 'code')).toEqual(new Map());
});

test.each([
  ['cut off', (text: string) => text.slice(0, -10)],
  ['empty', () => ''],
  ['one that says something else', (text: string) => text.replace('"a"', '"c"')],
  ['something else', () => '<!doctype html>'],
])('a keep that is %s isn’t believed', (_what, spoil) => {
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  expect(readKeep(out, 'code')).toEqual(new Map());
});

test('without a keep there is nothing to take over', () => {
  expect(existsSync(file)).toBe(true);
  rmSync(file);
  expect(readKeep(out, 'code')).toEqual(new Map());
});
