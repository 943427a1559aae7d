import { fileFrom, type OutputFile } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isoUtc } from '../../domain/time.ts';
import { cdata, escapeXml, XML_DECLARATION, xmlElement } from '../markup.ts';
import { archivePath, type Feed, type FeedEntry, feedUpdated, sourcesOf } from './feed.ts';

/**
 * Atom (RFC 4287): the feed and its archive pages (RFC 5005). Pages hold summaries and links, not full texts: they
 * would outweigh all the rest, and would change whenever an old text is edited.
 */
export function* atomFiles(feed: Feed): Iterable<OutputFile> {
  const path = feed.path('atom');
  const newest = feed.pages.length;
  yield fileFrom(feed.from, path, () => atomText(feed));
  for (const [index, entries] of feed.pages.entries()) {
    const page = index + 1;
    const own = archivePath(feed, page);
    const content = () =>
      feedText(feed, own, entries, [
        xmlElement('fh:archive', { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
        link(feed, 'current', path),
        link(feed, 'prev-archive', page > 1 ? archivePath(feed, page - 1) : undefined),
        link(feed, 'next-archive', page < newest ? archivePath(feed, page + 1) : undefined),
        ...entries.map((entry) => atomEntry(entry, feed.language, true)),
      ]);
    yield fileFrom(sourcesOf(entries, newest), own, content);
  }
}

/** The feed itself, without its archive pages. */
export function atomText(feed: Feed): string {
  const newest = feed.pages.length;
  return feedText(feed, feed.path('atom'), feed.entries, [
    link(feed, 'prev-archive', newest > 0 ? archivePath(feed, newest) : undefined),
    ...feed.entries.map((entry) => atomEntry(entry, feed.language)),
  ]);
}

function feedText(feed: Feed, path: string, entries: FeedEntry[], children: (string | undefined)[]): string {
  const page = { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.pageUrl };
  const xml = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    xmlElement('id', {}, escapeXml(feed.id)),
    xmlElement('title', {}, cdata(feed.title)),
    feed.description === undefined ? undefined : xmlElement('subtitle', {}, cdata(feed.description)),
    // Atom asks for a date even of a feed without entries.
    xmlElement('updated', {}, isoUtc(feedUpdated(entries) ?? 0)),
    xmlElement('author', {}, xmlElement('name', {}, cdata(feed.author))),
    xmlElement('generator', {}, 'Candor'),
    link(feed, 'self', path),
    xmlElement('link', page),
    ...children,
  );
  return XML_DECLARATION + feed.instruction + xml;
}

function link(feed: Feed, rel: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return xmlElement('link', { rel, type: 'application/atom+xml', href: feed.here(path) });
}

/** An entry is in several documents, and writing it is most of the work: its XML is made once. */
const written = new WeakMap<FeedEntry, { brief: string; content: string }>();

/** An `entry` of a feed in a language, as XML; `brief` without its full text, for archives. */
function atomEntry(entry: FeedEntry, language: Language, brief = false): string {
  const xml = written.get(entry) ?? write(entry, language);
  written.set(entry, xml);
  return `<entry>${xml.brief}${brief ? '' : xml.content}</entry>`;
}

function write(entry: FeedEntry, language: Language): { brief: string; content: string } {
  const own = entry.language === language ? {} : { 'xml:lang': entry.language };
  const brief = [
    xmlElement('id', {}, escapeXml(entry.id)),
    xmlElement('title', own, cdata(entry.title)),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    xmlElement('published', {}, isoUtc(entry.published)),
    xmlElement('updated', {}, isoUtc(entry.updated)),
    ...entry.categories.map(({ term, label }) => xmlElement('category', { term, label })),
    xmlElement('summary', own, cdata(entry.summary)),
  ];
  return {
    brief: brief.join(''),
    content: xmlElement('content', { type: 'html' }, cdata(entry.html)),
  };
}
