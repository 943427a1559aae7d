import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../../scripts/cli/command.ts';
import { takeLock } from '../../../../scripts/notify/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const take = () => takeLock(join(folder, 'outbox'), 'outbox');
const heldBy = (holder: unknown) => writeFileSync(join(folder, 'outbox.lock'), JSON.stringify(holder));

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', '']);
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid ?? NaN;
}

test('a lock is taken, and nothing is left of it when it is released', async () => {
  const release = await take();
  expect(JSON.parse(readFileSync(join(folder, 'outbox.lock'), 'utf8'))).toEqual({
    pid: process.pid,
    host: hostname(),
  });
  expect(readdirSync(folder)).toEqual(['outbox.lock']);
  await release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a process that was killed is taken over', async () => {
  heldBy({ pid: await endedProcess(), host: hostname() });
  const release = await take();
  await release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['another process', { pid: process.ppid, host: hostname() }],
  ['a process of another machine', { pid: 1, host: `not-${hostname()}` }],
  ['nobody can say whom', 'what?'],
])('the lock of %s stays', async (_, holder) => {
  heldBy(holder);
  await expect(take()).rejects.toThrow(Failure);
  expect(readdirSync(folder)).toEqual(['outbox.lock']);
  expect(JSON.parse(readFileSync(join(folder, 'outbox.lock'), 'utf8'))).toEqual(holder);
});

test('of many that come upon a lock that was left, one takes it over', async () => {
  heldBy({ pid: await endedProcess(), host: hostname() });
  const paths = [join(import.meta.dirname, '../../../../scripts/notify/lock.ts'), join(folder, 'outbox')];
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
