import { memoize, memoizeValues } from '../../domain/memoize.ts';
import { own } from '../../domain/own.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { isHit, segmentsAsked } from '../../domain/record/segments.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** Where a page is in its list: how many issues are before it, how many it shows, and how many there are. */
export interface PlaceInList {
  before: number;
  shown: number;
  total: number;
}

/** What a page of a list says of how many issues there are, and which of them it shows. */
interface CountTexts {
  heading: string;
  range: string;
}

/** By segment: the sentence that its readers see, the issues of a page of a list that hit others only, and what the page says once these are left out. */
export type SegmentsOfList = Record<string, CountTexts & { showing: string; others: string[] }>;

/** The name of a segment. */
export function segmentName({ site, localized }: Edition, segment: string): string {
  return localized(own(site.segments, segment)?.name ?? segment);
}

/**
 * What a page of a list needs to leave out what hits others only than the reader’s own segment; undefined where there is nothing
 * to choose from. `all` are the issues of the list, of which the page has those from `from` to before `to`.
 */
export function listSegments(
  edition: Edition,
  all: readonly KnownIssue[],
  { from, to }: { from: number; to: number },
  textsAt: (place: PlaceInList) => CountTexts,
) {
  const segments = segmentsAsked(edition.portal);
  if (segments.length === 0) return undefined;
  const { segments: words } = edition.words;
  const ofList: SegmentsOfList = Object.fromEntries(
    segments.map((segment) => {
      const hits = hitsIn(all)(segment);
      const before = hits[from] ?? 0;
      return [
        segment,
        {
          showing: phrase(words.showing, { segment: segmentName(edition, segment) }),
          others: all
            .slice(from, to)
            .filter((issue) => !isHit(issue, segment))
            .map(({ id }) => id),
          ...textsAt({ before, shown: (hits[to] ?? 0) - before, total: hits.at(-1) ?? 0 }),
        },
      ];
    }),
  );
  return {
    data: JSON.stringify(ofList),
    leftOut: JSON.stringify(words.leftOut),
    showAll: words.showAll,
    kept: words.kept,
  };
}

/** How many of the first issues of a list hit a segment: of none, of one, and so on. Counted once for all pages. */
const hitsIn = memoize((issues: readonly KnownIssue[]) =>
  memoizeValues((segment: string): number[] => {
    const hits = [0];
    for (const issue of issues) hits.push((hits.at(-1) ?? 0) + Number(isHit(issue, segment)));
    return hits;
  }),
);
