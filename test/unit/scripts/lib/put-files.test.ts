import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { putFiles } from '../../../../scripts/lib/put-files.ts';
import { changesTo, contentOf, NAMES } from '../../../support/put-files/contents.ts';
import { runs } from '../../../support/runs.ts';
import { LACKS } from '../../../support/system.ts';

const LOOP = join(import.meta.dirname, '../../../support/put-files/loop.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-put-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const write = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
};
const change = (name: string, before: string | undefined, after: string) => ({
  path: at(name),
  before: before === undefined ? undefined : Buffer.from(before),
  after: Buffer.from(after),
});
/** All that stands in the folder, hidden files too. */
const all = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]));

test.skipIf(LACKS.modes)('files are replaced and made, and keep their modes', async () => {
  write({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
  chmodSync(at('b.md'), 0o640);
  await putFiles([change('a.md', 'a', 'A'), change('b.md', 'b', ''), change('ledger', undefined, 'L')]);
  expect(all()).toEqual({ 'a.md': 'A', 'b.md': '', 'c.md': 'c', ledger: 'L' });
  expect(statSync(at('b.md')).mode & 0o777).toBe(0o640);
});

test('a new file gets its folder', async () => {
  await putFiles([change('below/it/ledger', undefined, 'L')]);
  expect(readFileSync(at('below/it/ledger'), 'utf8')).toBe('L');
  expect(readdirSync(at('below/it'))).toEqual(['ledger']);
});

test('a link goes on leading to its file', async () => {
  mkdirSync(at('elsewhere'));
  write({ 'elsewhere/a.md': 'old' });
  symlinkSync(join('elsewhere', 'a.md'), at('link.md'));
  await putFiles([change('link.md', 'old', 'new')]);
  expect(readFileSync(at('elsewhere/a.md'), 'utf8')).toBe('new');
  expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true);
  expect(readdirSync(at('elsewhere'))).toEqual(['a.md']);
});

describe('nothing is written', () => {
  beforeEach(() => write({ 'a.md': 'a', 'b.md': 'b' }));

  test.each([
    ['where one was changed meanwhile', 'b.md', 'read', 'b.md was changed by someone else in the meantime'],
    ['where one was made meanwhile', 'b.md', undefined, 'b.md was made by someone else in the meantime'],
    ['where one is gone', 'gone.md', 'c', 'gone.md can’t be written: it no longer exists.'],
    ['where one is a folder', '.', 'c', 'can’t be written: it is a folder.'],
    ['where a folder is a file', 'b.md/ledger', undefined, 'what should be its folder is a file.'],
    ['where there is no place for a temporary file', 'n'.repeat(250), undefined, 'its name is too long.'],
    ['where one is named twice', './a.md', 'a', 'is the same file as'],
  ])('%s', async (_, name, before, what) => {
    const put = putFiles([change('a.md', 'a', 'A'), change(name, before, 'N')]);
    await expect(put).rejects.toThrow(Failure);
    await expect(put).rejects.toThrow(what);
    await expect(put).rejects.toThrow(/ Nothing was written\.$/);
    expect(all()).toEqual({ 'a.md': 'a', 'b.md': 'b' });
  });
});

test('temporary files of a run that was killed are taken away by the next', async () => {
  write({ 'a.md': 'a' });
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  write({ [`.a.md.${String(pid)}-01234567.candor`]: 'half' });
  await putFiles([change('a.md', 'a', 'A')]);
  expect(readFileSync(at('a.md'), 'utf8')).toBe('A');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what was written before a failure gets its old content again', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
  write(Object.fromEntries(names.map((name) => [name, 'old'])));
  const put = putFiles(names.map((name) => change(name, 'old', 'new')));
  // Somebody writes into the last one as soon as the first is replaced.
  while (readFileSync(at('000.md'), 'utf8') === 'old') await setImmediate();
  write({ '199.md': 'theirs' });
  await expect(put).rejects.toThrow(
    /199\.md was changed by someone else in the meantime, and is as they left it: run the command again\. What had been written before it \(199 files\) has its old content back\.$/,
  );
  expect(all()).toEqual(
    Object.fromEntries(names.map((name) => [name, name === '199.md' ? 'theirs' : 'old'])),
  );
});

/** Kills at random moments, the same each time; then as soon as a file took its place, until one was in the midst of that. */
const KILLS = runs(8);
const SEED = 7;

test('a process that is killed leaves each file old or new, many times', async () => {
  write(Object.fromEntries(NAMES.slice(0, -1).map((name) => [name, contentOf(name, 'old')])));
  const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: 200 })), {
    numRuns: KILLS + 100,
    seed: SEED,
  });
  let mixed = 0;
  for (const [kills, moment] of moments.entries()) {
    if (kills >= KILLS && mixed > 0) break;
    const child = spawn(process.execPath, [LOOP, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    if (kills < KILLS) await setTimeout(moment);
    else {
      const first = at(NAMES[0] ?? '');
      const before = readFileSync(first, 'utf8');
      while (readFileSync(first, 'utf8') === before) await setImmediate();
    }
    child.kill('SIGKILL');
    await ended;
    const turns = NAMES.map((name) => {
      const text = existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined;
      if (text === undefined && name === NAMES.at(-1)) return 'none';
      expect([contentOf(name, 'old'), contentOf(name, 'new')], `${name} ${String(moment)} ms`).toContain(
        text,
      );
      return text === contentOf(name, 'new') ? 'new' : 'old';
    });
    if (new Set(turns).size > 1) mixed += 1;
  }
  expect(mixed, 'kills in the midst of taking places').toBeGreaterThan(0);
  await putFiles(changesTo('new', folder));
  expect(Object.keys(all()).sort()).toEqual([...NAMES].sort());
});
