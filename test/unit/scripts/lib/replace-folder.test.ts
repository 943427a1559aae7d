import { execFile } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { replaceFolder } from '../../../../scripts/lib/replace-folder.ts';

const ROOT = join(import.meta.dirname, '../../../..');

let parent: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'candor-'));
  out = join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true }));

async function writeSite(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, 'about.html'), text);
}

async function make(work: string): Promise<string> {
  await writeSite(join(work, 'site'), 'new');
  return join(work, 'site');
}

const published = () => readFile(join(out, 'index.html'), 'utf8');

test('an output is made where there was none, and replaces an older one', async () => {
  await replaceFolder(out, make);
  expect(await published()).toBe('new');
  await writeSite(out, 'old');
  await replaceFolder(out, make);
  expect(await published()).toBe('new');
  expect(await readdir(parent)).toEqual(['dist']);
});

test('whatever fails while it is made, the old output stays and nothing else is left', async () => {
  await writeSite(out, 'old');
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  await expect(
    replaceFolder(out, async (work) => {
      await make(work);
      throw full;
    }),
  ).rejects.toBe(full);
  expect(await published()).toBe('old');
  expect(await readdir(parent)).toEqual(['dist']);
});

test('an interruption leaves the old output and clears up', async () => {
  await writeSite(out, 'old');
  const ending = new AbortController();
  const run = replaceFolder(out, () => new Promise<string>(() => undefined), ending.signal);
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
  await writeSite(join(parent, `.dist.${GONE}-01234567.candor-old`), 'old');
  await writeSite(join(parent, `.dist.${GONE}-01234567.candor`), 'half');
  await writeSite(join(parent, 'distant'), 'other');
  const run = replaceFolder(out, () => Promise.reject(new Error('fails')));
  await expect(run).rejects.toThrow('fails');
  expect(await published()).toBe('old');
  expect((await readdir(parent)).sort()).toEqual(['dist', 'distant']);
});

test('a run beside this one is left alone', async () => {
  const beside = join(parent, `.dist.${process.ppid}-01234567.candor`);
  await mkdir(beside);
  await replaceFolder(out, make);
  expect(existsSync(beside)).toBe(true);
});

test('an output that can’t be made is refused in a sentence', async () => {
  await writeFile(join(parent, 'file'), '');
  const run = replaceFolder(join(parent, 'file', 'deep', 'dist'), make);
  await expect(run).rejects.toThrow(/--out .* can't be created: .*file is a file/);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'what can’t be removed of the old output is named, and is in the way of no later run',
  async () => {
    await mkdir(join(out, 'fast'), { recursive: true });
    await writeFile(join(out, 'fast', 'file'), '');
    await chmod(join(out, 'fast'), 0o500);
    await expect(replaceFolder(out, make)).rejects.toThrow(
      / was replaced, but .*candor-old: remove it by hand/,
    );
    expect(await published()).toBe('new');
    await replaceFolder(out, make);
    const left = (await readdir(parent)).filter((name) => name !== 'dist');
    for (const name of left) await chmod(join(parent, name, 'fast'), 0o700);
    expect(left).toHaveLength(1);
  },
);

test('what a run of this process’s number left is cleared up too: in a container, every run has the same', async () => {
  await writeSite(join(parent, `.dist.${process.pid}-01234567.candor`), 'half');
  await replaceFolder(out, make);
  expect(await readdir(parent)).toEqual(['dist']);
});

/** A program that puts folders of its own in the place of another, again and again. */
const LOOP = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import { replaceFolder } from ${JSON.stringify(join(ROOT, 'scripts/lib/replace-folder.ts'))};
  const [out] = process.argv.slice(1);
  for (let round = 0; round < 100; round += 1)
    await replaceFolder(out, async (work) => {
      mkdirSync(work + '/site');
      for (const name of ['index.html', 'about.html']) writeFileSync(work + '/site/' + name, process.pid + ' ' + round);
      return work + '/site';
    });
`;

test('of several runs at once each leaves its whole folder, and the last one’s stays', async () => {
  const runs = Array.from({ length: 4 }, () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', LOOP, out]),
  );
  await Promise.all(runs);
  expect(await published()).toMatch(/^\d+ 99$/);
  expect(await readFile(join(out, 'about.html'), 'utf8')).toBe(await published());
  expect(await readdir(parent)).toEqual(['dist']);
});

test.skipIf(process.getuid?.() === 0)('a folder in which nothing can be written is named', async () => {
  chmodSync(parent, 0o555);
  const run = replaceFolder(out, make);
  await expect(run).rejects.toThrow(Failure);
  await expect(run).rejects.toThrow(`${parent} can’t be written: you have no right to write there.`);
  chmodSync(parent, 0o755);
});
