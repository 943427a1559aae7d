import type { Language } from '../schemas/common.ts';
import type { Site } from '../site.ts';
import { type Instant, isoUtc } from '../time.ts';
import type { PortalRecord, Update } from './records.ts';

/**
 * Tag URIs (RFC 4151) by which readers know what they have seen: `tag:status.example.com,2019:incident/INC-31`.
 * They depend on the authority in site.yaml, a record's id and the year of its first publication, never on its
 * title, its address or the host; languages other than the default one add theirs: `…:pt`.
 */
export function recordTag(record: PortalRecord, site: Site, language: Language): string {
  return tag(site, yearOf(record), `${record.kind}/${record.id}`, language);
}

/** `…:incident/INC-31/update/2019-05-07T13:32Z`; the key is one of `updateKeys`. */
export function updateTag(record: PortalRecord, key: string, site: Site, language: Language): string {
  return tag(site, yearOf(record), `${record.kind}/${record.id}/update/${key}`, language);
}

/** The publication of a record, where that is an item of its own beside its updates. */
export function publicationTag(record: PortalRecord, site: Site, language: Language): string {
  return tag(site, yearOf(record), `${record.kind}/${record.id}/published`, language);
}

/** The feed of one record's updates. */
export function recordFeedTag(record: PortalRecord, site: Site, language: Language): string {
  return tag(site, yearOf(record), `${record.kind}/${record.id}/updates`, language);
}

/** The year in which Candor began to name what has no date of its own that stays. */
const FIRST_YEAR = '2026';

/** A feed of the portal. */
export function feedTag(name: string, site: Site, language: Language): string {
  return tag(site, FIRST_YEAR, `feed/${name}`, language);
}

/** For each update, oldest first, the minute it was made in, or its day; `.2`, `.3` where several share that. */
export function updateKeys(updates: Pick<Update, 'at' | 'day'>[]): string[] {
  return numbered(
    updates.map(({ at, day }) => day ?? minuteInUtc(at)),
    '.',
  );
}

/**
 * The anchor of each update on the page of its record, in their order: `update-20190507T1332Z`. It depends on the
 * update's time alone; a second one in the same minute ends in `-2`.
 */
export function updateAnchors(updates: Pick<Update, 'at'>[]): string[] {
  return numbered(
    updates.map(({ at }) => `update-${minuteInUtc(at).replace(/[-:]/g, '')}`),
    '-',
  );
}

function minuteInUtc(at: Instant): string {
  return `${isoUtc(at).slice(0, 16)}Z`;
}

/** The same names, those that came before followed by a sign and their number: `a`, `a-2`, `a-3`. */
function numbered(names: string[], sign: string): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}${sign}${count}`;
  });
}

/** The year as the author wrote it: read in a time zone, it could change with the zone. */
function yearOf(record: PortalRecord): string {
  switch (record.kind) {
    case 'known-issue':
      return record.facts.created.slice(0, 4);
    case 'incident':
      return record.facts.started.slice(0, 4);
    case 'maintenance': {
      const { announced, scheduled } = record.facts;
      return (announced ?? updateKeys(record.updates)[0] ?? scheduled.start).slice(0, 4);
    }
    // Its day may be moved to another year.
    case 'announcement':
      return FIRST_YEAR;
  }
}

function tag(site: Site, year: string, specific: string, language: Language): string {
  const suffix = language === site.defaultLanguage ? '' : `:${language}`;
  return `tag:${site.authority},${year}:${specific}${suffix}`;
}

/** The letters and the number of an id, as they are written: `KI` and `1042` of `KI-1042`. */
export function idParts(id: string): [letters: string, number: string] {
  const dash = id.lastIndexOf('-');
  return [id.slice(0, Math.max(dash, 0)), id.slice(dash + 1)];
}

/** The number of an id by itself, as short links and people on the telephone have it. */
export function idNumber(id: string): string {
  return idParts(id)[1];
}

/** An id as addresses, attributes and the browser's data have it: `ki-1042`. */
export function pathId(id: string): string {
  return id.toLowerCase();
}

/** All that names a record by itself: its id, the number in it (of known issues, as in short links), its aliases. */
export function recordKeys(record: PortalRecord): string[] {
  if (record.kind !== 'known-issue') return [record.id];
  return [...new Set([record.id, idNumber(record.id), ...record.facts.aliases])];
}

/** What an announcement is called in its address and its ids: the name of its file. */
export function announcementKey(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}
