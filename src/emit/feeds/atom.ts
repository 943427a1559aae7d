import type { Cdata, Element, Root } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { fileFrom, type OutputFile } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Entry } from '../entries/entries.ts';
import { XML_OPTIONS } from '../markup.ts';
import { archivePath, type Feed, feedUpdated, sourcesOf } from './feed.ts';

/**
 * Atom (RFC 4287): the feed and its archive pages (RFC 5005). Pages hold summaries and links, not full texts: they
 * would outweigh all the rest, and would change whenever an old text is edited.
 */
export function* atomFiles(feed: Feed): Iterable<OutputFile> {
  const path = feed.path('atom');
  const newest = feed.pages.length;
  yield fileFrom(sourcesOf(feed, feed.entries), path, () => atomText(feed));
  for (const [index, entries] of feed.pages.entries()) {
    const page = index + 1;
    const own = archivePath(feed, page);
    const content = () =>
      feedText(feed, own, entries, [
        x('fh:archive', { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
        link(feed, 'current', path),
        link(feed, 'prev-archive', page > 1 ? archivePath(feed, page - 1) : undefined),
        link(feed, 'next-archive', page < newest ? archivePath(feed, page + 1) : undefined),
        ...entries.map((entry) => raw(atomEntry(entry, feed.language, true))),
      ]);
    yield fileFrom(sourcesOf(feed, entries), own, content);
  }
}

/** The feed itself, without its archive pages. */
export function atomText(feed: Feed): string {
  const newest = feed.pages.length;
  return feedText(feed, feed.path('atom'), feed.entries, [
    link(feed, 'prev-archive', newest > 0 ? archivePath(feed, newest) : undefined),
    ...feed.entries.map((entry) => raw(atomEntry(entry, feed.language))),
  ]);
}

type Child = ReturnType<typeof x> | Raw | undefined;

function feedText(feed: Feed, path: string, entries: Entry[], children: Child[]): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
        x('id', feed.id),
        x('title', cdata(feed.title)),
        feed.description === undefined ? undefined : x('subtitle', cdata(feed.description)),
        // Atom asks for a date even of a feed without entries.
        x('updated', isoUtc(feedUpdated(entries) ?? 0)),
        x('author', [x('name', cdata(feed.author))]),
        x('generator', 'Candor'),
        link(feed, 'self', path),
        x('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.pageUrl }),
        ...children,
      ]),
    ],
  };
  return toXml(tree, XML_OPTIONS);
}

function link(feed: Feed, rel: string, path: string | undefined): Child {
  if (path === undefined) return undefined;
  return x('link', { rel, type: 'application/atom+xml', href: feed.absolute(path) });
}

function raw(value: string): Raw {
  return { type: 'raw', value };
}

/** An entry is in several documents, and writing it is most of the work: its XML is made once. */
const written = new WeakMap<Entry, { brief: string; content: string }>();

/** An `entry` of a feed in a language, as XML; `brief` without its full text, for archives. */
function atomEntry(entry: Entry, language: Language, brief = false): string {
  const xml = written.get(entry) ?? write(entry, language);
  written.set(entry, xml);
  return `<entry>${xml.brief}${brief ? '' : xml.content}</entry>`;
}

function write(entry: Entry, language: Language): { brief: string; content: string } {
  const own = entry.language === language ? {} : { 'xml:lang': entry.language };
  return {
    brief: toXml(
      [
        x('id', entry.id),
        x('title', own, cdata(entry.title)),
        x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
        x('published', isoUtc(entry.published)),
        x('updated', isoUtc(entry.updated)),
        ...entry.categories.map(({ term, label }) => x('category', { term, label })),
        x('summary', own, cdata(entry.summary)),
      ] satisfies Element[],
      XML_OPTIONS,
    ),
    content: toXml(x('content', { type: 'html' }, cdata(entry.html)), XML_OPTIONS),
  };
}

/** Text as it is, in a CDATA section; in two where it holds `]]>`, which would end it and which XML forbids outside. */
function cdata(text: string): Cdata[] {
  return text.split(/(?<=\]\])(?=>)/).map((value) => ({ type: 'cdata', value }));
}
