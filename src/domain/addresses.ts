import { idNumber, pathId } from './record/ids.ts';
import type { PortalRecord } from './record/records.ts';
import type { Language } from './schemas/common.ts';

/**
 * Where everything stands. Paths are relative to the portal's base, without a leading slash;
 * they depend on ids alone, never on a title. The default language has no prefix.
 */
export function createAddresses(baseUrl: URL, defaultLanguage: Language) {
  const prefix = (language: Language) => (language === defaultLanguage ? '' : `${language}/`);
  const recordPath = (record: Pick<PortalRecord, 'id' | 'kind'>) =>
    `${record.kind === 'known-issue' ? 'known-issues' : 'incidents'}/${pathId(record.id)}`;
  return {
    baseUrl,
    /** A path as the pages link it: from the host's root, `/status/known-issues/`. */
    href: (path: string) => baseUrl.pathname + path,
    /** A path as a full address. */
    absolute: (path: string) => new URL(path, baseUrl).href,
    prefix,
    home: (language: Language) => prefix(language),
    knownIssues: (language: Language) => `${prefix(language)}known-issues/`,
    incidents: (language: Language) => `${prefix(language)}incidents/`,
    /** A month's history, or a further page of it; `month` is `2019-05`. */
    month: (month: string, language: Language, page = 1) =>
      `${prefix(language)}incidents/${month.replace('-', '/')}/${page === 1 ? '' : `${page}/`}`,
    component: (id: string, language: Language) => `${prefix(language)}components/${id}/`,
    search: (language: Language) => `${prefix(language)}search/`,
    subscribe: (language: Language) => `${prefix(language)}subscribe/`,
    record: (record: Pick<PortalRecord, 'id' | 'kind'>, language: Language) =>
      `${prefix(language)}${recordPath(record)}/`,
    /** `/k/1042` for known issues, `/k/inc-31` for the rest; one for all languages. */
    shortLink: (record: Pick<PortalRecord, 'id' | 'kind'>) =>
      record.kind === 'known-issue' ? `k/${idNumber(record.id)}` : `k/${pathId(record.id)}`,
    /** The feed of one record's updates. */
    recordFeed: (record: Pick<PortalRecord, 'id' | 'kind'>, language: Language) =>
      `${prefix(language)}feeds/${recordPath(record)}.atom`,
    /** A feed of the whole portal, or of a component. `records`: an entry a record; `updates`: an item an update. */
    feed: (of: 'records' | 'updates', format: FeedFormat, language: Language, component?: string) =>
      `${prefix(language)}feeds/${component === undefined ? '' : `components/${component}/`}${of}.${format}`,
    /** Incidents and maintenance in the default language, where Statuspage's readers look for them. */
    history: (format: 'rss' | 'atom') => `history.${format}`,
    /** Maintenance and incidents as a calendar, of the whole portal or of a component. */
    calendar: (language: Language, component?: string) =>
      `${prefix(language)}calendar${component === undefined ? '' : `/${component}`}.ics`,
    /** The state of the whole portal or of a component: as a picture, or as the JSON that shields.io reads. */
    badge: (format: 'svg' | 'json', language: Language, component?: string) =>
      `${prefix(language)}badge${component === undefined ? '' : `/${component}`}.${format}`,
    /** A record as Markdown, beside its page. */
    markdown: (record: Pick<PortalRecord, 'id' | 'kind'>, language: Language) =>
      `${prefix(language)}${recordPath(record)}.md`,
    /** The page that other sites show in a frame. */
    embed: (language: Language) => `${prefix(language)}embed/`,
    /** What `embed.js` shows on other sites. */
    embedData: (language: Language) => `${prefix(language)}embed.json`,
    /** A file of the Statuspage API, `summary` or `incidents/unresolved`, or of Candor's own. */
    api: (version: 'v1' | 'v2', file: string) => `api/${version}/${file}.json`,
    /** The file of Candor's own API with all of a record. */
    recordApi: (record: Pick<PortalRecord, 'id' | 'kind'>) => `api/v1/${recordPath(record)}.json`,
    /** A file of the content folder that a page shows, such as an image. */
    asset: (path: string) => `assets/${path}`,
  };
}

export type Addresses = ReturnType<typeof createAddresses>;
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];
