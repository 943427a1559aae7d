import { fileFrom, type OutputFile } from '../../domain/publication.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). It has no archive: that is in Atom, once. */
export function jsonFeedFile(feed: Feed): OutputFile {
  const path = feed.path('json');
  return fileFrom(feed.from, path, () => jsonFeedText(feed, path));
}

function jsonFeedText(feed: Feed, path: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.here(path),
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => item(entry)),
  });
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    language: entry.language,
    date_published: isoUtc(entry.published),
    date_modified: isoUtc(entry.updated),
    summary: entry.summary,
    content_html: entry.html,
    tags: entry.categories.map(({ label }) => label),
  };
}
