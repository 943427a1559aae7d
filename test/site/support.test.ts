import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headersIn } from '../support/headers.ts';
import { htmlFiles, readPage } from '../support/html.ts';

const folder = inject('demonstration');
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown;

interface Files {
  version: string;
  files: [path: string, digest: string][];
}

describe.each(['', 'pt/', 'es/', 'pl/', 'ru/'])('/%ssupport/', (prefix) => {
  const { files } = json(`${prefix}support/files.json`) as Files;
  const paths = files.map(([path]) => path);

  test('lists what it needs without a connection, and nothing of the rest of the portal', () => {
    const missing = paths.filter((path) => !existsSync(join(folder, path)));
    expect(missing).toEqual([]);
    expect(files.filter(([, digest]) => !/^[0-9a-f]{16}$/.test(digest))).toEqual([]);
    expect(paths.filter((path) => path.endsWith('/') || path.endsWith('.html'))).toEqual([
      `${prefix}support/`,
    ]);
    expect(paths).toContain('finding/index.json');
    for (const kind of [
      /^_astro\/.*js$/,
      /^_astro\/.*css$/,
      /^finding\/words/,
      /^finding\/keys/,
      /^finding\/forms/,
      /replies\/es/,
    ])
      expect(paths.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(0);
    const html = readPage(folder, `${prefix}support/index.html`);
    const loaded = [...html.matchAll(/(?:src|rel="stylesheet" href)="\/([^"]+)"/g)].map(([, path]) => path);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((path) => path !== undefined && !paths.includes(path))).toEqual([]);
  });

  test('has titles of its own language alone', () => {
    const { titles } = json('finding/index.json') as { titles: Record<string, string[]> };
    const own = titles[prefix === '' ? 'en' : prefix.slice(0, 2)] ?? [];
    expect(paths.filter((path) => path.startsWith('finding/titles/')).sort()).toEqual(
      own.map((name) => `finding/${name}`).sort(),
    );
  });
});

test('only the desk is installed as a program, and search engines are told to leave it', () => {
  const pages = htmlFiles(folder).map((path) => ({ path, html: readPage(folder, path) }));
  const desks = pages.filter(({ html }) => html.includes('rel="manifest"'));
  expect(desks.map(({ path }) => path).sort()).toEqual([
    'es/support/index.html',
    'pl/support/index.html',
    'pt/support/index.html',
    'ru/support/index.html',
    'support/index.html',
  ]);
  for (const { html } of desks) expect(html).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).not.toContain('support/');
});

test('the worker and the list are asked for again', () => {
  const headersOf = headersIn(folder);
  for (const path of [
    'support-worker.js',
    'support/files.json',
    'pt/support/files.json',
    'support/manifest.json',
  ])
    expect(headersOf(path).get('Cache-Control'), path).toEqual(['public, max-age=60, must-revalidate']);
});
