import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBuild, readBuild } from '../../../../scripts/notify/build.ts';
import { newUpdates } from '../../../../scripts/notify/new-updates.ts';
import { NothingSent } from '../../../../scripts/notify/nothing-sent.ts';
import { updateOf, updatesOf, writeBuild } from '../../../support/notify/builds.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-builds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function build(...args: [Parameters<typeof writeBuild>[1], Parameters<typeof writeBuild>[2]?]) {
  writeBuild(join(folder, 'dist'), ...args);
  return readBuild(await openBuild('dist', '--out', folder));
}
const facts = { authority: 'status.example.com', maxAge: '2h' };

test('all pages are read', async () => {
  const updates = updatesOf(7);
  expect((await build(updates, { perPage: 3 })).updates).toEqual(updates);
});

test('pages that belong to two builds are no build', async () => {
  const files = { 'api/v1/updates/2.json': { page: 2, pages: 4, next: null, updates: [] } };
  await expect(build(updatesOf(7), { perPage: 3, files })).rejects.toThrow(
    new NothingSent(
      'api/v1/updates/2.json of dist doesn’t belong with the pages before it. It may have been published again in the meantime: run the command again.',
    ),
  );
});

test('what is new is given oldest first, and what is older than it may be apart', async () => {
  const updates = [updateOf(1), updateOf(120), updateOf(121), updateOf(999)];
  const previous = await build(updates.slice(3));
  const { fresh, tooOld } = newUpdates(await build(updates), previous, facts);
  expect(fresh).toEqual([updates[1], updates[0]]);
  expect(tooOld).toEqual([updates[2]]);
});

test('a build without any update is of every portal', async () => {
  expect(newUpdates(await build(updatesOf(1)), await build([]), facts).fresh).toHaveLength(1);
  expect(newUpdates(await build([]), await build(updatesOf(1)), facts).fresh).toEqual([]);
});

test('a new build of another portal than site.yaml’s is refused', async () => {
  const empty = await build([]);
  const other = await build(updatesOf(1));
  expect(() => newUpdates(other, empty, { ...facts, authority: 'other.example' })).toThrow(
    'the ids of its updates are those of status.example.com, and site.yaml is that of other.example.',
  );
});
