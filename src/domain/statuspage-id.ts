import { createHash } from 'node:crypto';
import type { Site } from './site.ts';

/** What the Statuspage API has ids of. Incidents and maintenance share theirs, as records do. */
type StatuspageKind = 'page' | 'group' | 'component' | 'incident' | 'update';

/** As many as twelve characters of `[a-z0-9]` can tell apart. */
const IDS = 36n ** 12n;

/**
 * The id of something in the Statuspage API: twelve characters of `[a-z0-9]`, from a SHA-256 hash of its kind, its own id
 * or key, and the portal's authority; no title, slug, language or host is in it. Readers and scripts keep these ids, so
 * how they are made never changes. Of a hundred thousand, the chance that two are alike is one in a thousand million.
 */
export function statuspageId(
  kind: StatuspageKind,
  key: string,
  { authority }: Pick<Site, 'authority'>,
): string {
  const digest = createHash('sha256').update([authority, kind, key].join('\n')).digest();
  return (digest.readBigUInt64BE() % IDS).toString(36).padStart(12, '0');
}
