import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import type { RecordSource } from '../../../src/content/record-source.ts';
import { openSourceCache } from '../../../src/content/source-cache.ts';
import { folderOf, issueFile, SITE } from '../../support/content.ts';
import { THOROUGHNESS } from '../../support/runs.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-'));
  file = join(folder, 'deep', 'sources');
});
afterEach(() => rm(folder, { recursive: true }));

const at = (text: string, stamp?: string) => ({
  stamp,
  bytes: () => Promise.resolve(new TextEncoder().encode(text)),
});
const source = (text: string) =>
  Promise.resolve({ text, document: { sections: [], updates: [] } } as unknown as RecordSource);
const open = (settings = 'a', pipeline = 'p') => openSourceCache(file, settings, pipeline);

const FILES = { 'a.md': 'one', 'b.md': 'two', 'c.md': 'three' };

/** What the cache answers for each of the files, and how many it had read anew. */
async function answers(settings?: string, pipeline?: string): Promise<{ texts: string[]; read: number }> {
  const cache = await open(settings, pipeline);
  let read = 0;
  const texts: string[] = [];
  for (const [path, text] of Object.entries(FILES)) {
    const found = await cache.get(path, at(text), () => {
      read += 1;
      return source(`${path} says ${text}`);
    });
    texts.push(found.text);
  }
  await cache.save();
  return { texts, read };
}

const RIGHT = ['a.md says one', 'b.md says two', 'c.md says three'];

test('a file is read again only when its bytes change, or its path', async () => {
  expect(await answers()).toEqual({ texts: RIGHT, read: 3 });
  expect(await answers()).toEqual({ texts: RIGHT, read: 0 });
  const cache = await open();
  const again = () => source('read again');
  expect(await cache.get('a.md', at('one'), again)).toMatchObject({ text: 'a.md says one' });
  expect(await cache.get('a.md', at('other'), again)).toMatchObject({ text: 'read again' });
  expect(await cache.get('d.md', at('one'), again)).toMatchObject({ text: 'read again' });
});

test('its bytes aren’t asked for while its stamp is the same', async () => {
  const unread = { bytes: () => Promise.reject(new Error('asked for')) };
  const first = await open();
  await first.get('a.md', at('one', '1'), () => source('read'));
  // Too young for a stamp, so that it may have changed since.
  await first.get('b.md', at('two'), () => source('read'));
  await first.save();
  const second = await open();
  const again = () => source('read again');
  expect(await second.get('a.md', { ...unread, stamp: '1' }, again)).toMatchObject({ text: 'read' });
  await expect(second.get('a.md', { ...unread, stamp: '2' }, again)).rejects.toThrow('asked for');
  await expect(second.get('a.md', unread, again)).rejects.toThrow('asked for');
  await expect(second.get('b.md', { ...unread, stamp: '1' }, again)).rejects.toThrow('asked for');
  expect(await second.get('a.md', at('one', '1'), again)).toMatchObject({ text: 'read' });
  expect(await second.get('b.md', at('two', '3'), again)).toMatchObject({ text: 'read' });
  await second.save();
  const third = await open();
  expect(await third.get('b.md', { ...unread, stamp: '3' }, again)).toMatchObject({ text: 'read' });
});

test('every file is read again when the settings or the pipeline change', async () => {
  await answers();
  expect((await answers('b')).read).toBe(3);
  expect((await answers('b', 'q')).read).toBe(3);
  expect((await answers('b', 'q')).read).toBe(0);
});

/** Which bytes of a file to harm: every seventh, so that each kind of value is hit in many places, or all in a thorough run. */
const STEP = THOROUGHNESS > 1 ? 1 : 7;

test('whichever byte is damaged, every answer is right', async () => {
  await answers();
  const whole = await readFile(file);
  let reads = 0;
  for (let byte = 0; byte < whole.length; byte += STEP) {
    const damaged = Buffer.from(whole);
    damaged[byte] = (damaged[byte] ?? 0) ^ (1 << (byte % 8));
    await writeFile(file, damaged);
    const { texts, read } = await answers();
    expect(texts).toEqual(RIGHT);
    reads += read;
  }
  // Whatever is damaged, nothing in the file is believed.
  expect(reads).toBe(3 * Math.ceil(whole.length / STEP));
});

test('wherever the file is cut off, every answer is right', async () => {
  await answers();
  const whole = await readFile(file);
  for (let length = 0; length < whole.length; length += STEP) {
    await writeFile(file, whole.subarray(0, length));
    expect((await answers()).texts).toEqual(RIGHT);
  }
});

test('anything else in its place is no cache', async () => {
  for (const text of ['', 'broken', '{}', '\0'.repeat(1_000), '\xff'.repeat(1_000)]) {
    await mkdir(join(folder, 'deep'), { recursive: true });
    await writeFile(file, text, 'latin1');
    expect(await answers()).toEqual({ texts: RIGHT, read: 3 });
  }
});

test('what is gone is dropped, and nothing half written is left, not even by a run that was killed', async () => {
  await answers();
  const cache = await open();
  await cache.get('b.md', at('two'), () => source('b'));
  // No process has this number: the largest that Linux gives out is 2^22.
  await writeFile(join(folder, 'deep', `.sources.${2 ** 22 + 1}-01234567.candor`), 'half');
  await cache.save();
  expect((await answers()).read).toBe(2);
  expect(await readdir(join(folder, 'deep'))).toEqual(['sources']);
});

test('many that read at once leave one whole cache', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => answers()));
  expect(all.map(({ texts }) => texts)).toEqual(all.map(() => RIGHT));
  expect((await answers()).read).toBe(0);
  expect(await readdir(join(folder, 'deep'))).toEqual(['sources']);
});

test('where nothing can be written, everything is read all the same', async () => {
  await writeFile(join(folder, 'deep'), 'a file where the folder should be');
  expect(await answers()).toEqual({ texts: RIGHT, read: 3 });
  expect(await answers()).toEqual({ texts: RIGHT, read: 3 });
});

test.skipIf(process.getuid?.() === 0)('nor does it matter that the folder is another user’s', async () => {
  await mkdir(join(folder, 'deep'));
  await chmod(join(folder, 'deep'), 0o555);
  expect(await answers()).toEqual({ texts: RIGHT, read: 3 });
  await chmod(join(folder, 'deep'), 0o755);
});

test('content from the cache is the content of the folder', async () => {
  const content = folderOf({
    'site.yaml': SITE,
    'known-issues/KI-1.md': issueFile('KI-1'),
    'known-issues/KI-2.mdx': issueFile('KI-2', {}, '## Summary\n\n<Note>Mind this.</Note>\n\n{1}\n'),
    'known-issues/bad.md': '---\nid: [\n---\n',
  });
  const read = () =>
    readContent(content, { clock: Date.parse('2026-11-23T12:00:00Z') }, (settings) => open(settings));
  const first = await read();
  expect(first.problems.length).toBeGreaterThan(1);
  expect(await read()).toEqual(first);
});
