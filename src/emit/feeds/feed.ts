import type { FeedFormat } from '../../domain/addresses.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Instant } from '../../domain/time.ts';
import type { Entry } from './entries.ts';

/** A feed before it has a format. Addresses are full ones, paths relative to the portal's base. */
export interface Feed {
  id: string;
  title: string;
  /** What the portal says of itself, if anything. */
  description: string | undefined;
  language: Language;
  /** Who publishes it. */
  author: string;
  /** The page that it is about. */
  pageUrl: string;
  /** The path of the feed in a format. */
  path: (format: FeedFormat) => string;
  absolute: (path: string) => string;
  entries: Entry[];
  /** Archive pages, oldest first, which Atom alone has; the other formats link to them. */
  pages: Entry[][];
}

/** The date of a feed is that of its newest entry, not the clock's; an empty feed has none. */
export function feedUpdated(entries: Entry[]): Instant | undefined {
  return entries.length === 0 ? undefined : Math.max(...entries.map(({ updated }) => updated));
}

/** The path of an archive page: `feeds/records/3.atom` beside `feeds/records.atom`. Pages count from 1, the oldest. */
export function archivePath(feed: Feed, page: number): string {
  return feed.path('atom').replace(/\.atom$/, `/${page}.atom`);
}
