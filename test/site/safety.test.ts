import { expect, inject, test } from 'vitest';
import { PAGE_CSP } from '../../src/view/parts/csp.ts';
import { headersIn } from '../support/headers.ts';
import { htmlFiles, readPage, tagsOf } from '../support/html.ts';

const folder = inject('demonstration');
const pages = htmlFiles(folder).map((path) => ({
  path,
  html: readPage(folder, path),
  tags: tagsOf(readPage(folder, path)),
}));

/** What is in a `<script>` and no browser runs. */
const DATA = /^(application\/(ld\+)?json|text\/html)$/;

/** Attributes by which a page loads something by itself. */
const LOADING = ['src', 'srcset', 'poster', 'data', 'background'];

test('every page has a policy that allows nothing inline, before anything that it could stop', () => {
  for (const { path, tags } of pages) {
    const at = tags.findIndex(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const policy = tags[at]?.attributes['content'] ?? '';
    expect(policy, path).toMatch(/^default-src 'none'/);
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    const first = tags.findIndex(({ name }) => ['script', 'link', 'style'].includes(name));
    expect(first === -1 || at < first, path).toBe(true);
  }
});

test('no page has script or style of its own', () => {
  const inline = pages.filter(
    ({ html, tags }) =>
      tags.some(
        ({ name, attributes }) =>
          name === 'style' ||
          'style' in attributes ||
          (name === 'script' && !('src' in attributes) && !DATA.test(attributes['type'] ?? '')) ||
          Object.keys(attributes).some((attribute) => attribute.startsWith('on')),
      ) || /(?:href|src)="\s*javascript:/i.test(html),
  );
  expect(inline.map(({ path }) => path)).toEqual([]);
});

test('no page loads anything from another host', () => {
  const loaded = pages.flatMap(({ path, tags }) =>
    tags.flatMap(({ name, attributes }) =>
      [
        ...LOADING.flatMap((key) => attributes[key] ?? []),
        ...(name === 'link' && /stylesheet|icon|preload|manifest/.test(attributes['rel'] ?? '')
          ? [attributes['href'] ?? '']
          : []),
      ].map((address) => `${path}: ${address}`),
    ),
  );
  expect(loaded.length).toBeGreaterThan(pages.length / 2);
  expect(loaded.filter((line) => /: *(https?:)?\/\//.test(line))).toEqual([]);
});

test('the headers say the same to hosts that can send them, and who may frame a page', () => {
  const headersOf = headersIn(folder);
  for (const { path } of pages) {
    const headers = headersOf(path);
    const policies = headers.get('Content-Security-Policy') ?? [];
    const isFramed = /(^|\/)embed\//.test(path);
    expect(new Set(policies.map((policy) => policy.replace('; frame-ancestors *', ''))), path).toEqual(
      new Set([PAGE_CSP]),
    );
    expect(policies.at(-1)?.includes('frame-ancestors'), path).toBe(isFramed);
    if (!isFramed) expect(headers.get('X-Frame-Options'), path).toEqual(['DENY']);
  }
});
