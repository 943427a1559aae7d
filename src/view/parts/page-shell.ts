import type { LanguageAddresses } from '../../domain/addresses.ts';
import { memoize } from '../../domain/memoize.ts';
import { isStanding } from '../../domain/site.ts';
import { isWatched } from '../../domain/status.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { directionOf } from '../../i18n/direction.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type Card, sectionCard } from '../card/card.ts';
import { followAddress } from '../follow/follow-address.ts';
import { liveData, liveDataAboutNow } from '../live/live.ts';
import { momentView } from './clock.ts';
import { pageCspWith } from './csp.ts';
import { faceView } from './face.ts';
import { FEED_NAMES, type FeedLink, feedLinks } from './feed-links.ts';
import { footLinks } from './foot-links.ts';
import { filled } from './inline-text.ts';
import { jsonLd, jsonScript, type StructuredData } from './structured-data.ts';

/** What one page says of itself; the rest of the shell is the same everywhere. */
export interface PageInfo {
  /** Its path, of the addresses of a language; absent on the page for addresses that lead nowhere. */
  address?: (addresses: LanguageAddresses) => string;
  /** Without the name of the portal. */
  title: string;
  description: string;
  /** The part of the navigation that it belongs to. */
  section?: Section;
  kind?: 'website' | 'article';
  /** Feeds of its own, named before those of the portal. */
  feeds?: FeedLink[];
  /** The same as Markdown. */
  markdown?: FeedLink;
  /** Set where it is of use to few, and search engines had better show others. */
  unlisted?: true;
  /** The address of what a browser installs it by. */
  manifest?: string;
  structuredData?: StructuredData[];
  /** The picture of its own that chats show with a link; without one it has that of its section. */
  card?: Card;
  /** Set on the home page alone: its head takes the colour of this state. */
  field?: ComponentState;
  /** What it is about, as Follow knows it: the id of a component or a record. */
  follows?: string;
  /** Where a form of it goes, if that is another host. */
  formAddress?: string | undefined;
  /** Whether it says how the portal is now. Other pages' scripts read that. */
  aboutNow?: boolean;
}

export type Section = 'now' | 'knownIssues' | 'history' | 'subscribe' | 'search';

interface Link {
  text: string;
  href: string;
}

export type PageShell = ReturnType<typeof pageShell>;

/** Everything that stands on a page around its content, `<head>` included. */
export function pageShell(edition: Edition, page: PageInfo) {
  const { publication, site, addresses, language, words } = edition;
  const shared = sharedShell(edition);
  const editions = editionsOf(publication);
  const { address } = page;
  const isInternal = edition.portal.audience === 'internal';
  const listed = page.unlisted || isInternal ? undefined : address;
  const absolute = listed && ((each: Edition) => addresses.absolute(listed(each.addresses)));
  return {
    ...shared,
    language,
    locale: words.locale,
    siteName: site.name,
    title: `${page.title} · ${site.name}`,
    cardTitle: page.title,
    description: page.description,
    kind: page.kind ?? 'website',
    card: publication.withoutCards || !listed ? undefined : cardView(edition, page),
    field: page.field,
    /** Whether the corner says how the portal is: not on the page that says it at length, nor where nobody can know. */
    corner: page.field === undefined && isWatched(edition.portal),
    canonical: absolute?.(edition),
    alternates: absolute
      ? [
          ...editions.map((each) => ({ language: each.language as string, href: absolute(each) })),
          { language: 'x-default', href: absolute(edition.in(site.defaultLanguage)) },
        ]
      : [],
    feeds: [...(page.feeds ?? []), ...shared.feeds],
    markdown: page.markdown,
    manifest: page.manifest,
    nav: shared.nav.map((item) => ({
      ...item,
      current: item.section === page.section,
      href:
        item.section === 'subscribe' && page.follows !== undefined
          ? followAddress(edition, page.follows)
          : item.href,
    })),
    policy: pageCspWith(page.formAddress),
    dir: directionOf(words.locale),
    languageName: words.languageName,
    /** The same page in the portal's other languages. */
    languages: editions
      .filter((other) => other !== edition)
      .map((other) => ({
        language: other.language,
        text: other.words.languageName,
        href: addresses.href(address?.(other.addresses) ?? other.addresses.home),
      })),
    /** What an internal edition says of itself above everything else. */
    band: isInternal ? words.internal.band : undefined,
    jsonLd: page.structuredData && listed && jsonLd(page.structuredData),
    built: page.aboutNow ? builtText(edition) : undefined,
    demonstration: demonstrationText(edition, page),
    live: page.aboutNow ? jsonScript(liveDataAboutNow(edition)) : shared.live,
  };
}

function cardView(edition: Edition, { card, section = 'now' }: PageInfo) {
  const { path, alt } = card ?? sectionCard(edition, section);
  return { href: edition.addresses.absolute(path), alt };
}

/** What every page of a language has alike. */
const sharedShell = memoize((edition: Edition) => {
  const { site, addresses, format, localized } = edition;
  const words = edition.words.shell;
  const link = (text: string, path: string): Link => ({ text, href: addresses.href(path) });
  const nav: (Link & { section: Section })[] = [
    { section: 'now', ...link(words.now, addresses.home) },
    { section: 'knownIssues', ...link(words.knownIssues, addresses.knownIssues) },
    { section: 'history', ...link(words.history, addresses.incidents) },
    { section: 'subscribe', ...link(words.subscribe, addresses.subscribe) },
    { section: 'search', ...link(words.search, addresses.search) },
  ];
  return {
    words,
    nav,
    home: addresses.href(addresses.home),
    ...faceView(edition),
    feeds: feedLinks(edition),
    /** The feed that people know by its name; all others are on the page of Follow. */
    follow: link(FEED_NAMES.rss, addresses.feed('updates', 'rss')),
    support: link(edition.words.support.title, addresses.support),
    more: { label: edition.words.foot.label, links: footLinks(edition) },
    links: site.links.map(({ name, url }) => ({ text: localized(name), href: url })),
    topLinks: site.links
      .filter(({ place }) => place === 'top')
      .map(({ name, url }) => ({ text: localized(name), href: url })),
    zone: phrase(words.zone, { name: format.zoneName() }),
    /** What a page carries that is about nothing that changes. */
    live: jsonScript(liveData(edition)),
  };
});

function builtText(edition: Edition) {
  return filled(edition.words.shell.built, { moment: momentView(edition, edition.now) });
}

/** That all is made up; on pages about now that the clock stands, unless the portal was built for another instant. */
function demonstrationText({ site, now, words }: Edition, { aboutNow }: PageInfo): string | undefined {
  if (!site.demonstration) return undefined;
  const { demonstration, standing } = words.shell;
  const sentence = phrase(demonstration, { company: site.company });
  return aboutNow && isStanding(site, now) ? `${sentence} ${standing}` : sentence;
}
