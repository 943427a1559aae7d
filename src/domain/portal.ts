import type { IncidentRecord, KnownIssue, PortalRecord } from './record/records.ts';
import type { Language } from './schemas/common.ts';
import type { SaidFacts } from './schemas/said.ts';
import { type Component, localized, type Site } from './site.ts';

/** Everything that a content folder says, valid and joined. Made once by `content/`, read by all the rest. */
export interface Portal {
  site: Site;
  issues: KnownIssue[];
  /** Incidents and maintenance. */
  incidents: IncidentRecord[];
  byId: ReadonlyMap<string, PortalRecord>;
  /** Every alias in lower case, and the record it leads to. */
  byAlias: ReadonlyMap<string, PortalRecord>;
  /** Records by the path of their file below the content folder, translations' paths included. */
  byPath: ReadonlyMap<string, PortalRecord>;
  components: ReadonlyMap<string, Component>;
  /** Words of customers, by the id of a known issue and by language. */
  said: SaidFacts['words'];
}

/** Joins records into a portal, with the look-ups that every reader of it needs. */
export function createPortal(
  site: Site,
  issues: KnownIssue[],
  incidents: IncidentRecord[],
  said: SaidFacts['words'] = {},
): Portal {
  const records: PortalRecord[] = [...issues, ...incidents];
  const byAlias = new Map<string, PortalRecord>();
  for (const issue of issues) {
    for (const alias of issue.facts.aliases) byAlias.set(alias.toLowerCase(), issue);
  }
  return {
    site,
    issues,
    incidents,
    byId: new Map(records.map((record) => [record.id, record])),
    byAlias,
    byPath: new Map(
      records.flatMap((record) => [
        [record.path, record],
        ...record.translationPaths.map((path) => [path, record] as const),
      ]),
    ),
    components: new Map(site.components.map((component) => [component.id, component])),
    said,
  };
}

/** The name of a component in a language; its id where the portal has no such component. */
export function componentName({ components, site }: Portal, id: string, language: Language): string {
  const component = components.get(id);
  return component ? localized(component.name, language, site) : id;
}
