import { memoize } from '../memoize.ts';
import type { Portal } from '../portal.ts';
import { beginningOf } from './interval.ts';
import { type IncidentRecord, isIncidentRecord, type KnownIssue, type PortalRecord } from './records.ts';
import { hasWorkaround } from './workaround.ts';

/** Issues worth reading beside one: those that it names, then those that name it or repeat it. */
export function relatedIssues(portal: Portal, issue: KnownIssue): KnownIssue[] {
  return linkedTo(portal, issue, issue.facts.related).filter(isIssue);
}

/** Incidents that an issue caused, whichever of the two says so, the newest first. */
export function relatedIncidents(portal: Portal, issue: KnownIssue): IncidentRecord[] {
  return linkedTo(portal, issue, issue.facts.incidents)
    .filter(isIncidentRecord)
    .sort((a, b) => beginningOf(b) - beginningOf(a));
}

/** The known issues behind an incident, whichever of the two says so. */
export function issuesBehind(portal: Portal, record: IncidentRecord): KnownIssue[] {
  return linkedTo(portal, record, record.facts.knownIssues).filter(isIssue);
}

/**
 * The issue that a duplicate repeats, at the end of the chain. Undefined for an issue that isn't a duplicate, and where
 * following `duplicateOf` comes round in a circle, which the checks refuse.
 */
export function originalOf(portal: Portal, issue: KnownIssue): KnownIssue | undefined {
  const passed = new Set<KnownIssue>();
  let original = issue;
  for (let next = repeated(portal, issue); next; next = repeated(portal, next)) {
    if (passed.has(next)) return undefined;
    passed.add(next);
    original = next;
  }
  return original === issue ? undefined : original;
}

/** The id of the original that an issue repeats; its own where it isn't a duplicate. */
export function originalId(portal: Portal, id: string): string {
  const record = portal.byId.get(id);
  return (record && isIssue(record) && originalOf(portal, record)?.id) || id;
}

/** The issue whose workaround helps with one: itself, or the original that it repeats; undefined where neither has any. */
export function workaroundOwner(portal: Portal, issue: KnownIssue): KnownIssue | undefined {
  const { defaultLanguage } = portal.site;
  return [issue, originalOf(portal, issue)].find((owner) => owner && hasWorkaround(owner, defaultLanguage));
}

/** The records that one names in its front matter, in that order, then those that name it; never itself. */
function linkedTo(portal: Portal, record: PortalRecord, named: string[]): PortalRecord[] {
  const known = named.flatMap((id) => portal.byId.get(id) ?? []);
  const naming = namingRecords(portal).get(record.id) ?? [];
  return [...new Set([...known, ...naming])].filter((other) => other !== record);
}

/** By id, the records that name a record in their front matter: issues first, each kind in the portal's order. */
const namingRecords = memoize(({ issues, incidents }: Portal) => {
  const naming = new Map<string, PortalRecord[]>();
  const add = (record: PortalRecord, ids: string[]) => {
    for (const id of ids) {
      const records = naming.get(id);
      if (records) records.push(record);
      else naming.set(id, [record]);
    }
  };
  for (const issue of issues) {
    const { related, incidents: caused, duplicateOf } = issue.facts;
    add(issue, [...related, ...caused, ...(duplicateOf === undefined ? [] : [duplicateOf])]);
  }
  for (const incident of incidents) add(incident, incident.facts.knownIssues);
  return naming;
});

function repeated({ byId }: Portal, { facts }: KnownIssue): KnownIssue | undefined {
  const record = facts.duplicateOf === undefined ? undefined : byId.get(facts.duplicateOf);
  return record && isIssue(record) ? record : undefined;
}

function isIssue(record: PortalRecord): record is KnownIssue {
  return record.kind === 'known-issue';
}
