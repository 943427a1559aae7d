import { memoize } from '../memoize.ts';
import type { Portal } from '../portal.ts';
import type { KnownIssue, PortalRecord } from './records.ts';

/** The segments that records can be narrowed to: those of the site, as soon as an issue hits some of them alone. */
export const segmentsAsked = memoize(({ site, issues }: Pick<Portal, 'site' | 'issues'>): string[] => {
  const all = Object.keys(site.segments);
  return issues.some((issue) => all.some((segment) => !isHit(issue, segment))) ? all : [];
});

/** Whether an issue hits customers of a segment: one that names none hits all. */
export function isHit({ facts }: Pick<KnownIssue, 'facts'>, segment: string): boolean {
  return facts.segments.length === 0 || facts.segments.includes(segment);
}

/** Of some segments, those that a record is about; whatever is no issue is about all. */
export function segmentsOf(record: PortalRecord, segments: readonly string[]): string[] {
  return segments.filter((segment) => record.kind !== 'known-issue' || isHit(record, segment));
}
