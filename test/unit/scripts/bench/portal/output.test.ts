import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { differences } from '../../../../../scripts/bench/portal/changed-files.ts';
import {
  filesOfPage,
  pageWeights,
  sentBytes,
  type Served,
} from '../../../../../scripts/bench/portal/page-weight.ts';
import { answerBytes, readerOf, READINGS } from '../../../../../scripts/bench/portal/readers.ts';

function served(files: Record<string, string>, base = '/'): Served {
  return { base, files: new Set(Object.keys(files)), read: (file) => Buffer.from(files[file] ?? '') };
}

const HOME = `<!DOCTYPE html><link rel="icon" href="/status/favicon.svg"><link rel="canonical" href="/status/other/">
<link rel="stylesheet" href="/status/_astro/a.css"><script type="module" src="/status/_astro/a.js"></script>
<img src="assets/photo.png"><a href="/status/other/">Other</a>
<script type="application/json" id="live">{"now":"/status/now.json"}</script>`;

const PORTAL = {
  'index.html': HOME,
  'other/index.html': '<p>Other</p>',
  'favicon.svg': '<svg/>',
  'now.json': `{"state":"${'operational '.repeat(20)}"}`,
  'assets/photo.png': 'photo',
  '_astro/a.css': 'a{background:url("./line.svg")}b{background:url(data:image/png;base64,AA)}',
  '_astro/line.svg': '<svg></svg>',
  '_astro/a.js': 'import{a as b}from"./b.js";import"./c.js";import(`./later.js`);import.meta.url',
  '_astro/b.js': '',
  '_astro/c.js': 'import "./b.js"',
  '_astro/later.js': '',
};

test('a page comes with its styles, scripts and what they import, pictures, icon and present, and with no other page', () => {
  const files = filesOfPage(served(PORTAL, '/status/'), 'index.html');
  expect(files.toSorted()).toEqual(
    Object.keys(PORTAL)
      .filter((path) => !['other/index.html', '_astro/later.js'].includes(path))
      .sort(),
  );
});

test('what gzip makes larger is sent as it is', () => {
  const text = Buffer.from('the same again, '.repeat(50));
  expect(sentBytes(text)).toBe(gzipSync(text, { level: 9 }).length);
  expect(sentBytes(Buffer.from('short'))).toBe(5);
});

test('of pages of a kind, the one in the middle and the largest are weighed', () => {
  const pages = { 'KI-1': 'a', 'KI-2': 'abcd', 'KI-3': 'abcdefgh' };
  const files = Object.entries(pages).map(([id, text]) => [
    `known-issues/${id.toLowerCase()}/index.html`,
    text,
  ]);
  const weights = pageWeights(
    served({ 'index.html': 'ab', 'known-issues/component/x/index.html': 'a', ...Object.fromEntries(files) }),
  );
  expect(weights).toEqual([
    { kind: 'home page', html: 2, everything: 2 },
    { kind: 'known issue, median', html: 4, everything: 4 },
    { kind: 'known issue, largest', html: 8, everything: 8 },
  ]);
});

test('an answer is its status line, its headers and an empty line', () => {
  const host = 'Date: Mon, 23 Nov 2026 12:00:00 GMT\r\nLast-Modified: Mon, 23 Nov 2026 12:00:00 GMT\r\n';
  const text = `HTTP/1.1 304 Not Modified\r\n${host}ETag: "69230a00-2f4c"\r\nX-A: é\r\n\r\n`;
  expect(answerBytes('304 Not Modified', { 'X-A': 'é' })).toBe(Buffer.byteLength(text));
});

test('a second view asks for all but what is kept for ever, and an hour for the present alone', () => {
  const portal = { 'index.html': HOME, 'now.json': PORTAL['now.json'], '_astro/a.css': 'a{}' };
  const headersOf = (file: string) => ({
    'Content-Type': 'text/plain',
    'Cache-Control': file.startsWith('_astro/') ? 'max-age=31536000, immutable' : 'max-age=60',
  });
  const reader = readerOf(served(portal, '/status/'), headersOf, 6);
  const bodies = Object.values(portal).map((text) => sentBytes(Buffer.from(text)));
  const unchanged = answerBytes('304 Not Modified', { 'Cache-Control': 'max-age=60' });
  expect(reader['first view'].bodies).toBe(bodies.reduce((sum, each) => sum + each));
  expect(reader['first view'].headers).toBeGreaterThan(3 * unchanged);
  expect(reader['second view']).toEqual({ requests: 2, bodies: 0, headers: 2 * unchanged });
  expect(reader['an hour'].bodies).toBe(2 * (bodies[1] ?? 0));
  expect(reader['an hour'].headers - 4 * unchanged).toBeGreaterThan(unchanged);
});

test('readings in an hour keep to the pace of the script', () => {
  const script = readFileSync(join(import.meta.dirname, '../../../../../src/browser/live/live.ts'), 'utf8');
  const [, trouble, calm] =
    /PACE = { trouble: (?:(\d+) \* )?MINUTE, calm: (\d+) \* MINUTE }/.exec(script) ?? [];
  expect(READINGS).toEqual({ calm: 60 / Number(calm), trouble: 60 / Number(trouble ?? 1) });
});

test('files that a build changes, adds and takes away are counted, the search index by itself', () => {
  const contents = (files: Record<string, string>) =>
    new Map(Object.entries(files).map(([path, text]) => [path, { digest: text, bytes: text.length }]));
  const before = contents({ same: 'a', other: 'bb', gone: 'c', 'pagefind/old': 'd', 'pagefind/entry': 'e' });
  const after = contents({
    same: 'a',
    other: 'bbb',
    new: 'cccc',
    'pagefind/new': 'dd',
    'pagefind/entry': 'f',
  });
  expect(differences(before, after)).toEqual({
    portal: { changed: 1, added: 1, removed: 1, bytes: 7 },
    search: { changed: 1, added: 1, removed: 1, bytes: 3 },
  });
});
