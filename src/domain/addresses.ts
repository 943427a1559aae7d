import { idNumber, pathId } from './record/ids.ts';
import type { PortalRecord } from './record/records.ts';
import type { Language } from './schemas/common.ts';

type RecordKey = Pick<PortalRecord, 'id' | 'kind'>;

/**
 * Where everything is to be found. Paths are relative to the portal's base, without a leading slash; they depend on ids
 * alone, never on a title. These are the same in every language; `in` gives those of one language besides.
 */
export function createAddresses(baseUrl: URL, defaultLanguage: Language) {
  const shared = {
    baseUrl,
    /** A path as the pages link it: from the host's root, `/status/known-issues/`. */
    href: (path: string) => baseUrl.pathname + path,
    /** A path as a full address. */
    absolute: (path: string) => new URL(path, baseUrl).href,
    /** `/k/1042` for known issues, `/k/inc-31` for the rest. */
    shortLink: ({ id, kind }: RecordKey) =>
      kind === 'known-issue' ? `k/${idNumber(id)}` : `k/${pathId(id)}`,
    /** Incidents and maintenance in the default language, where Statuspage's readers look for them. */
    history: (format: 'rss' | 'atom') => `history.${format}`,
    /** A file of the Statuspage API, `summary` or `incidents/unresolved`, or of Candor's own. */
    api: (version: 'v1' | 'v2', file: string) => `api/${version}/${file}.json`,
    /** The file of Candor's own API with all of a record. */
    recordApi: (record: RecordKey) => `api/v1/${recordPath(record)}.json`,
    /** What replies say of some records in a language. */
    replies: (language: Language, part: number) => `support/replies/${language}/${part}.json`,
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

function recordPath({ id, kind }: RecordKey): string {
  return `${kind === 'known-issue' ? 'known-issues' : 'incidents'}/${pathId(id)}`;
}

function languageAddresses(prefix: string) {
  return {
    /** Before every path of the language; the default one has none. */
    prefix,
    home: prefix,
    knownIssues: `${prefix}known-issues/`,
    incidents: `${prefix}incidents/`,
    search: `${prefix}search/`,
    subscribe: `${prefix}subscribe/`,
    /** For those who answer tickets. */
    support: `${prefix}support/`,
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
    /** The state of the whole portal or of a component: as a picture, or as the JSON that shields.io reads. */
    badge: (format: 'svg' | 'json', component?: string) =>
      `${prefix}badge${component === undefined ? '' : `/${component}`}.${format}`,
  };
}

export type Addresses = ReturnType<typeof createAddresses>;
export type LanguageAddresses = ReturnType<Addresses['in']>;
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];
