import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { takeLock } from '../../../../scripts/lib/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const take = () => takeLock(join(folder, 'outbox'), 'outbox');
const lockOf = (pid: number, host = hostname()) => `outbox.lock.${host}.${String(pid)}`;
const leave = (name: string, text = 'held') => {
  writeFileSync(join(folder, name), text);
};

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', '']);
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid ?? NaN;
}

test('a lock is taken, and nothing is left of it when it is released', async () => {
  const release = await take();
  expect(readdirSync(folder)).toEqual([lockOf(process.pid)]);
  expect(readFileSync(join(folder, lockOf(process.pid)), 'utf8')).toBe('held');
  await release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['held', ''])('what a process left that was killed (%j) counts for nothing', async (text) => {
  leave(lockOf(await endedProcess()), text);
  const release = await take();
  await release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['another process', lockOf(process.ppid)],
  ['a process of another machine', lockOf(1, `not-${hostname()}`)],
  ['nobody can say whom', 'outbox.lock.what'],
])('the lock of %s stays', async (_, name) => {
  leave(name);
  await expect(take()).rejects.toThrow(Failure);
  expect(readdirSync(folder)).toEqual([name]);
});

test('of two that come at once the one whose name comes first goes on', async () => {
  const before = lockOf(1, '');
  leave(before, '');
  await expect(take()).rejects.toThrow(Failure);
  rmSync(join(folder, before));
  const behind = lockOf(process.ppid, `${hostname()}~`);
  leave(behind, '');
  const taken = take();
  setTimeout(() => {
    rmSync(join(folder, behind));
  }, 100);
  await (
    await taken
  )();
  expect(readdirSync(folder)).toEqual([]);
});

test('of many that come upon a lock that was left, one takes it over', async () => {
  leave(lockOf(await endedProcess()));
  const paths = [join(import.meta.dirname, '../../../../scripts/lib/lock.ts'), join(folder, 'outbox')];
  const [module, path] = paths.map((text) => JSON.stringify(text));
  // Each says what it got, and holds it until its input ends.
  const script = `import { takeLock } from ${module ?? ''};
    console.log(await takeLock(${path ?? ''}, 'outbox').then(() => 'taken', () => 'refused'));
    process.stdin.resume();`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', script]),
  );
  const ended = children.map((child) => new Promise((resolve) => child.once('close', resolve)));
  const said = await Promise.all(
    children.map(
      (child) =>
        new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim()))),
    ),
  );
  for (const child of children) child.stdin.end();
  await Promise.all(ended);
  expect(said.toSorted()).toEqual([...Array.from({ length: 5 }, () => 'refused'), 'taken']);
});
