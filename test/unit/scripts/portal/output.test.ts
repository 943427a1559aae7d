import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Output } from '../../../../scripts/portal/output.ts';

let parent = '';
let folder = '';
let before = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'candor-output-'));
  [folder, before] = [join(parent, 'new'), join(parent, 'old')];
  for (const path of [folder, before]) mkdirSync(path);
});
afterEach(() => rmSync(parent, { recursive: true }));

const kept = { key: 'same', digest: 'a digest', stamp: 'a stamp' };

test.each([
  [
    'a file where its folder was',
    () => {
      writeFileSync(join(before, 'incidents'), 'by hand');
    },
  ],
  [
    'a folder where it was',
    () => {
      mkdirSync(join(before, 'incidents', 'index.html'), { recursive: true });
    },
  ],
  [
    'a link where it was',
    () => {
      mkdirSync(join(before, 'incidents'));
      symlinkSync(join(parent, 'nowhere'), join(before, 'incidents', 'index.html'));
    },
  ],
])('a page is made anew where the old output has %s', (_, change) => {
  change();
  const output = new Output({ folder, before, keep: new Map([['incidents/index.html', kept]]) });
  expect(output.takeOver('incidents/index.html', 'same')).toBe(false);
  output.put('incidents/index.html', 'a page', 'same');
  expect(readFileSync(join(folder, 'incidents', 'index.html'), 'utf8')).toBe('a page');
  expect(output.count).toEqual({ made: 1, kept: 0 });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is named by the file that it refuses', () => {
  symlinkSync('/dev/full', join(folder, 'index.html'));
  const output = new Output({ folder, before, keep: new Map() });
  expect(() => {
    output.put('index.html', 'a page');
  }).toThrow(expect.objectContaining({ code: 'ENOSPC', path: join(folder, 'index.html') }));
});
