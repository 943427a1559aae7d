import type { Edition } from '../../edition/edition.ts';
import { FEED_FORMATS } from '../../domain/addresses.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isStanding } from '../../domain/site.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { phrase, pieces } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { liveData, type LiveScope } from '../live/live.ts';
import { answerView } from '../now/answer.ts';
import { momentView, type TimeView } from './clock.ts';
import { FEED_NAMES, FEED_TYPES, type FeedLink, feedLinks } from './feed-links.ts';
import type { InlineText } from './piece.ts';
import { jsonLd, jsonScript, type StructuredData } from './structured-data.ts';

/** What one page says of itself; the rest of its frame is the same everywhere. */
export interface PageInfo {
  /** Where it stands in each language, without the base; absent on the page for all that isn't there. */
  address?: (language: Language) => string;
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
  structuredData?: StructuredData[];
  /** Set on the home page alone: its head takes the colour of this state. */
  field?: ComponentState;
  /** What its script may change, besides the portal's state in its corner. */
  live?: LiveScope;
}

export type Section = 'now' | 'knownIssues' | 'history' | 'subscribe' | 'search';

interface Link {
  text: string;
  href: string;
}

export type PageShell = ReturnType<typeof pageShell>;

/** Everything that stands on a page around its content, `<head>` included. */
export function pageShell(edition: Edition, page: PageInfo) {
  const { site, addresses, language, words } = edition;
  const shared = sharedShell(edition);
  const { address } = page;
  const absolute = address && ((at: Language) => addresses.absolute(address(at)));
  return {
    ...shared,
    language,
    locale: words.locale,
    siteName: site.name,
    title: `${page.title} · ${site.name}`,
    cardTitle: page.title,
    description: page.description,
    kind: page.kind ?? 'website',
    field: page.field,
    canonical: absolute?.(language),
    alternates: absolute
      ? [
          ...site.languages.map((other) => ({ language: other as string, href: absolute(other) })),
          { language: 'x-default', href: absolute(site.defaultLanguage) },
        ]
      : [],
    feeds: [...(page.feeds ?? []), ...shared.feeds],
    markdown: page.markdown,
    nav: shared.nav.map((item) => ({ ...item, current: item.section === page.section })),
    languages: site.languages
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        text: WORDS[other].languageName,
        href: addresses.href(address?.(other) ?? addresses.home(other)),
      })),
    jsonLd: page.structuredData && jsonLd(page.structuredData),
    live: jsonScript(liveData(edition, page.live ?? [])),
  };
}

/** What every page of a language has alike. */
const sharedShell = memoize((edition: Edition) => {
  const { site, addresses, now, format, localized } = edition;
  const words = edition.words.frame;
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
    brand: brandName(site.name, site.company),
    stylesheet: site.brand === undefined ? undefined : addresses.href('brand.css'),
    icon: addresses.href('favicon.svg'),
    answer: answerView(edition),
    feeds: feedLinks(edition),
    follow: FEED_FORMATS.map((format) => ({
      text: FEED_NAMES[format],
      href: addresses.href(addresses.feed('updates', format)),
      type: FEED_TYPES[format],
    })),
    links: site.links.map(({ name, url }) => ({ text: localized(name), href: url })),
    built: pieces<string | TimeView>(words.built, { moment: momentView(edition, now) }).map(
      (piece): InlineText => (typeof piece === 'string' ? { text: piece } : piece),
    ),
    zone: phrase(words.zone, { offset: format.offset(now), name: format.zoneName(now) }),
    demonstration: demonstrationText(edition),
  };
});

/** That all is made up, and that the clock stands, unless the portal was built for another instant. */
function demonstrationText({ site, now, words }: Edition): string | undefined {
  if (!site.demonstration) return undefined;
  const { demonstration, standing } = words.frame;
  const sentence = phrase(demonstration, { company: site.company });
  return isStanding(site, now) ? `${sentence} ${standing}` : sentence;
}

/** The company's name stands out where the portal's begins with it. */
function brandName(name: string, company: string): { strong: string; rest: string } {
  return name.startsWith(company)
    ? { strong: company, rest: name.slice(company.length) }
    : { strong: '', rest: name };
}
