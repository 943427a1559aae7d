import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toMarkdown } from 'mdast-util-to-markdown';
import { FEED_FORMATS, type FeedFormat } from '../../domain/addresses.ts';
import { isWatched, portalState } from '../../domain/status.ts';
import { hasWeeks } from '../../domain/week/site-weeks.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { followView } from '../follow/follow.ts';
import { webcal } from '../follow/following.ts';
import { formAddress } from '../follow/mailing-list.ts';
import { openText } from '../now/open-issues.ts';
import { CALENDAR_TYPE, FEED_NAMES, FEED_TYPES } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';

/** An address to copy, and to open. */
export interface FeedAddress {
  name: string;
  href: string;
  address: string;
  type: string;
}

export type SubscribeView = ReturnType<typeof subscribeView>;

/** The page on feeds: its sentences are in components/subscribe, its addresses are these. */
export function subscribeView(edition: Edition) {
  const { portal, site, addresses, localized } = edition;
  const words = edition.words.subscribe;
  const address = (name: string, path: string, format: FeedFormat): FeedAddress => ({
    name,
    href: addresses.href(path),
    address: addresses.absolute(path),
    type: FEED_TYPES[format],
  });
  const program = (name: string, path: string): FeedAddress => ({
    name,
    href: addresses.href(path),
    address: addresses.absolute(path),
    type: path.endsWith('.json') ? 'application/json' : 'text/plain',
  });
  const feeds = (of: 'records' | 'updates') =>
    FEED_FORMATS.map((format) => address(FEED_NAMES[format], addresses.feed(of, format), format));
  const updates = feeds('updates');
  const record = portal.issues[0] ?? portal.incidents[0];
  return {
    page: {
      address: ({ subscribe }) => subscribe,
      title: words.title,
      description: phrase(words.description, { name: site.name }),
      section: 'subscribe',
      formAddress: formAddress(site),
    } satisfies PageInfo,
    follow: followView(edition),
    words,
    columns: { calendar: edition.words.calendar.column, badge: edition.words.badge.column },
    updates,
    records: feeds('records'),
    /** The address that the commands of chat programs take. */
    bot: addresses.absolute(addresses.feed('updates', 'rss')),
    components: site.components.map(({ id, name }) => ({
      name: localized(name),
      page: addresses.href(addresses.component(id)),
      records: addresses.href(addresses.feed('records', 'atom', id)),
      updates: addresses.href(addresses.feed('updates', 'rss', id)),
      calendar: addresses.href(addresses.calendar(id)),
      webcal: webcal(addresses.absolute(addresses.calendar(id))),
      badge: addresses.href(addresses.badge('svg', id)),
    })),
    /** One record's feed, as an example of all; none in a portal without records. */
    record:
      record && ({ id: record.id, ...address(record.id, addresses.recordFeed(record), 'atom') } as const),
    /** The feed of weeks, where they have pages. */
    weeks: hasWeeks(portal)
      ? FEED_FORMATS.map((format) => address(FEED_NAMES[format], addresses.weekFeed(format), format))
      : undefined,
    history: (['rss', 'atom'] as const).map((format) =>
      address(FEED_NAMES[format], addresses.history(format), format),
    ),
    calendar: calendarAddresses(edition),
    badge: badgeView(edition),
    embed: embedAddresses(edition),
    programs: [
      program('Statuspage API v2', addresses.api('v2', 'summary')),
      program('API v1', addresses.api('v1', 'site')),
      program('llms.txt', 'llms.txt'),
    ],
  };
}

/** What to copy to show the state on another page: a frame, or a script. */
function embedAddresses({ site: { name, defaultLanguage }, addresses, language }: Edition): FeedAddress[] {
  const path = addresses.embed;
  const snippets = embedSnippets({
    frame: addresses.absolute(path),
    script: addresses.absolute('embed.js'),
    name,
    language: language === defaultLanguage ? undefined : language,
  });
  return [
    { name: 'iframe', address: snippets.frame, href: addresses.href(path), type: 'text/html' },
    { name: 'script', address: snippets.script, href: addresses.href('embed.js'), type: 'text/javascript' },
  ];
}

/** The calendar of the portal: the address that opens a calendar program, and the one to give to one on the web. */
function calendarAddresses({ addresses }: Edition): FeedAddress[] {
  const path = addresses.calendar();
  const address = addresses.absolute(path);
  return [
    { name: 'webcal', href: webcal(address), address: webcal(address), type: CALENDAR_TYPE },
    { name: 'https', href: addresses.href(path), address, type: CALENDAR_TYPE },
  ];
}

/** The badge of the portal as it is now, and what to copy to show it elsewhere. */
function badgeView(edition: Edition) {
  const { portal, site, addresses, now, words } = edition;
  const { name } = site;
  const image = addresses.badge('svg');
  const json = addresses.badge('json');
  const { html, markdown } = badgeSnippets({
    page: addresses.absolute(addresses.home),
    image: addresses.absolute(image),
    alt: phrase(words.badge.alt, { name }),
  });
  const copy = (title: string, address: string, path: string, type: string): FeedAddress => ({
    ...{ name: title, address, type },
    href: addresses.href(path),
  });
  return {
    src: addresses.href(image),
    alt: `${name}: ${isWatched(portal) ? words.componentState[portalState(portal, now)] : openText(edition)}`,
    snippets: [
      copy('HTML', html, image, 'image/svg+xml'),
      copy('Markdown', markdown, image, 'image/svg+xml'),
      copy('shields.io', shieldsAddress(addresses.absolute(json)), json, 'application/json'),
    ],
  };
}

/** Where a badge leads, where its picture is, and what is read in its place. Full addresses. */
interface BadgeTarget {
  page: string;
  image: string;
  alt: string;
}

/** A badge to put into a page or a README. */
export function badgeSnippets({ page, image, alt }: BadgeTarget): { html: string; markdown: string } {
  return {
    html: toHtml({
      type: 'element',
      tagName: 'a',
      properties: { href: page },
      children: [{ type: 'element', tagName: 'img', properties: { src: image, alt }, children: [] }],
    }),
    markdown: toMarkdown({
      type: 'link',
      url: page,
      children: [{ type: 'image', url: image, alt }],
    }).trim(),
  };
}

/** The picture that shields.io draws from the JSON of a badge. */
export function shieldsAddress(json: string): string {
  return `https://img.shields.io/endpoint?url=${encodeURIComponent(json)}`;
}

/** The address of the page for frames and of the script, and what the frame is called. Full addresses. */
interface EmbedTarget {
  frame: string;
  script: string;
  name: string;
  /** The language of the script's words, where it isn't the portal's default one. */
  language: string | undefined;
}

/** What to put into a page of another site to show the state there: a frame, or a script that adds to the page. */
function embedSnippets({ frame, script, name, language }: EmbedTarget): {
  frame: string;
  script: string;
} {
  return {
    frame: element('iframe', { src: frame, title: name, width: 320, height: 180 }),
    script: element('script', { src: script, async: true, dataLanguage: language }),
  };
}

function element(tagName: string, properties: Properties): string {
  return toHtml({ type: 'element', tagName, properties, children: [] });
}
