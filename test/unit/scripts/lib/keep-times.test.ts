import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepTimes } from '../../../../scripts/lib/keep-times.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'candor-times-'));
  for (const name of ['old', 'new']) mkdirSync(join(parent, name, 'k'), { recursive: true });
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

function write(path: string, text: string, time: number): void {
  writeFileSync(join(parent, path), text);
  utimesSync(join(parent, path), time, time);
}

const timeOf = (path: string) => statSync(join(parent, path)).mtimeMs / 1000;

test('a file that is the same keeps its time, again and again, and another one gets a later time', () => {
  const [then, now] = [1_700_000_000.75, 1_800_000_000.5];
  for (const [folder, time] of [
    ['old', then],
    ['new', now],
  ] as const) {
    write(`${folder}/k/same`, 'the same', time);
    write(`${folder}/other`, folder, time);
    write(`${folder}/longer`, `it is ${folder === 'new' ? 'longer' : ''}`, time);
  }
  write('new/added', 'new', now);
  keepTimes(join(parent, 'old'), join(parent, 'new'), ['k/same', 'other', 'longer', 'added']);
  expect(timeOf('new/k/same')).toBe(1_700_000_000);
  for (const changed of ['other', 'longer', 'added']) expect(timeOf(`new/${changed}`)).toBe(1_800_000_000);
  write('old/k/same', 'the same', timeOf('new/k/same'));
  keepTimes(join(parent, 'old'), join(parent, 'new'), ['k/same']);
  expect(timeOf('new/k/same')).toBe(1_700_000_000);
});

test('what changed within a second, or while the clock went back, is younger all the same', () => {
  for (const now of [1_700_000_000.9, 1_600_000_000]) {
    write('old/k/page', 'one', 1_700_000_000);
    write('new/k/page', 'two', now);
    keepTimes(join(parent, 'old'), join(parent, 'new'), ['k/page']);
    expect(timeOf('new/k/page')).toBe(1_700_000_001);
  }
});

test('without an older folder, files have their own times', () => {
  write('new/k/page', 'two', 1_700_000_000);
  write('old/k/page', 'one', 1_800_000_000);
  keepTimes(join(parent, 'nowhere'), join(parent, 'new'), ['k/page']);
  expect(timeOf('new/k/page')).toBe(1_700_000_000);
});
