import RSS from 'rss';
import { fileFrom, type OutputFile } from '../../domain/publication.ts';
import { type Instant, isoUtc } from '../../domain/time.ts';
import { escapeHtml } from '../markup.ts';
import { archivePath, type Feed, type FeedEntry, feedUpdated } from './feed.ts';

/** RSS 2.0: the summary as `description`, the full text as `content:encoded`, changes as `atom:updated`. */
export function rssFile(feed: Feed): OutputFile {
  const path = feed.path('rss');
  return fileFrom(feed.from, path, () => rssText(feed, path));
}

function rssText(feed: Feed, path: string): string {
  const rss = new RSS({
    title: feed.title,
    description: feed.description ?? feed.title,
    feed_url: feed.here(path),
    site_url: feed.pageUrl,
    language: feed.language,
    generator: 'Candor',
    custom_elements: [
      { 'dc:creator': feed.author },
      ...(feed.pages.length > 0 ? [previousArchive(feed)] : []),
    ],
  });
  for (const entry of feed.entries) rss.item(item(entry));
  return forBrowsers(withDate(rss.xml(), feedUpdated(feed.entries)), feed);
}

function item(entry: FeedEntry): RSS.ItemOptions {
  return {
    title: entry.title,
    // Readers take it for HTML, and would leave out what looks like a tag.
    description: escapeHtml(entry.summary),
    url: entry.url,
    guid: entry.id,
    date: new Date(entry.published),
    categories: entry.categories.map(({ label }) => label),
    custom_elements: [
      { 'content:encoded': { _cdata: entry.html } },
      ...(entry.updated > entry.published ? [{ 'atom:updated': isoUtc(entry.updated) }] : []),
    ],
  };
}

function previousArchive(feed: Feed): object {
  const href = feed.here(archivePath(feed, feed.pages.length));
  return { 'atom:link': { _attr: { rel: 'prev-archive', type: 'application/atom+xml', href } } };
}

/** With what a browser shows it by: the instruction, and the language, which the package names in an element alone. */
function forBrowsers(xml: string, { instruction, language }: Feed): string {
  return xml.replace('<rss ', () => `${instruction}<rss xml:lang="${language}" `);
}

/** The package writes the clock's time into every feed; the newest entry's, or none, takes its place. */
function withDate(xml: string, updated: Instant | undefined): string {
  const date =
    updated === undefined ? '' : `<lastBuildDate>${new Date(updated).toUTCString()}</lastBuildDate>`;
  return xml.replace(/(?<=<\/generator>)<lastBuildDate>[^<]*<\/lastBuildDate>/, date);
}
