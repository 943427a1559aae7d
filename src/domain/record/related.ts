import { memoize } from '../memoize.ts';
import { beginningOf } from '../period.ts';
import type { Portal } from '../portal.ts';
import type { Publication } from '../publication.ts';
import type { IncidentRecord, KnownIssue, PortalRecord } from './records.ts';

interface Links {
  issues: Set<KnownIssue>;
  incidents: Set<IncidentRecord>;
}

/** Issues worth reading beside one: those that it names, then those that name it or repeat it. */
export function relatedIssues(publication: Publication, issue: KnownIssue): KnownIssue[] {
  const { portal } = publication;
  const named = issue.facts.related.flatMap((id) => issueById(portal, id) ?? []);
  const naming = linksTo(publication).get(issue.id)?.issues ?? [];
  return [...new Set([...named, ...naming])].filter((other) => other !== issue);
}

/** Incidents that an issue caused, whichever of the two says so, the newest first. */
export function relatedIncidents(publication: Publication, issue: KnownIssue): IncidentRecord[] {
  const { portal } = publication;
  const named = issue.facts.incidents.flatMap((id) => portal.byId.get(id) ?? []).filter(isIncident);
  const naming = linksTo(publication).get(issue.id)?.incidents ?? [];
  return [...new Set([...named, ...naming])].sort((a, b) => beginningOf(b) - beginningOf(a));
}

/** The issue that a duplicate repeats in the end, which is nobody's duplicate; undefined for other issues. */
export function originalOf(portal: Portal, issue: KnownIssue): KnownIssue | undefined {
  const seen = new Set([issue]);
  let original = issueById(portal, issue.facts.duplicateOf);
  while (original && !seen.has(original)) {
    seen.add(original);
    const next = issueById(portal, original.facts.duplicateOf);
    if (!next) return original;
    original = next;
  }
  return undefined;
}

const linksTo = memoize(({ portal }: Publication) => {
  const links = new Map<string, Links>();
  const to = (id: string): Links => {
    const known = links.get(id) ?? { issues: new Set(), incidents: new Set() };
    links.set(id, known);
    return known;
  };
  for (const issue of portal.issues) {
    const { related, duplicateOf } = issue.facts;
    for (const id of duplicateOf === undefined ? related : [duplicateOf, ...related])
      to(id).issues.add(issue);
  }
  for (const incident of portal.incidents) {
    for (const id of incident.facts.knownIssues) to(id).incidents.add(incident);
  }
  return links;
});

function isIncident(record: PortalRecord): record is IncidentRecord {
  return record.kind !== 'known-issue';
}

function issueById(portal: Portal, id: string | undefined): KnownIssue | undefined {
  const record = id === undefined ? undefined : portal.byId.get(id);
  return record?.kind === 'known-issue' ? record : undefined;
}
