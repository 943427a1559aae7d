import { EventEmitter } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentLoaders } from '../../../src/content/loader.ts';
import { issueFile, SITE } from '../../support/content.ts';

/** A machine where others are at work takes its time. */
const PATIENCE = { timeout: 30_000 };

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-loader-'));
  content = join(root, 'content');
  for (const folder of [join(content, 'known-issues'), join(root, 'content-old')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SITE);
  writeFileSync(join(content, 'known-issues/KI-1.md'), issueFile('KI-1'));
  writeFileSync(join(content, 'known-issues/KI-2.md'), issueFile('KI-2'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A collection as Astro keeps it, which leaves an entry alone whose digest is the same. */
function collection(watcher?: EventEmitter) {
  const entries = new Map<string, { data: Record<string, unknown>; digest?: string }>();
  const written: string[] = [];
  const store = {
    keys: () => [...entries.keys()],
    delete: (id: string) => {
      entries.delete(id);
      written.push(`-${id}`);
    },
    set: ({ id, data, digest }: { id: string; data: Record<string, unknown>; digest?: string }) => {
      if (digest !== undefined && entries.get(id)?.digest === digest) return false;
      entries.set(id, { data, ...(digest === undefined ? {} : { digest }) });
      written.push(id);
      return true;
    },
  };
  const context = { store, watcher, logger: { error: expect.unreachable } } as unknown as LoaderContext;
  return { context, entries, written };
}

async function opened() {
  const watcher = Object.assign(new EventEmitter(), { added: [] as string[] });
  const watching = Object.assign(watcher, { add: (path: string) => watcher.added.push(path) });
  const loaders = contentLoaders({ content, cache: join(root, 'cache'), now: undefined });
  const [site, records] = [collection(watching), collection(watching)];
  await Promise.all([loaders.site.load(site.context), loaders.records.load(records.context)]);
  return { site, records, watcher };
}

const title = (entry: { data: Record<string, unknown> } | undefined) =>
  (entry?.data['facts'] as { title: string } | undefined)?.title;

test('both collections are filled, and one of them watches', async () => {
  const { site, records, watcher } = await opened();
  expect([...site.entries.keys()]).toEqual(['site']);
  expect([...records.entries.keys()]).toEqual(['KI-1', 'KI-2']);
  expect(watcher.added).toEqual([content]);
  expect(watcher.listenerCount('all')).toBe(1);
});

test('a change is in both, and what stayed the same isn’t touched', async () => {
  const { site, records, watcher } = await opened();
  writeFileSync(join(content, 'known-issues/KI-1.md'), issueFile('KI-1', { title: 'Other' }));
  rmSync(join(content, 'known-issues/KI-2.md'));
  writeFileSync(join(content, 'known-issues/KI-3.md'), issueFile('KI-3'));
  appendFileSync(join(content, 'known-issues/KI-4.md'), 'half');
  watcher.emit('all', 'change', join(content, 'known-issues/KI-1.md'));
  await expect.poll(() => records.written, PATIENCE).toEqual(['KI-1', 'KI-2', '-KI-2', 'KI-1', 'KI-3']);
  expect(title(records.entries.get('KI-1'))).toBe('Other');
  expect(site.written).toEqual(['site', 'site']);
});

test('a neighbour and what is hidden are somebody else’s', async () => {
  const { records, watcher } = await opened();
  writeFileSync(join(content, 'known-issues/KI-1.md'), issueFile('KI-1', { title: 'Other' }));
  watcher.emit('all', 'change', join(root, 'content-old/KI-1.md'));
  watcher.emit('all', 'add', join(content, 'known-issues/.KI-1.md.1-01234567.candor'));
  watcher.emit('all', 'unlink', join(root, 'site.yaml'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(title(records.entries.get('KI-1'))).toBe('KI-1 fails');
  watcher.emit('all', 'change', join(content, 'known-issues/KI-1.md'));
  await expect.poll(() => title(records.entries.get('KI-1')), PATIENCE).toBe('Other');
});

test('of changes in quick succession the last one counts', async () => {
  const { records, watcher } = await opened();
  for (let change = 1; change <= 20; change += 1) {
    writeFileSync(join(content, 'known-issues/KI-1.md'), issueFile('KI-1', { title: `Title ${change}` }));
    watcher.emit('all', 'change', join(content, 'known-issues/KI-1.md'));
    if (change % 5 === 0) await new Promise((resolve) => setTimeout(resolve, change));
  }
  await expect.poll(() => title(records.entries.get('KI-1')), PATIENCE).toBe('Title 20');
});
