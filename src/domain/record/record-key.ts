import { hash } from 'node:crypto';
import { changesOf } from '../changes.ts';
import { targetsIn } from '../marker.ts';
import { memoize } from '../memoize.ts';
import { recordsOf } from '../portal.ts';
import type { Publication, Sources } from '../publication.ts';
import { asksForRelease, releaseTime } from '../releases.ts';
import { isOpen, isPlanned } from '../status.ts';
import { dayOf, type Instant } from '../time.ts';
import { alikeIssues } from './alike.ts';
import { isCounted } from './order.ts';
import { publicationTimes } from './publication-times.ts';
import { isIncidentRecord, type PortalRecord } from './records.ts';
import { issuesBehind, originalOf, relatedIncidents, relatedIssues } from './related.ts';

/**
 * A digest of all that the outputs of one record are made from: the record, those that it names or that name it, those
 * that read alike, their times, and the portal's facts. Of an open incident and of maintenance ahead it holds the day, too: between changes no
 * output says how late it is. Whoever makes something from a record may leave it as it was where this is as it was; a
 * property test of this file holds all outputs to that.
 */
export const recordKeys = memoize((publication: Publication): ReadonlyMap<PortalRecord, string> => {
  const shared = sharedDigest(publication);
  return new Map(recordsOf(publication.portal).map((record) => [record, keyOf(record, shared, publication)]));
});

/** The key of what is made from some records, and of the portal's facts. */
export function keyOfSources(sources: Sources, publication: Publication): string {
  return sourceKeys(publication)(sources);
}

/** Several files are made from the same sources, such as the formats of a feed. */
const sourceKeys = memoize((publication: Publication) => {
  const shared = sharedDigest(publication);
  const keys = recordKeys(publication);
  return memoize(({ records, besides = '' }: Sources) =>
    hash('sha256', [shared, besides, ...records.map((record) => keys.get(record))].join('\n')),
  );
});

/** All records and the day: what pages are made from that list some of them, but say no time of their own. */
export const wholePortal = memoize((publication: Publication): Sources => {
  const { now, portal } = publication;
  const today = dayOf(now, portal.site.timeZone);
  return { records: [], besides: hash('sha256', [today, ...recordKeys(publication).values()].join('\n')) };
});

function keyOf(record: PortalRecord, shared: string, publication: Publication): string {
  const { now, portal } = publication;
  const today = dayOf(now, portal.site.timeZone);
  const parts = [record, ...named(record, publication)].map((each) => {
    const { updates, publication: first, published, updated } = publicationTimes(each, publication);
    const changes = changesOf(each);
    // At the very instant of a change, what it began has no length yet.
    const passed = changes.filter((at) => at <= now).length + changes.filter((at) => at < now).length;
    const told = updates.map((update) => update.published);
    // What goes on, or is ahead, may be told with its day unless that is today.
    const day = isLive(each, now) ? today : '';
    const sizes = jsonFacts(each).targets.map((target) =>
      target.kind === 'asset' ? assetFacts(decodeURIComponent(target.path), portal) : '',
    );
    const release = nextReleaseOf(each, publication);
    return [...sizes, release, jsonFacts(each).digest, passed, day, first, published, updated, ...told].join(
      ' ',
    );
  });
  // A record may be named and alike, too: which are alike, and in which order, isn't told by their digests.
  const alike = alikeTo(record, publication).map(({ id }) => id);
  return hash('sha256', [shared, ...alike, ...parts].join('\n'));
}

/** What a file beside a record is shown by: how large it is, and whether the company alone has it. */
function assetFacts(path: string, { imageSizes, internalAssets }: Publication['portal']): string {
  return JSON.stringify([imageSizes.get(path), internalAssets.includes(path)]);
}

function alikeTo(record: PortalRecord, { portal }: Publication): PortalRecord[] {
  return record.kind === 'known-issue' ? alikeIssues(portal, record) : [];
}

/** When a fix of an issue can come next, where its page says so; each window ahead follows from that. */
function nextReleaseOf(record: PortalRecord, { portal, now }: Publication): Instant | undefined {
  if (record.kind !== 'known-issue' || !asksForRelease(record)) return undefined;
  return releaseTime(portal.site)?.time.next(now)?.start;
}

function isLive(record: PortalRecord, now: Instant): boolean {
  return isIncidentRecord(record) && (isOpen(record, now) || isPlanned(record, now));
}

/** What every record's outputs are made from besides. */
const sharedDigest = memoize(({ portal, addresses, withoutCards }: Publication): string => {
  const { site, audience, issues, incidents, announcements, metrics } = portal;
  const has = [issues, incidents, announcements, metrics].map(({ length }) => length > 0);
  has.push(isCounted(portal));
  return hash('sha256', JSON.stringify([site, audience, addresses.baseUrl.href, has, withoutCards]));
});

/**
 * The records that one shows: those beside it, the one that it repeats and that at the end of a chain, those that its
 * prose links to, and those that workarounds shown with it do.
 */
function named(record: PortalRecord, publication: Publication): PortalRecord[] {
  const { portal } = publication;
  const beside: (PortalRecord | undefined)[] =
    record.kind === 'known-issue'
      ? [
          ...relatedIssues(portal, record),
          ...relatedIncidents(portal, record),
          portal.byId.get(record.facts.duplicateOf ?? ''),
          originalOf(portal, record),
        ]
      : isIncidentRecord(record)
        ? issuesBehind(portal, record)
        : [];
  const first = new Set(
    [...beside, ...alikeTo(record, publication), ...linkedBy(record, portal)].filter(
      (other) => other !== undefined,
    ),
  );
  // What is beside a duplicate may be shown with its original's workaround.
  const originals = [...first].flatMap((other) =>
    other.kind === 'known-issue' ? (originalOf(portal, other) ?? []) : [],
  );
  // A workaround is shown with its links, which lead nowhere without their records.
  const helping = isIncidentRecord(record) ? issuesBehind(portal, record) : [];
  const linked = [...helping, ...originals].flatMap((other) => linkedBy(other, portal));
  return [...new Set([...first, ...originals, ...linked])].filter((other) => other !== record);
}

/** The records that a record's prose links to. */
function linkedBy(record: PortalRecord, { byId, byPath }: Publication['portal']): PortalRecord[] {
  return jsonFacts(record).targets.flatMap((target) => {
    if (target.kind === 'record') return byId.get(target.id) ?? [];
    return target.kind === 'file' ? (byPath.get(decodeURIComponent(target.path)) ?? []) : [];
  });
}

/** What a record says as a whole: its digest, and where its prose leads. */
const jsonFacts = memoize((record: PortalRecord) => {
  const json = JSON.stringify(record);
  return { digest: hash('sha256', json), targets: targetsIn(json) };
});

/** A digest of all that a record says, whatever the time and whatever is beside it. */
export function recordDigest(record: PortalRecord): string {
  return jsonFacts(record).digest;
}
