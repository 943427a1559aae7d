import type { Cdata, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { OutputFile } from '../../domain/publication.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Entry } from './entries.ts';
import { archivePath, feedUpdated } from './feed.ts';
import type { Feed } from './feed.ts';

const TYPE = 'application/atom+xml';

/** Atom (RFC 4287): the feed and its archive pages (RFC 5005). */
export function* atomFiles(feed: Feed): Iterable<OutputFile> {
  const path = feed.path('atom');
  const newest = feed.pages.length;
  yield atomFile(feed, path, feed.entries, [
    link(feed, 'prev-archive', newest > 0 ? archivePath(feed, newest) : undefined),
  ]);
  for (const [index, entries] of feed.pages.entries()) {
    const page = index + 1;
    yield atomFile(feed, archivePath(feed, page), entries, [
      x('fh:archive', { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
      link(feed, 'current', path),
      link(feed, 'prev-archive', page > 1 ? archivePath(feed, page - 1) : undefined),
      link(feed, 'next-archive', page < newest ? archivePath(feed, page + 1) : undefined),
    ]);
  }
}

type Child = ReturnType<typeof x> | undefined;

function atomFile(feed: Feed, path: string, entries: Entry[], links: Child[]): OutputFile {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
        x('id', feed.id),
        x('title', cdata(feed.title)),
        feed.description === undefined ? undefined : x('subtitle', cdata(feed.description)),
        // Atom asks for a date even of a feed that has said nothing yet.
        x('updated', isoUtc(feedUpdated(entries) ?? 0)),
        x('author', [x('name', cdata(feed.author))]),
        x('generator', 'Candor'),
        link(feed, 'self', path),
        x('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.pageUrl }),
        ...links,
        ...entries.map((entry) => entryElement(entry, feed)),
      ]),
    ],
  };
  return { path, content: toXml(tree, { closeEmptyElements: true, tightClose: true }) };
}

function entryElement(entry: Entry, feed: Feed) {
  const own = entry.language === feed.language ? {} : { 'xml:lang': entry.language };
  return x('entry', [
    x('id', entry.id),
    x('title', own, cdata(entry.title)),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    x('published', isoUtc(entry.published)),
    x('updated', isoUtc(entry.updated)),
    ...entry.categories.map(({ term, label }) => x('category', { term, label })),
    x('summary', own, cdata(entry.summary)),
    x('content', { type: 'html' }, cdata(entry.html)),
  ]);
}

/** Text as it is, in a CDATA section; in two where it holds `]]>`, which would end it and which XML forbids outside. */
function cdata(text: string): Cdata[] {
  return text.split(/(?<=\]\])(?=>)/).map((value) => ({ type: 'cdata', value }));
}

function link(feed: Feed, rel: string, path: string | undefined): Child {
  return path === undefined ? undefined : x('link', { rel, type: TYPE, href: feed.absolute(path) });
}
