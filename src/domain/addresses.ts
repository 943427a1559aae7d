import { idNumber, pathId } from './record/ids.ts';
import type { PortalRecord } from './record/records.ts';
import type { Language } from './schemas/common.ts';

type RecordKey = Pick<PortalRecord, 'id' | 'kind'>;

/**
 * Where everything is to be found. Paths are relative to the portal's base, without a leading slash; they depend on ids
 * alone, never on a title. These are the same in every language; `in` gives those of one language besides. `open` is where
 * everybody finds the portal, which an internal edition isn't; `own` are the paths of what isn't there.
 */
export function createAddresses(
  baseUrl: URL,
  defaultLanguage: Language,
  open = baseUrl,
  own: ReadonlySet<string> = new Set(),
) {
  const shared = {
    baseUrl,
    /** A path as the pages link it: from the host's root, `/status/known-issues/`. */
    href: (path: string) => baseUrl.pathname + path,
    /** A path as a full address that may be sent to anybody: what is copied and followed in an internal edition leads out of it, unless it is there alone. */
    absolute: (path: string) => new URL(path, own.has(path) ? baseUrl : open).href,
    /** A path as a full address in this very edition. */
    here: (path: string) => new URL(path, baseUrl).href,
    /** `/k/1042` for known issues, `/k/inc-31` for incidents and maintenance; an announcement's address is short as it is. */
    shortLink: ({ id, kind }: RecordKey) => {
      if (kind === 'announcement') return `${recordPath({ id, kind })}/`;
      return kind === 'known-issue' ? `k/${idNumber(id)}` : `k/${pathId(id)}`;
    },
    /** Incidents and maintenance in the default language, where Statuspage's readers look for them. */
    history: (format: 'rss' | 'atom') => `history.${format}`,
    /** A file of the Statuspage API, `summary` or `incidents/unresolved`, or of Candor's own. */
    api: (version: 'v1' | 'v2', file: string) => `api/${version}/${file}.json`,
    /** The file of Candor's own API with all of a record. */
    recordApi: (record: RecordKey) => `api/v1/${recordPath(record)}.json`,
    /** What is copied, and how, in the words of a language: templates, names of languages and formats. */
    copying: (language: Language) => `support/copying/${language}.json`,
    /** What replies say of some records in a language. */
    replies: (language: Language, part: number) => `support/replies/${language}/${part}.json`,
    /** The company's colour and styles. */
    brandStyles: 'brand.css',
    /** A file of the content folder that a page shows, such as an image. */
    asset: (path: string) => `assets/${path}`,
  };
  return {
    ...shared,
    in: (language: Language) => ({
      ...shared,
      ...languageAddresses(language === defaultLanguage ? '' : `${language}/`),
    }),
  };
}

/** The folder of each kind of record. */
const FOLDERS: Record<RecordKey['kind'], string> = {
  'known-issue': 'known-issues',
  incident: 'incidents',
  maintenance: 'incidents',
  announcement: 'announcements',
};

/** Where a record is below the folder of a language; its page has a slash behind it. */
export function recordPath({ id, kind }: RecordKey): string {
  return `${FOLDERS[kind]}/${pathId(id)}`;
}

function languageAddresses(prefix: string) {
  return {
    /** Before every path of the language; the default one has none. */
    prefix,
    home: prefix,
    knownIssues: `${prefix}known-issues/`,
    incidents: `${prefix}incidents/`,
    announcements: `${prefix}announcements/`,
    /** A page of the order of open issues. */
    priorities: (page = 1) => `${prefix}priorities/${page === 1 ? '' : `${page}/`}`,
    roadmap: `${prefix}roadmap/`,
    /** What becomes of a report. */
    reports: `${prefix}reports/`,
    search: `${prefix}search/`,
    subscribe: `${prefix}subscribe/`,
    metrics: `${prefix}metrics/`,
    /** The weeks of a year; without one, all of the newest, and the way to the others. */
    weeks: (year?: string) => `${prefix}weekly/${year === undefined ? '' : `${year}/`}`,
    /** A week, `2019-W14`. */
    week: (week: string) => `${prefix}weekly/${week}/`,
    /** The feed of weeks. */
    weekFeed: (format: FeedFormat) => `${prefix}feeds/weekly.${format}`,
    /** For those who answer tickets. */
    support: `${prefix}support/`,
    /** What customers' work lacks: in internal editions. */
    needs: `${prefix}needs/`,
    /** How a browser installs that page as a program. */
    supportManifest: `${prefix}support/manifest.json`,
    /** What that page needs where there is no connection. */
    supportFiles: `${prefix}support/files.json`,
    /** The page that other sites show in a frame. */
    embed: `${prefix}embed/`,
    /** What `embed.js` shows on other sites. */
    embedData: `${prefix}embed.json`,
    /** A month's history, or a further page of it; `month` is `2019-05`. */
    month: (month: string, page = 1) =>
      `${prefix}incidents/${month.replace('-', '/')}/${page === 1 ? '' : `${page}/`}`,
    component: (id: string) => `${prefix}components/${id}/`,
    /** What a team answers for. */
    team: (key: string) => `${prefix}teams/${key}/`,
    record: (record: RecordKey) => `${prefix}${recordPath(record)}/`,
    /** A record as Markdown, beside its page. */
    markdown: (record: RecordKey) => `${prefix}${recordPath(record)}.md`,
    /** The feed of one record's updates. */
    recordFeed: (record: RecordKey) => `${prefix}feeds/${recordPath(record)}.atom`,
    /** A feed of the whole portal, or of a component. `records`: an entry a record; `updates`: an item an update. */
    feed: (of: 'records' | 'updates', format: FeedFormat, component?: string) =>
      `${prefix}feeds/${component === undefined ? '' : `components/${component}/`}${of}.${format}`,
    /** Maintenance and incidents as a calendar, of the whole portal or of a component. */
    calendar: (component?: string) =>
      `${prefix}calendar${component === undefined ? '' : `/${component}`}.ics`,
    /** When releases are possible, as a calendar of its own. */
    releaseCalendar: `${prefix}calendar-releases.ics`,
    /** The state of the whole portal or of a component: as a picture, or as the JSON that shields.io reads. */
    badge: (format: 'svg' | 'json', component?: string) =>
      `${prefix}badge${component === undefined ? '' : `/${component}`}.${format}`,
  };
}

export type Addresses = ReturnType<typeof createAddresses>;
export type LanguageAddresses = ReturnType<Addresses['in']>;
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];
