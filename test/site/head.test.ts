import { expect, inject, test } from 'vitest';
import { htmlFiles, readPage, type Tag, tagsOf } from '../support/html.ts';

const folder = inject('demonstration');
const ORIGIN = 'https://status.halyard.example/';

/** Pages that lead on at once, frames of other sites, the support desk and the page for all that isn't there are nobody's destination. */
const isDestination = (path: string, html: string) =>
  !/404\.html$|(?:embed|support)\/index\.html$/.test(path) && !html.includes('http-equiv="refresh"');
const pages = htmlFiles(folder)
  .map((path) => ({ path, html: readPage(folder, path), tags: tagsOf(readPage(folder, path)) }))
  .filter(({ path, html }) => isDestination(path, html));

function values(tags: Tag[], name: string, where: Record<string, string>, wanted: string): string[] {
  return tags
    .filter(
      (tag) =>
        tag.name === name && Object.entries(where).every(([key, value]) => tag.attributes[key] === value),
    )
    .map(({ attributes }) => attributes[wanted] ?? '');
}

/** The pages of which something isn't true: a failing test names them all. */
const pagesWhere = (isWrong: (page: (typeof pages)[number]) => boolean) =>
  pages.filter(isWrong).map(({ path }) => path);

test('every page has a title of its own within its language, and a description', () => {
  expect(pagesWhere(({ html }) => !/<title>[^<]{3,}<\/title>/.test(html))).toEqual([]);
  const description = (tags: Tag[]) => values(tags, 'meta', { name: 'description' }, 'content')[0] ?? '';
  expect(pagesWhere(({ tags }) => description(tags).length < 10)).toEqual([]);
  const titles = pages.map(
    ({ html }) => `${/<html lang="(\w+)"/.exec(html)?.[1]} ${/<title>(.*?)<\/title>/.exec(html)?.[1]}`,
  );
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('every page says where it stands, in each language', () => {
  const address = (path: string) => ORIGIN + path.replace(/index\.html$/, '');
  const canonical = (tags: Tag[]) => values(tags, 'link', { rel: 'canonical' }, 'href');
  expect(pagesWhere(({ path, tags }) => canonical(tags).join() !== address(path))).toEqual([]);
  for (const language of ['en', 'pt', 'es', 'x-default']) {
    const where = { rel: 'alternate', hreflang: language };
    expect(pagesWhere(({ tags }) => values(tags, 'link', where, 'href').length !== 1)).toEqual([]);
  }
});

test('every page names feeds, and has a card', () => {
  const atom = { rel: 'alternate', type: 'application/atom+xml' };
  expect(pagesWhere(({ tags }) => values(tags, 'link', atom, 'href').length === 0)).toEqual([]);
  for (const property of ['og:title', 'og:description', 'og:url'])
    expect(pagesWhere(({ tags }) => values(tags, 'meta', { property }, 'content').join() === '')).toEqual([]);
});

test('structured data is JSON', () => {
  const blocks = pages.flatMap(({ html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => json),
  );
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(() => void JSON.parse(block)).not.toThrow();
});
