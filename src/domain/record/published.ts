import { dayOf, type Instant, readInstant, startOfDay } from '../time.ts';
import { updateAnchors } from './ids.ts';
import type { Maintenance, PortalRecord, Update } from './records.ts';

/** An update with its key in ids and its anchor on the record's page. */
export interface PublishedUpdate {
  update: Update;
  key: string;
  anchor: string;
}

/** The updates whose time has come; one written ahead hasn't been said yet. */
export function publishedUpdates(record: PortalRecord, keys: string[], now: Instant): PublishedUpdate[] {
  const updates: Update[] = record.updates;
  const anchors = updateAnchors(updates);
  return updates
    .map((update, index) => ({ update, key: keys[index] ?? '', anchor: anchors[index] ?? '' }))
    .filter(({ update }) => update.at <= now);
}

/**
 * When a record was first said, never in the future: a known issue's `created`, an incident's first entry, or else
 * its beginning, a maintenance's announcement. A maintenance that nobody dated the announcement of counts as
 * announced today until it begins; today, not now, so that a feed doesn't change with every build.
 */
export function publishedAt(record: PortalRecord, now: Instant, zone: string): Instant {
  const said = record.updates.find(({ at }) => at <= now)?.at ?? Infinity;
  const first = firstOf(record, said, zone);
  return first <= now ? first : startOfDay(dayOf(now, zone), zone);
}

function firstOf(record: PortalRecord, said: Instant, zone: string): Instant {
  switch (record.kind) {
    case 'known-issue':
      return Math.min(record.created, said);
    case 'incident':
      return said < Infinity ? said : (record.detected ?? record.started);
    case 'maintenance': {
      const first = Math.min(announcedAt(record, zone), said);
      return first < Infinity ? first : record.start;
    }
  }
}

/** When a record last changed in a way that readers should know, at most `now`. A count of reports isn't one. */
export function updatedAt(record: PortalRecord, published: Instant, now: Instant): Instant {
  const changes = [...record.updates.map(({ at }) => at), ...ownChanges(record)];
  return Math.max(published, ...changes.filter((at) => at <= now));
}

function ownChanges(record: PortalRecord): Instant[] {
  switch (record.kind) {
    case 'known-issue':
      return [record.updated];
    case 'incident':
      return record.resolved === undefined ? [] : [record.resolved];
    case 'maintenance':
      return endedByTimeline(record) ? [] : [record.start, record.end];
  }
}

/** Whether its timeline, or its author, ended a maintenance, so that its window's bounds say nothing more. */
function endedByTimeline({ updates, facts }: Maintenance): boolean {
  return facts.cancelled || updates.some(({ state }) => state === 'completed' || state === 'cancelled');
}

function announcedAt({ facts }: Maintenance, zone: string): Instant {
  if (facts.announced === undefined) return Infinity;
  const reading = readInstant(facts.announced, zone);
  return reading.ok ? reading.instant : Infinity;
}
