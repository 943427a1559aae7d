import { localizedIn } from './record/translation.ts';
import type { Language, Localized } from './schemas/common.ts';
import type { ComponentFacts, SiteFacts } from './schemas/site.ts';
import type { Theme } from './theme.ts';
import { type Instant, readInstant } from './time.ts';

/** The file that names the portal, at the top of the content folder. */
export const SITE_FILE = 'site.yaml';

/** The file of words of customers, for search, below the content folder. */
export const SAID_FILE = 'finding/said.yaml';

/** What others say of components, as `candor upstream` keeps it. */
export const UPSTREAM_FILE = 'upstream.json';

/** The folder of metrics, below the content folder: a file each. */
export const METRICS_FOLDER = 'metrics';

/** The folders of records, and of words on weeks, below the content folder. */
export const RECORD_FOLDERS = ['known-issues', 'incidents', 'announcements', 'weekly'] as const;
export type RecordFolder = (typeof RECORD_FOLDERS)[number];

/** Those whose records may have something laid over them, for the company alone. */
export const OVERLAID_FOLDERS = [
  'known-issues',
  'incidents',
  'announcements',
] as const satisfies RecordFolder[];
export type OverlaidFolder = (typeof OVERLAID_FOLDERS)[number];

/** Those whose records both editions have, so that both count and number them alike. */
export const COMMON_FOLDERS: readonly RecordFolder[] = ['known-issues', 'incidents'];

/** The folder of needs, below the internal one. */
export const NEEDS_FOLDER = 'needs';

/** Whether a file is in a folder of records, at whatever depth. */
export function isAmongRecords(path: string): boolean {
  return RECORD_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** A component with the group it stands in. */
export interface Component extends ComponentFacts {
  group: string;
  /** The first instant of `since`. */
  sinceInstant?: Instant;
}

export interface Site extends SiteFacts {
  defaultLanguage: Language;
  /** All components, in the order of the page. */
  components: Component[];
  /** What the files say that the site names as its logo, favicon and stylesheet. */
  theme: Theme;
}

/** The instant at which the clock of a demonstration stands; undefined for portals whose clock runs. */
export function standingClock({ demonstration, timeZone }: SiteFacts): Instant | undefined {
  const reading = demonstration && readInstant(demonstration.now, timeZone);
  return reading?.ok ? reading.instant : undefined;
}

/** Whether the clock of a portal stands at this instant, as that of a demonstration does unless `--now` moves it. */
export function isStanding(site: SiteFacts, now: Instant): boolean {
  return standingClock(site) === now;
}

/** A text in a language; in the default language, or any it has, where that one is missing. */
export function localized(text: Localized, language: Language, site: Pick<Site, 'defaultLanguage'>): string {
  return localizedIn(text, language, site.defaultLanguage).value;
}
