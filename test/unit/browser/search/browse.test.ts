import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browse } from '../../../../src/browser/search/browse.ts';
import type { Pagefind } from '../../../../src/browser/search/pagefind.ts';
import { readRequest } from '../../../../src/browser/search/request.ts';
import { isOpenIssue } from '../../../../src/domain/status.ts';
import { searchDocuments } from '../../../../src/emit/search/document.ts';
import { publicationOf } from '../../../support/portals.ts';
import { openSearchIndex, writeSearchIndex } from '../../../support/search-index.ts';
import { incident, issues } from '../../../support/search-records.ts';

let folder: string;
let pagefind: Pagefind;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-search-'));
  const documents = [...searchDocuments(publicationOf({ issues, incidents: [incident] }))];
  expect(documents).toHaveLength(15);
  await writeSearchIndex(documents, folder);
  pagefind = await openSearchIndex(folder, 'en');
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const place = { language: 'en', base: '/', workaroundHeading: 'Workaround' } as const;
const askedFor = (address: string) => browse(pagefind, readRequest(new URLSearchParams(address)), place);

async function found(address: string): Promise<string[]> {
  const { hits } = await askedFor(address);
  return Promise.all(hits.map(async (hit) => (await hit.load()).id));
}

test('narrows by facets and counts what each value would leave', async () => {
  expect(await found('status=confirmed')).toEqual(['KI-10421']);
  expect(await found('component=catalog&workaround=yes')).toEqual(['KI-1042']);
  expect(await found('version=1.10')).toEqual(['KI-1042']);
  expect((await found('version=1.9')).toSorted()).toEqual(['KI-1042', 'KI-10421']);
  const { hits, counts } = await askedFor('kind=known-issue&component=checkout');
  expect(hits).toHaveLength(2);
  expect(counts['kind']).toEqual({ all: 3, values: { 'known-issue': 2, incident: 1 } });
  expect(counts['component']).toEqual({ all: 4, values: { catalog: 3, checkout: 2 } });
  expect(counts['status']).toMatchObject({ all: 2, values: { confirmed: 1, investigating: 1 } });
});

test('finds what is open together, and shows each with its own state', async () => {
  const { hits } = await askedFor('status=open');
  const shown = await Promise.all(hits.map((hit) => hit.load()));
  const open = issues.filter(isOpenIssue).map(({ id, facts }) => [id, facts.status]);
  expect(open.length).toBeGreaterThan(0);
  expect(open.length).toBeLessThan(issues.length);
  expect(shown.map(({ id, status }) => [id, status]).sort()).toEqual(open.sort());
});

test('a workaround is loaded from the record, and nothing where there is none', async () => {
  const asked: string[] = [];
  const former = globalThis.fetch;
  vi.stubGlobal('fetch', (file: string, options?: RequestInit) => {
    if (!file.endsWith('.md')) return former(file, options);
    asked.push(file);
    return Promise.resolve(new Response('# A title\n\n## Workaround\n\nExport *each* by itself.\n'));
  });
  const { hits } = await askedFor('kind=known-issue&component=catalog&sort=reporters');
  const texts = await Promise.all(hits.map((hit) => hit.text()));
  vi.stubGlobal('fetch', former);
  expect(texts[0]?.workaround).toEqual([{ text: 'Export each by itself.', marked: false }]);
  expect(texts[0]?.excerpt[0]?.text).toContain('No file is created');
  expect(texts.slice(1).some(({ workaround }) => workaround)).toBe(false);
  expect(asked).toEqual(['https://search.test/known-issues/ki-1042.md']);
});

test('orders by date and by reporters', async () => {
  expect(await found('kind=known-issue&sort=date')).toEqual(['KI-7', 'KI-10421', ...(await sameDay())]);
  expect((await found('sort=reporters'))[0]).toBe('KI-1042');
  expect(await found('sort=reporters')).toHaveLength(5);
});

/** KI-1042 and KI-8 were created on one day: their order isn't told. */
async function sameDay(): Promise<(string | undefined)[]> {
  return (await found('kind=known-issue&sort=date')).slice(2);
}

test('writes the same words and texts for the same documents', async () => {
  const again = await mkdtemp(join(tmpdir(), 'candor-search-'));
  await writeSearchIndex(searchDocuments(publicationOf({ issues, incidents: [incident] })), again);
  for (const part of ['fragment', 'index']) {
    const names = (await readdir(join(folder, part))).sort();
    expect((await readdir(join(again, part))).sort()).toEqual(names);
    for (const name of names) {
      const [one, other] = [
        await readFile(join(folder, part, name)),
        await readFile(join(again, part, name)),
      ];
      expect(one.equals(other), name).toBe(true);
    }
  }
  await rm(again, { recursive: true });
});
