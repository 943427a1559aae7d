import type { FeedFormat } from '../../domain/addresses.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** A feed, or the same in another format, as the head of a page names it. */
export interface FeedLink {
  title: string;
  href: string;
  type: string;
}

/** The formats as people call them. */
export const FEED_NAMES: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/**
 * The feeds of the whole portal, or of a component: one for bots, one for readers. Slack takes the first that a page
 * names, and posts only items that it hasn't seen: that is the one with an item an update.
 */
export function feedLinks(
  { portal: { components }, site, addresses, localized, words: { feeds: words } }: Edition,
  component?: string,
): FeedLink[] {
  const facts = component === undefined ? undefined : components.get(component);
  const title = (kind: 'records' | 'updates') =>
    facts ? phrase(words[`${kind}Of`], { name: localized(facts.name) }) : `${site.name}: ${words[kind]}`;
  const link = (kind: 'records' | 'updates', format: FeedFormat): FeedLink => ({
    title: title(kind),
    href: addresses.href(addresses.feed(kind, format, component)),
    type: FEED_TYPES[format],
  });
  return [link('updates', 'rss'), link('records', 'atom')];
}

/** The feed of one record's updates. */
export function recordFeedLink(
  { addresses, words }: Edition,
  record: Pick<PortalRecord, 'id' | 'kind'>,
): FeedLink {
  return {
    title: `${record.id}: ${words.feeds.updates}`,
    href: addresses.href(addresses.recordFeed(record)),
    type: FEED_TYPES.atom,
  };
}

/** The feed of weeks. */
export function weekFeedLink({ site, addresses, words }: Edition): FeedLink {
  return {
    title: `${site.name}: ${words.weekly.title}`,
    href: addresses.href(addresses.weekFeed('atom')),
    type: FEED_TYPES.atom,
  };
}

/** A record as Markdown, beside its page. */
export function recordMarkdownLink(
  { addresses, words }: Edition,
  record: Pick<PortalRecord, 'id' | 'kind'>,
): FeedLink {
  return {
    title: `${record.id}: ${words.markdown.title}`,
    href: addresses.href(addresses.markdown(record)),
    type: 'text/markdown',
  };
}

export const CALENDAR_TYPE = 'text/calendar';

/** The calendar of the whole portal, or of a component. */
export function calendarLink(
  { site, addresses, words, componentName }: Edition,
  component?: string,
): FeedLink {
  const name = component === undefined ? site.name : componentName(component);
  return {
    title: phrase(words.calendar.link, { name }),
    href: addresses.href(addresses.calendar(component)),
    type: CALENDAR_TYPE,
  };
}
