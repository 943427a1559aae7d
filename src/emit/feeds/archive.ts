import { compareText } from '../../domain/compare-text.ts';
import type { Entry } from './entries.ts';

/** A feed's entries, by the documents they stand in (RFC 5005, section 4). */
export interface Archived {
  /** The feed itself: at most `limit` entries, those that changed last first. */
  current: Entry[];
  /** Archive pages, the oldest first: page 1 holds the entries that were published first. Newest first in each. */
  pages: Entry[][];
}

/**
 * Splits entries so that feed and archive pages together hold them all, and a page keeps its entries for ever:
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
  return b.updated - a.updated || publishedLast(a, b);
}

function publishedLast(a: Entry, b: Entry): number {
  return b.published - a.published || compareText(a.id, b.id);
}
