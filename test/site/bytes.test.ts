import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { filesOfPage, sentBytes, servedFrom } from '../../scripts/bench/portal/page-weight.ts';
import { readPage, tagsOf } from '../support/html.ts';

/** What fits into the first flight of a connection: ten packets. */
const FIRST_FLIGHT = 14_600;

const folder = inject('demonstration');
const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

test.each([
  'index.html',
  'pt/index.html',
  'known-issues/ki-1042/index.html',
  'es/known-issues/ki-1042/index.html',
])('%s is read whole from the first flight, with its styles', (path) => {
  const html = readPage(folder, path);
  const styles = tagsOf(html)
    .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet')
    .map(({ attributes }) => readFileSync(join(folder, attributes['href'] ?? '')));
  expect(styles.length).toBeGreaterThan(0);
  const bytes = gzipped(html) + styles.reduce((sum, style) => sum + gzipped(style), 0);
  expect(bytes).toBeLessThan(FIRST_FLIGHT);
});

test('the home page is read whole from the first flight, with everything that it loads', () => {
  const served = servedFrom(folder, '/', readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const files = filesOfPage(served, 'index.html');
  expect(files.map((file) => extname(file)).sort()).toEqual(['.css', '.html', '.js', '.svg']);
  expect(files.reduce((sum, file) => sum + sentBytes(served.read(file)), 0)).toBeLessThan(FIRST_FLIGHT);
});

test('the script that keeps pages true is small, and so is the one for other sites', () => {
  const sources = tagsOf(readPage(folder, 'index.html')).flatMap(({ name, attributes: { src } }) =>
    name === 'script' && src?.includes('/PageScript.') ? [src] : [],
  );
  expect(sources).toHaveLength(1);
  const script = readFileSync(join(folder, sources[0] ?? ''), 'utf8');
  expect(script, 'it is whole, but for what it loads when it is needed').not.toMatch(/\bimport\b(?!\()/);
  expect(gzipped(script)).toBeLessThan(3_150);
  expect(readFileSync(join(folder, 'embed.js')).length).toBeLessThan(2 * 1024);
});
