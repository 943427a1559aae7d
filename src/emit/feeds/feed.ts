import type { FeedFormat } from '../../domain/addresses.ts';
import type { Sources } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Instant } from '../../domain/time.ts';
import type { Entry } from '../entries/entries.ts';

/** What a document of a feed says of an entry, which may be of no record, such as a week. */
export type FeedEntry = Omit<Entry, 'record' | 'state' | 'update'>;

/** A feed before it has a format. Addresses are full ones, paths relative to the portal's base. */
export interface Feed {
  id: string;
  title: string;
  /** What stands before it for browsers. */
  instruction: string;
  /** What the portal says of itself, if anything. */
  description: string | undefined;
  language: Language;
  /** Who publishes it. */
  author: string;
  /** The page that it is about. */
  pageUrl: string;
  /** The path of the feed in a format. */
  path: (format: FeedFormat) => string;
  /** The full address of the feed itself, or of one of its pages: in this very edition, whose entries they have. */
  here: (path: string) => string;
  entries: FeedEntry[];
  /** What the feed is made from, in each format. */
  from: Sources;
  /** Archive pages, oldest first, which Atom alone has; the other formats link to them. */
  pages: Entry[][];
}

/** The date of a feed is that of its newest entry, not the clock's; an empty feed has none. */
export function feedUpdated(entries: FeedEntry[]): Instant | undefined {
  return entries.length === 0 ? undefined : Math.max(...entries.map(({ updated }) => updated));
}

/** The path of an archive page: `feeds/records/3.atom` beside `feeds/records.atom`. Pages count from 1, the oldest. */
export function archivePath(feed: Feed, page: number): string {
  return feed.path('atom').replace(/\.atom$/, `/${page}.atom`);
}

/** A feed's entries, by the documents they stand in (RFC 5005, section 4). */
interface Archived {
  /** The feed itself: at most `limit` entries, those that changed last first. */
  current: Entry[];
  /** Archive pages, the oldest first: page 1 holds the entries that were published first. Newest first in each. */
  pages: Entry[][];
}

/**
 * Splits entries, no two of which have one time, so that feed and archive pages together hold them all, and a page keeps its entries for ever:
 * pages are filled in order of publication and appear when full; the feed holds what no page holds yet and,
 * besides, what changed last. Pages are half as long as a feed, so that half of it is always free for changes.
 */
export function archive(entries: Entry[], limit: number): Archived {
  if (entries.length <= limit) return { current: entries.toSorted(changedLast), pages: [] };
  const newestFirst = entries.toSorted(publishedLast);
  const size = Math.ceil(limit / 2);
  const loose = newestFirst.length % size;
  const pages: Entry[][] = [];
  for (let start = loose; start < newestFirst.length; start += size) {
    pages.unshift(newestFirst.slice(start, start + size));
  }
  const changed = newestFirst.slice(loose).sort(changedLast);
  const current = [...newestFirst.slice(0, loose), ...changed.slice(0, limit - loose)];
  return { current: current.sort(changedLast), pages };
}

function changedLast(a: Entry, b: Entry): number {
  return b.updated - a.updated;
}

function publishedLast(a: Entry, b: Entry): number {
  return b.published - a.published;
}

/** What a document of a feed is made from: the records of its entries, which entries those are, and how many archive pages there are. */
export function sourcesOf(entries: Entry[], pages: number): Sources {
  const records = [...new Set(entries.map(({ record }) => record))];
  return { records, besides: [pages, ...entries.map(({ id }) => id)].join(' ') };
}
