import { decidingBounds } from '../changes.ts';
import { dayOf, type Instant, startOfDay } from '../time.ts';
import type { State } from '../vocabulary.ts';
import { updateAnchors, updateKeys } from './ids.ts';
import type { Incident, PortalRecord, Update } from './records.ts';

/** An update whose time has come, with its key in ids and its anchor on the record's page. */
export interface PublishedUpdate<S extends string = State> {
  update: Update<S>;
  /** When it was said: its time; where its author gave a day alone, not before what its record said on that day. */
  said: Instant;
  key: string;
  anchor: string;
}

/** The updates of a record whose time has come, oldest first; one written ahead isn't published yet. */
export function publishedUpdates<S extends string>(
  record: Dated & { updates: Update<S>[] },
  now: Instant,
): PublishedUpdate<S>[] {
  const { updates } = record;
  const [keys, anchors] = [updateKeys(updates), updateAnchors(updates)];
  let latest = record.created ?? record.started ?? -Infinity;
  return updates
    .map((update, index) => {
      const said = update.day === undefined ? update.at : Math.max(update.at, latest);
      latest = Math.max(latest, said);
      return { update, said, key: keys[index] ?? '', anchor: anchors[index] ?? '' };
    })
    .filter(({ said }) => said <= now);
}

/** When an incident was last told of: by an entry, or else by what it says of its beginning. */
export function lastTold(incident: Incident, now: Instant): Instant {
  return publishedUpdates(incident, now).at(-1)?.said ?? incident.started;
}

/** When a record begins, by its kind. */
interface Dated {
  created?: Instant;
  started?: Instant;
}

/**
 * Whether a record was published before its first update, or has none: its publication is news of its own then. An update
 * that has a day alone comes after a publication that has a time on that day.
 */
export function publishedBefore([first]: PublishedUpdate<string>[], published: Instant): boolean {
  return first === undefined || published < first.said || first.update.at < published;
}

/**
 * Whether a record's time has come: one that its author dates ahead isn't news yet. A maintenance lies ahead by its nature;
 * of announcements, an edition has none but those whose time has come.
 */
export function isPublished(record: PortalRecord, now: Instant): boolean {
  if (record.kind === 'announcement') return true;
  const isUndated = record.kind === 'maintenance' && record.announced === undefined;
  return isUndated || firstOf(record, firstSaid(record, now)) <= now;
}

/**
 * When a record was first published, never in the future: a known issue's `created`, an incident's first entry, or else
 * its beginning, a maintenance's announcement, or that of anything else. What nobody dated the announcement of counts as
 * announced today until it begins; today, not now, so that a feed doesn't change with every build.
 */
export function publishedAt(record: PortalRecord, now: Instant, zone: string): Instant {
  const first = firstOf(record, firstSaid(record, now));
  return first <= now ? first : startOfDay(dayOf(now, zone), zone);
}

function firstSaid(record: PortalRecord, now: Instant): Instant {
  return publishedUpdates<State>(record, now)[0]?.said ?? Infinity;
}

function firstOf(record: PortalRecord, firstUpdate: Instant): Instant {
  switch (record.kind) {
    case 'known-issue':
      return Math.min(record.created, firstUpdate);
    case 'incident':
      return firstUpdate < Infinity ? firstUpdate : (record.detected ?? record.started);
    case 'maintenance': {
      const first = Math.min(record.announced ?? Infinity, firstUpdate);
      return first < Infinity ? first : record.start;
    }
    case 'announcement':
      return record.announced ?? record.start;
  }
}

/** When a record last changed in a way that readers should know, at most `now`. A count of reports isn't one. */
export function updatedAt(record: PortalRecord, now: Instant, zone: string): Instant {
  const said = publishedUpdates<State>(record, now).map((update) => update.said);
  const own = ownChanges(record).filter((at) => at <= now);
  return Math.max(publishedAt(record, now, zone), ...said, ...own);
}

function ownChanges(record: PortalRecord): Instant[] {
  switch (record.kind) {
    case 'known-issue':
      return [record.updated];
    case 'incident':
      return record.resolved === undefined ? [] : [record.resolved];
    case 'maintenance':
      return decidingBounds(record);
    case 'announcement':
      return [];
  }
}
