import type { LanguageAddresses } from '../domain/addresses.ts';
import { once } from '../domain/memoize.ts';
import { hasAnnouncements } from '../domain/portal.ts';
import { hasPriorities } from '../domain/priority/priorities.ts';
import { fileFrom, type OutputFile, type Publication } from '../domain/publication.ts';
import { hasWeeks, siteWeeks } from '../domain/week/site-weeks.ts';
import { defaultEdition, type Edition, editionsOf } from '../edition/edition.ts';
import { escapeXml, XML_DECLARATION, xmlElement } from './markup.ts';
import { addressSources } from './old-addresses.ts';

/** As many addresses as one file may hold (https://www.sitemaps.org/protocol.html). */
const LIMIT = 50_000;

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** The path of a page among the addresses of a language. */
type Page = (addresses: LanguageAddresses) => string;

/** `sitemap.xml`: home, lists, components and records, each with its other languages; an index of parts when too long. */
export function* emitSitemap(publication: Publication, limit = LIMIT): Iterable<OutputFile> {
  const editions = editionsOf(publication);
  const pages = sitePages(publication);
  const parts = Math.ceil((pages.length * editions.length) / limit);
  const { besides, records } = addressSources(publication);
  const from = { records, besides: [besides, ...siteWeeks(publication)].join(' ') };
  const entries = once(() => pages.flatMap((page) => editions.map((edition) => urlElement(page, edition))));
  if (parts <= 1) {
    yield fileFrom(from, 'sitemap.xml', () => urlSet(entries()));
    return;
  }
  const paths = Array.from({ length: parts }, (_, index) => `sitemap-${index + 1}.xml`);
  for (const [index, path] of paths.entries())
    yield fileFrom(from, path, () => urlSet(entries().slice(index * limit, (index + 1) * limit)));
  yield fileFrom(from, 'sitemap.xml', () => {
    const sitemaps = paths.map((path) =>
      xmlElement('sitemap', {}, loc(publication.addresses.absolute(path))),
    );
    return XML_DECLARATION + xmlElement('sitemapindex', { xmlns: SITEMAPS }, ...sitemaps);
  });
}

function sitePages(publication: Publication): Page[] {
  const { portal } = publication;
  const { site, issues, incidents, announcements, metrics } = portal;
  return [
    ({ home }) => home,
    ({ knownIssues }) => knownIssues,
    ({ incidents }) => incidents,
    ({ subscribe }) => subscribe,
    ...(hasPriorities({ site, issues }) ? [({ priorities }: LanguageAddresses) => priorities()] : []),
    ...(issues.length > 0
      ? [({ roadmap }: LanguageAddresses) => roadmap, ({ reports }: LanguageAddresses) => reports]
      : []),
    ...(metrics.length > 0 ? [(({ metrics }) => metrics) satisfies Page] : []),
    ...site.components.map(
      ({ id }): Page =>
        ({ component }) =>
          component(id),
    ),
    ...new Set(site.components.flatMap(({ team }) => team ?? [])).values().map(
      (key): Page =>
        ({ team }) =>
          team(key),
    ),
    ...(hasAnnouncements(portal) ? [({ announcements: page }: LanguageAddresses) => page] : []),
    ...(hasWeeks(portal) ? [({ weeks }: LanguageAddresses) => weeks()] : []),
    ...siteWeeks(publication).map(
      (each): Page =>
        ({ week }) =>
          week(each),
    ),
    ...[...incidents, ...issues, ...announcements].map(
      (each): Page =>
        ({ record }) =>
          record(each),
    ),
  ];
}

function urlElement(page: Page, { publication, addresses }: Edition): string {
  const { absolute } = addresses;
  const editions = editionsOf(publication);
  const alternate = (hreflang: string, { addresses }: Edition) =>
    xmlElement('xhtml:link', { rel: 'alternate', hreflang, href: absolute(page(addresses)) });
  return xmlElement(
    'url',
    {},
    loc(absolute(page(addresses))),
    ...(editions.length > 1
      ? [
          ...editions.map((other) => alternate(other.language, other)),
          alternate('x-default', defaultEdition(publication)),
        ]
      : []),
  );
}

function loc(address: string): string {
  return xmlElement('loc', {}, escapeXml(address));
}

function urlSet(urls: string[]): string {
  return XML_DECLARATION + xmlElement('urlset', { xmlns: SITEMAPS, 'xmlns:xhtml': XHTML }, ...urls);
}
