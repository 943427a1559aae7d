import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { LanguageAddresses } from '../domain/addresses.ts';
import type { Portal } from '../domain/portal.ts';
import type { OutputFile, Publication } from '../domain/publication.ts';
import { defaultEdition, type Edition, editionsOf } from '../edition/edition.ts';

/** As many addresses as one file may hold (https://www.sitemaps.org/protocol.html). */
const LIMIT = 50_000;

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** The path of a page among the addresses of a language. */
type Page = (addresses: LanguageAddresses) => string;

/** `sitemap.xml`: home, lists, components and records, each with its other languages; an index of parts when too long. */
export function* emitSitemap(publication: Publication, limit = LIMIT): Iterable<OutputFile> {
  const editions = editionsOf(publication);
  const entries = sitePages(publication.portal).flatMap((page) =>
    editions.map((edition) => urlElement(page, edition)),
  );
  const parts: Element[][] = [];
  for (let start = 0; start < entries.length; start += limit) parts.push(entries.slice(start, start + limit));
  const [only = []] = parts;
  if (parts.length <= 1) {
    yield { path: 'sitemap.xml', content: xml(urlSet(only)) };
    return;
  }
  const path = (index: number) => `sitemap-${index + 1}.xml`;
  for (const [index, part] of parts.entries()) yield { path: path(index), content: xml(urlSet(part)) };
  const index = parts.map((_, part) => x('sitemap', [x('loc', publication.addresses.absolute(path(part)))]));
  yield { path: 'sitemap.xml', content: xml(x('sitemapindex', { xmlns: SITEMAPS }, index)) };
}

function sitePages({ site, issues, incidents }: Portal): Page[] {
  return [
    ({ home }) => home,
    ({ knownIssues }) => knownIssues,
    ({ incidents }) => incidents,
    ({ subscribe }) => subscribe,
    ...site.components.map(
      ({ id }): Page =>
        ({ component }) =>
          component(id),
    ),
    ...[...incidents, ...issues].map(
      (each): Page =>
        ({ record }) =>
          record(each),
    ),
  ];
}

function urlElement(page: Page, { publication, addresses }: Edition): Element {
  const { absolute } = addresses;
  const editions = editionsOf(publication);
  const alternate = (hreflang: string, { addresses }: Edition) =>
    x('xhtml:link', { rel: 'alternate', hreflang, href: absolute(page(addresses)) });
  return x('url', [
    x('loc', absolute(page(addresses))),
    ...(editions.length > 1
      ? [
          ...editions.map((other) => alternate(other.language, other)),
          alternate('x-default', defaultEdition(publication)),
        ]
      : []),
  ]);
}

function urlSet(urls: Element[]): Element {
  return x('urlset', { xmlns: SITEMAPS, 'xmlns:xhtml': XHTML }, urls);
}

function xml(root: Element): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root],
  };
  return toXml(tree, { closeEmptyElements: true, tightClose: true });
}
