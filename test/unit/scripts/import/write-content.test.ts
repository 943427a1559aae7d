import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeContent } from '../../../../scripts/import/write-content.ts';

let root = '';
let out = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candor-write-'));
  out = join(root, 'content');
});
afterEach(() => rm(root, { recursive: true }));

const FILES = [
  { path: 'site.yaml', content: 'new' },
  { path: 'known-issues/KI-1.md', content: 'one' },
];
const running = () => new AbortController().signal;
const tree = async (folder: string) =>
  (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();

test('makes the folder, whole, with nothing beside it', async () => {
  await writeContent(out, FILES, running());
  expect(await tree(root)).toEqual([
    'content',
    'content/known-issues',
    'content/known-issues/KI-1.md',
    'content/site.yaml',
  ]);
  expect(await readFile(join(out, 'known-issues/KI-1.md'), 'utf8')).toBe('one');
});

test('replaces what it writes at the top of a folder, and keeps the rest', async () => {
  await mkdir(join(out, 'known-issues'), { recursive: true });
  await mkdir(join(out, 'incidents'));
  await writeFile(join(out, 'known-issues/KI-9.md'), 'old');
  await writeFile(join(out, 'site.yaml'), 'old');
  await writeFile(join(out, 'incidents/INC-1.md'), 'kept');
  await writeContent(out, FILES, running());
  expect(await tree(root)).toEqual([
    'content',
    'content/incidents',
    'content/incidents/INC-1.md',
    'content/known-issues',
    'content/known-issues/KI-1.md',
    'content/site.yaml',
  ]);
  expect(await readFile(join(out, 'site.yaml'), 'utf8')).toBe('new');
});

test('a run that is stopped leaves the folder as it was', async () => {
  await mkdir(out);
  await writeFile(join(out, 'site.yaml'), 'old');
  await expect(writeContent(out, FILES, AbortSignal.abort())).rejects.toThrow(
    `Stopped. ${out} is unchanged.`,
  );
  expect(await tree(root)).toEqual(['content', 'content/site.yaml']);
  expect(await readFile(join(out, 'site.yaml'), 'utf8')).toBe('old');
});

test('a refusal of the disk is one sentence, and leaves nothing behind', async () => {
  await writeFile(join(root, 'file'), '');
  await expect(writeContent(join(root, 'file', 'content'), FILES, running())).rejects.toThrow(
    /^--out .* can't be created: .*file is a file\.$/,
  );
  expect(await tree(root)).toEqual(['file']);
});

/** A process id that no process has: the largest that Linux gives out is 2^22. */
const GONE = 2 ** 22 + 1;

test('takes up what a killed run left', async () => {
  await mkdir(join(root, `.content.${GONE}-01234567.candor`));
  await writeFile(join(root, `.content.${GONE}-01234567.candor/half.md`), 'half');
  await mkdir(join(root, `.content.${GONE}-01234567.candor-old/incidents`), { recursive: true });
  await writeContent(out, FILES, running());
  expect(await tree(root)).toEqual([
    'content',
    'content/incidents',
    'content/known-issues',
    'content/known-issues/KI-1.md',
    'content/site.yaml',
  ]);
});
