import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { MANIFEST } from '../../../../scripts/portal/manifest.ts';
import { assertReplaceable, replaceFolder } from '../../../../scripts/portal/output-folder.ts';

let parent: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'candor-'));
  out = join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true }));

const content = '/elsewhere/content';
const never = new AbortController().signal;

async function writePortal(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, MANIFEST), '{"candor":1}');
}

async function make(work: string): Promise<string> {
  await writePortal(join(work, 'site'), 'new');
  return join(work, 'site');
}

const published = () => readFile(join(out, 'index.html'), 'utf8');

test('an output is made where there was none, and replaces an older one', async () => {
  await replaceFolder(out, never, make);
  expect(await published()).toBe('new');
  await writePortal(out, 'old');
  await replaceFolder(out, never, make);
  expect(await published()).toBe('new');
  expect(await readdir(parent)).toEqual(['dist']);
});

test('whatever fails while it is made, the old output stays and nothing else is left', async () => {
  await writePortal(out, 'old');
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  await expect(
    replaceFolder(out, never, async (work) => {
      await make(work);
      throw full;
    }),
  ).rejects.toBe(full);
  expect(await published()).toBe('old');
  expect(await readdir(parent)).toEqual(['dist']);
});

test('an interruption leaves the old output and clears up', async () => {
  await writePortal(out, 'old');
  const ending = new AbortController();
  const run = replaceFolder(out, ending.signal, () => new Promise<string>(() => undefined));
  const outcome = expect(run).rejects.toThrow('Interrupted');
  await expect.poll(async () => (await readdir(parent)).length).toBe(2);
  ending.abort();
  await outcome;
  expect(await published()).toBe('old');
  expect(await readdir(parent)).toEqual(['dist']);
});

/** A process id that no process has: the largest that Linux gives out is 2^22. */
const GONE = 2 ** 22 + 1;

test('what a killed run left is cleared up, and an old output that it had moved away is put back first', async () => {
  await writePortal(join(parent, `dist.old-${GONE}`), 'old');
  await writePortal(join(parent, `dist.building-${GONE}`), 'half');
  await writePortal(join(parent, 'distant'), 'other');
  const run = replaceFolder(out, never, () => Promise.reject(new Error('fails')));
  await expect(run).rejects.toThrow('fails');
  expect(await published()).toBe('old');
  expect((await readdir(parent)).sort()).toEqual(['dist', 'distant']);
});

test('a run beside this one is left alone', async () => {
  const beside = join(parent, `dist.building-${process.ppid}`);
  await mkdir(beside);
  await replaceFolder(out, never, make);
  expect(existsSync(beside)).toBe(true);
});

test('only a portal, an empty folder or nothing may be replaced', async () => {
  await assertReplaceable(out, content);
  await mkdir(out);
  await assertReplaceable(out, content);
  await writeFile(join(out, 'thesis.tex'), '');
  await expect(assertReplaceable(out, content)).rejects.toThrow(/holds other things, such as thesis\.tex/);
  await writePortal(out, 'old');
  await assertReplaceable(out, content);
  await expect(assertReplaceable(join(out, 'index.html'), content)).rejects.toThrow(UsageError);
});

test('neither the output nor the content is inside the other', async () => {
  for (const [folder, other] of [
    ['/a/b', '/a/b'],
    ['/a/b', '/a/b/c'],
    ['/a/b/c', '/a/b'],
  ] as const)
    await expect(assertReplaceable(folder, other)).rejects.toThrow('one is inside the other');
  await assertReplaceable('/nowhere/dist', '/nowhere/dist-content');
});

test('an output that can’t be made is refused in a sentence', async () => {
  await writeFile(join(parent, 'file'), '');
  const run = replaceFolder(join(parent, 'file', 'deep', 'dist'), never, make);
  await expect(run).rejects.toThrow(/--out .* can't be made: .*file is a file/);
});
