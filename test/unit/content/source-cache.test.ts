import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordSource } from '../../../src/content/record-source.ts';
import { openSourceCache } from '../../../src/content/source-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const source = (text: string) => Promise.resolve({ text } as RecordSource);
const open = (settings = 'a') => openSourceCache(join(folder, 'deep', 'sources'), settings);

async function fill(): Promise<void> {
  const cache = await open();
  await cache.get('a.md', bytes('one'), () => source('one'));
  await cache.save();
}

test('a file is read again only when its bytes change', async () => {
  await fill();
  const cache = await open();
  expect(await cache.get('a.md', bytes('one'), () => source('read again'))).toMatchObject({ text: 'one' });
  expect(await cache.get('a.md', bytes('two'), () => source('read again'))).toMatchObject({
    text: 'read again',
  });
});

test('other settings, a broken file or none are an empty cache', async () => {
  await fill();
  expect(await (await open('b')).get('a.md', bytes('one'), () => source('new'))).toMatchObject({
    text: 'new',
  });
  await writeFile(join(folder, 'deep', 'sources'), 'broken');
  expect(await (await open()).get('a.md', bytes('one'), () => source('new'))).toMatchObject({ text: 'new' });
});

test('what is gone is dropped, and nothing half written is left', async () => {
  await fill();
  const cache = await open();
  await cache.get('b.md', bytes('b'), () => source('b'));
  await cache.save();
  expect(await (await open()).get('a.md', bytes('one'), () => source('new'))).toMatchObject({ text: 'new' });
  expect(await readdir(join(folder, 'deep'))).toEqual(['sources']);
});
