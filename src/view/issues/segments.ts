import { own } from '../../domain/own.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { isHit, segmentsAsked } from '../../domain/record/segments.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** By segment: the sentence that its readers see, and the issues of a page of a list that hit others only. */
export type SegmentsOfList = Record<string, { showing: string; others: string[] }>;

/** The name of a segment. */
export function segmentName({ site, localized }: Edition, segment: string): string {
  return localized(own(site.segments, segment)?.name ?? segment);
}

/**
 * What a page of a list needs to leave out what hits others only than the reader’s own segment; undefined where there is nothing
 * to choose from.
 */
export function listSegments(edition: Edition, issues: readonly KnownIssue[]) {
  const segments = segmentsAsked(edition.portal);
  if (segments.length === 0) return undefined;
  const { segments: words } = edition.words;
  const ofList: SegmentsOfList = Object.fromEntries(
    segments.map((segment) => [
      segment,
      {
        showing: phrase(words.showing, { segment: segmentName(edition, segment) }),
        others: issues.filter((issue) => !isHit(issue, segment)).map(({ id }) => id),
      },
    ]),
  );
  return {
    data: JSON.stringify(ofList),
    leftOut: JSON.stringify(words.leftOut),
    showAll: words.showAll,
    kept: words.kept,
  };
}
