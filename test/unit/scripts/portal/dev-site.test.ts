import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { devSite } from '../../../../scripts/portal/dev-site.ts';
import { contentFolder } from '../../../../src/content/content-folder.ts';
import type { FindingContents } from '../../../../src/domain/finding/contents.ts';
import type { DevSite } from '../../../../src/integration/dev-requests.ts';
import { issueFile, SITE } from '../../../support/content.ts';

const NOW = Date.parse('2026-11-28T12:00Z');

let folder: string;
let site: DevSite;
let clock: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-dev-'));
  clock = NOW;
  mkdirSync(join(folder, 'content/known-issues'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), SITE);
  write('It fails');
  const [content, cache] = [join(folder, 'content'), join(folder, 'cache')];
  site = devSite({
    folder: contentFolder(content),
    cache,
    baseUrl: 'http://localhost:4321/',
    clock: () => clock,
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(title: string): void {
  writeFileSync(join(folder, 'content/known-issues/KI-1.md'), issueFile('KI-1', { title }));
}

async function titleOf(path: string): Promise<string | undefined> {
  const answer = await site.answer(path);
  return 'page' in answer && 'shell' in answer.page ? answer.page.shell.cardTitle : undefined;
}

test('a page shows what was read last, and what is wrong with the content', async () => {
  expect(await titleOf('known-issues/ki-1/')).toBe('KI-1: It fails');
  writeFileSync(join(folder, 'content/known-issues/KI-2.md'), issueFile('KI-2', { severity: 'huge' }));
  await site.change();
  const answer = await site.answer('known-issues/ki-1/');
  expect('problems' in answer && answer.problems.map(({ file }) => file)).toEqual(['known-issues/KI-2.md']);
});

test('of changes in quick succession none is lost, whenever they come', async () => {
  await titleOf('');
  const told: Promise<void>[] = [];
  for (let number = 1; number <= 12; number += 1) {
    write(`Change ${number}`);
    told.push(site.change());
    if (number % 3 === 0) await titleOf('known-issues/ki-1/');
  }
  expect(await titleOf('known-issues/ki-1/')).toBe('KI-1: Change 12');
  await Promise.all(told);
  expect(await titleOf('known-issues/ki-1/')).toBe('KI-1: Change 12');
});

test('search finds what was written last', async () => {
  const file = async (path: string) => {
    const answer = await site.answer(path);
    return JSON.parse('content' in answer ? String(answer.content) : 'null') as FindingContents;
  };
  for (const title of ['It fails', 'It freezes']) {
    write(title);
    await site.change();
    const { titles } = await file('finding/index.json');
    expect(await file(`finding/${titles.en?.[0]}`)).toEqual([['KI-1', title]]);
  }
});

test('feeds and APIs answer, addresses without their slash lead on, and all else is the page for that', async () => {
  expect(await site.answer('feeds/updates.rss')).toMatchObject({
    content: expect.stringContaining('KI-1') as string,
  });
  expect(await site.answer('now.json')).toMatchObject({
    content: expect.stringContaining(`"built":${NOW}`) as string,
  });
  expect(await site.answer('known-issues/ki-1')).toEqual({ moved: '/known-issues/ki-1/' });
  for (const path of ['nothing', 'nothing/', 'nothing.json'])
    expect(await site.answer(path)).toMatchObject({ kind: '404' });
});

test('a page’s picture is drawn when it is asked for, and is another one once it says something else', async () => {
  const cardOf = async (path: string) => {
    const answer = await site.answer(path);
    const card = 'page' in answer && 'shell' in answer.page ? answer.page.shell.card : undefined;
    return new URL(card?.href ?? '').pathname.slice(1);
  };
  const first = await cardOf('known-issues/ki-1/');
  const drawn = await site.answer(first);
  expect(drawn).toMatchObject({ path: first });
  expect(imageSize('content' in drawn ? Buffer.from(drawn.content) : Buffer.alloc(0))).toMatchObject({
    ...{ width: 1200, height: 630, type: 'png' },
  });
  expect(await site.answer(first)).toBe(drawn);
  writeFileSync(
    join(folder, 'content/known-issues/KI-1.md'),
    issueFile('KI-1', { status: 'fixed', fixed: '{ on: 2026-01-03 }' }),
  );
  await site.change();
  const second = await cardOf('known-issues/ki-1/');
  expect(second).not.toBe(first);
  expect(await site.answer(second)).toMatchObject({ path: second });
  for (const gone of [first, 'cards/0123456789abcdef.png'])
    expect(await site.answer(gone)).toMatchObject({ kind: '404' });
});

test('the present is of the clock, a minute old at most', async () => {
  await titleOf('');
  clock += 61_000;
  expect(await site.answer('now.json')).toMatchObject({
    content: expect.stringContaining(`"built":${clock}`) as string,
  });
});

test('a demonstration, whose clock stands in another year, isn’t made anew for each request', async () => {
  writeFileSync(join(folder, 'content/site.yaml'), `${SITE}demonstration: { now: 2025-01-01T12:00Z }\n`);
  write('It fails');
  const index = await site.answer('finding/index.json');
  clock += 1000;
  expect(await site.answer('finding/index.json')).toBe(index);
});
