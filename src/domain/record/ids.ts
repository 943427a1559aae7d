import type { Language } from '../schemas/common.ts';
import type { Site } from '../site.ts';
import { isoUtc } from '../time.ts';
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

/** A feed of the portal: a portal has no date of its own, so the year is that in which Candor began to name feeds. */
export function feedTag(name: string, site: Site, language: Language): string {
  return tag(site, '2026', `feed/${name}`, language);
}

/** For each update, oldest first, the minute it was made in, or its day; `.2`, `.3` where several share that. */
export function updateKeys(record: PortalRecord): string[] {
  const seen = new Map<string, number>();
  return record.updates.map(({ at, day }) => {
    const time = day ?? `${isoUtc(at).slice(0, 16)}Z`;
    const count = (seen.get(time) ?? 0) + 1;
    seen.set(time, count);
    return count === 1 ? time : `${time}.${count}`;
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
      return (announced ?? updateKeys(record)[0] ?? scheduled.start).slice(0, 4);
    }
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

/**
 * The anchor of each update on the page of its record, in their order: `update-20190507T1332Z`. It depends on the
 * update's time alone; a second one in the same minute ends in `-2`.
 */
export function updateAnchors(updates: Pick<Update, 'at'>[]): string[] {
  const seen = new Map<string, number>();
  return updates.map(({ at }) => {
    const anchor = `update-${isoUtc(at).slice(0, 16).replace(/[-:]/g, '')}Z`;
    const times = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, times);
    return times === 1 ? anchor : `${anchor}-${times}`;
  });
}
