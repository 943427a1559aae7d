import type { Audience } from './audience.ts';
import type { Metric } from './metrics/metric.ts';
import type { Need } from './needs.ts';
import { shownFrom } from './record/announcements.ts';
import type { Announcement, IncidentRecord, KnownIssue, PortalRecord } from './record/records.ts';
import type { Language } from './schemas/common.ts';
import type { SaidFacts } from './schemas/said.ts';
import type { UpstreamFile } from './schemas/upstream.ts';
import { type Component, localized, type Site } from './site.ts';
import type { Instant } from './time.ts';
import type { WeekWord } from './week/week-word.ts';

/** The size of an image in pixels, as browsers show it. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Everything that a content folder says, valid and joined. Made once by `content/`, read by all the rest. */
export interface Portal {
  site: Site;
  /** Whom this edition is for. What is internal is in the portal of an internal one alone. */
  audience: Audience;
  issues: KnownIssue[];
  /** Incidents and maintenance. */
  incidents: IncidentRecord[];
  announcements: Announcement[];
  byId: ReadonlyMap<string, PortalRecord>;
  /** Every alias in lower case, and the record it leads to. */
  byAlias: ReadonlyMap<string, PortalRecord>;
  /** Records by the path of their file below the content folder, translations' paths included. */
  byPath: ReadonlyMap<string, PortalRecord>;
  components: ReadonlyMap<string, Component>;
  /** The sizes of images beside the records, by their paths. */
  imageSizes: ReadonlyMap<string, ImageSize>;
  /** Files beside records that only an internal edition has, by their paths. */
  internalAssets: readonly string[];
  /** Words of customers, by the id of a known issue and by language. */
  said: SaidFacts['words'];
  /** What others said of components, by the ids of these. It changes nothing of our own states. */
  upstream: UpstreamFile;
  /** What authors say of weeks. */
  weekWords: readonly WeekWord[];
  /** Indicators, in the order of their keys. */
  metrics: readonly Metric[];
  /** What customers' work lacks: none in a public edition. */
  needs: readonly Need[];
}

/** What a portal may have beside its records of what is wrong. */
type Besides = Pick<
  Portal,
  | 'audience'
  | 'announcements'
  | 'said'
  | 'upstream'
  | 'imageSizes'
  | 'internalAssets'
  | 'weekWords'
  | 'metrics'
  | 'needs'
>;

const NOTHING: Besides = {
  audience: 'public',
  announcements: [],
  said: {},
  upstream: {},
  imageSizes: new Map(),
  internalAssets: [],
  weekWords: [],
  metrics: [],
  needs: [],
};

/** Joins records into a portal, with the look-ups that every reader of it needs. */
export function createPortal(
  site: Site,
  issues: KnownIssue[],
  incidents: IncidentRecord[],
  besides: Partial<Besides> = {},
): Portal {
  const whole = { ...NOTHING, ...besides };
  const records = recordsOf({ ...whole, issues, incidents });
  const byAlias = new Map<string, PortalRecord>();
  for (const issue of issues) {
    for (const alias of issue.facts.aliases) byAlias.set(alias.toLowerCase(), issue);
  }
  return {
    ...whole,
    site,
    issues,
    incidents,
    byId: new Map(records.map((record) => [record.id, record])),
    byAlias,
    byPath: new Map(
      records.flatMap((record) =>
        [record, ...(record.overlay ? [record.overlay] : [])].flatMap(({ path, translationPaths }) =>
          [path, ...translationPaths].map((each) => [each, record] as const),
        ),
      ),
    ),
    components: new Map(site.components.map((component) => [component.id, component])),
  };
}

/** The name of a component in a language; its id where the portal has no such component. */
export function componentName({ components, site }: Portal, id: string, language: Language): string {
  const component = components.get(id);
  return component ? localized(component.name, language, site) : id;
}

/** All records of a portal: known issues, incidents and maintenance, announcements. */
export function recordsOf({
  issues,
  incidents,
  announcements,
}: Pick<Portal, 'issues' | 'incidents' | 'announcements'>): PortalRecord[] {
  return [...issues, ...incidents, ...announcements];
}

/** A portal as its audience may see it: without announcements whose time hasn't come. It is itself where there are none. */
export function portalAt(portal: Portal, now: Instant): Portal {
  const { audience, site, issues, incidents, announcements } = portal;
  const shown = announcements.filter((announcement) => shownFrom(announcement, audience) <= now);
  if (shown.length === announcements.length) return portal;
  return createPortal(site, issues, incidents, { ...portal, announcements: shown });
}

/** Whether a portal has the page of announcements: it announces something, or says when it releases. */
export function hasAnnouncements({ announcements, site }: Portal): boolean {
  return announcements.length > 0 || site.releases !== undefined;
}
