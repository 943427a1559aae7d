import { type Edition, editionOf } from '../edition/edition.ts';
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { OutputFile, Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';

/** As many addresses as one file may hold (https://www.sitemaps.org/protocol.html). */
const LIMIT = 50_000;

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page by its language. */
type Page = (language: Language) => string;

/** `sitemap.xml`: home, lists, components and records, each with its other languages; an index of parts when too long. */
export function* emitSitemap(publication: Publication, limit = LIMIT): Iterable<OutputFile> {
  const { languages } = publication.portal.site;
  const entries = sitePages(publication).flatMap((page) =>
    languages.map((language) => urlElement(page, editionOf(publication, language))),
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

function sitePages({ portal, addresses }: Publication): Page[] {
  return [
    addresses.home,
    addresses.knownIssues,
    addresses.incidents,
    addresses.subscribe,
    ...portal.site.components.map(
      ({ id }): Page =>
        (language) =>
          addresses.component(id, language),
    ),
    ...portal.incidents.map(
      (record): Page =>
        (language) =>
          addresses.record(record, language),
    ),
    ...portal.issues.map(
      (record): Page =>
        (language) =>
          addresses.record(record, language),
    ),
  ];
}

function urlElement(page: Page, { site, addresses, language }: Edition): Element {
  const { languages, defaultLanguage } = site;
  const alternate = (hreflang: string, of: Language) =>
    x('xhtml:link', { rel: 'alternate', hreflang, href: addresses.absolute(page(of)) });
  return x('url', [
    x('loc', addresses.absolute(page(language))),
    ...(languages.length > 1
      ? [...languages.map((other) => alternate(other, other)), alternate('x-default', defaultLanguage)]
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
