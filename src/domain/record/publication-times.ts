import { memoize } from '../memoize.ts';
import { recordsOf } from '../portal.ts';
import type { Publication } from '../publication.ts';
import type { Instant } from '../time.ts';
import type { State } from '../vocabulary.ts';
import {
  publishedAt,
  publishedBefore,
  type PublishedUpdate,
  publishedUpdates,
  updatedAt,
} from './published.ts';
import type { PortalRecord } from './records.ts';

/** When readers were told what a record says, oldest first; no other record of the portal has any of these times. */
export interface PublicationTimes {
  /** Set where the publication is news of its own, before the first update or without any. */
  publication?: Instant;
  updates: (PublishedUpdate & { published: Instant })[];
  /** When the record was published. */
  published: Instant;
  /** When it last changed; of no two records the same. */
  updated: Instant;
}

/** The times of a record in a publication; of one that isn't part of it, by itself. */
export function publicationTimes(record: PortalRecord, publication: Publication): PublicationTimes {
  const times = timesOfAll(publication).get(record) ?? timesOf([record], publication).get(record);
  if (!times) throw new Error(`${record.id} has no times`);
  return times;
}

const timesOfAll = memoize((publication: Publication) => timesOf(recordsOf(publication.portal), publication));

/**
 * Programs that remember the newest date of a feed miss what comes later with the same one. So what has the time of
 * something else gets the next free second: within a record in the order of its updates, among records in the order of their
 * first publication. What has its time for itself keeps it, and what is added at the end moves nothing before it.
 */
function timesOf(
  records: PortalRecord[],
  { now, portal }: Publication,
): ReadonlyMap<PortalRecord, PublicationTimes> {
  const zone = portal.site.timeZone;
  const inOrder = records
    .map((record) => {
      const updates = publishedUpdates<State>(record, now);
      const published = publishedAt(record, now, zone);
      const isNews = publishedBefore(updates, published);
      const said = [...(isNews ? [published] : []), ...updates.map((update) => update.said)];
      return { record, updates, published, isNews, said };
    })
    .sort((a, b) => a.published - b.published || compareIds(a.record.id, b.record.id));
  const told = apart(inOrder.flatMap(({ said }) => said));
  let next = 0;
  const all = inOrder.map(({ record, updates, published, isNews, said }) => {
    const own = told.slice(next, (next += said.length));
    const last = own.at(-1) ?? published;
    return {
      record,
      ...(isNews ? { publication: own[0] ?? published } : {}),
      updates: updates.map((update, index) => ({ ...update, published: own[index + Number(isNews)] ?? 0 })),
      published: own[0] ?? published,
      updated: Math.max(last, updatedAt(record, now, zone)),
    };
  });
  const updated = apart(all.map((times) => times.updated));
  return new Map(
    all.map(({ record, ...times }, index) => [record, { ...times, updated: updated[index] ?? 0 }]),
  );
}

const SECOND = 1_000;

/** Times with a second of its own for each: of equal ones the first keeps its time, and the others follow. Of RSS, a date has no less. */
function apart(times: Instant[]): Instant[] {
  const result = [...times];
  let free = -Infinity;
  for (const index of [...times.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b)) {
    const at = Math.max(times[index] ?? 0, free);
    result[index] = at;
    free = (Math.floor(at / SECOND) + 1) * SECOND;
  }
  return result;
}

const { compare: compareIds } = new Intl.Collator('en', { numeric: true });
