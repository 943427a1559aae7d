import { mkdir, mkdtemp, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFolder, stampOf } from '../../../src/content/content-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candor-'));
});
afterEach(() => rm(root, { recursive: true }));

const codes = async () => (await contentFolder(root).list()).problems.map(({ code }) => code);

test('lists files of all folders in order, hidden ones left out', async () => {
  await mkdir(join(root, 'known-issues/deep'), { recursive: true });
  for (const path of [
    'site.yaml',
    'known-issues/b.md',
    'known-issues/deep/a.md',
    '.hidden',
    'known-issues/.DS_Store',
  ])
    await writeFile(join(root, path), '');
  expect((await contentFolder(root).list()).paths).toEqual([
    'known-issues/b.md',
    'known-issues/deep/a.md',
    'site.yaml',
  ]);
});

test('a missing folder and an empty one are problems', async () => {
  expect(await codes()).toEqual(['empty-content-folder']);
  const { problems } = await contentFolder(join(root, 'missing')).list();
  expect(problems.map(({ code }) => code)).toEqual(['no-content-folder']);
});

test('a link to a folder is followed, one that leads back into its own is a problem', async () => {
  await mkdir(join(root, 'known-issues'));
  await writeFile(join(root, 'known-issues/a.md'), '');
  await symlink('known-issues', join(root, 'incidents'));
  expect((await contentFolder(root).list()).paths).toEqual(['incidents/a.md', 'known-issues/a.md']);
  await symlink('..', join(root, 'known-issues/back'));
  expect(await codes()).toEqual(['circular-symlink', 'circular-symlink']);
});

test('no link leads out of the content: not to a file, not to a folder, not to what is hidden', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'candor-'));
  await writeFile(join(elsewhere, 'key.png'), '');
  await writeFile(join(root, '.env'), '');
  await writeFile(join(root, 'form.png'), '');
  await symlink('form.png', join(root, 'again.png'));
  await symlink(join(elsewhere, 'key.png'), join(root, 'key.png'));
  await symlink(elsewhere, join(root, 'images'));
  await symlink('..', join(root, 'up'));
  await symlink('.env', join(root, 'hidden.png'));
  expect((await contentFolder(root).list()).paths).toEqual(['again.png', 'form.png']);
  expect(await codes()).toEqual(Array.from({ length: 4 }, () => 'link-outside'));
  await rm(elsewhere, { recursive: true });
});

test('links that lead to themselves or nowhere are problems', async () => {
  await writeFile(join(root, 'site.yaml'), '');
  await symlink('loop', join(root, 'loop'));
  await symlink('nowhere', join(root, 'dangling'));
  expect((await codes()).sort()).toEqual(['circular-symlink', 'unreadable-file']);
});

test('the stamp of a file changes with the file, even where its date and its size stay', async () => {
  const file = join(root, 'a.md');
  const later = Date.now() + 60_000;
  const stamps: (string | undefined)[] = [];
  for (const text of ['one', 'two']) {
    await writeFile(file, text);
    await utimes(file, 1, 1);
    stamps.push(stampOf(file, later));
    // The clock of the file system moves in steps.
    await setTimeout(20);
  }
  await rename(file, `${file}.old`);
  await writeFile(file, 'two');
  stamps.push(stampOf(file, later));
  expect(new Set(stamps)).toHaveLength(3);
  expect(stamps).not.toContain(undefined);
});

test('a file that has only just changed has no stamp, and neither has one that isn’t there', async () => {
  const file = join(root, 'a.md');
  await writeFile(file, 'one');
  const { ctimeMs } = await stat(file);
  expect(stampOf(file, ctimeMs + 1_000)).toBeUndefined();
  expect(stampOf(file, ctimeMs - 60_000)).toBeUndefined();
  expect(stampOf(file, ctimeMs + 60_000)).toBeDefined();
  expect(stampOf(join(root, 'b.md'), ctimeMs + 60_000)).toBeUndefined();
});
