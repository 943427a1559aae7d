import { FEED_FORMATS, type LanguageAddresses } from '../../domain/addresses.ts';
import { memoize } from '../../domain/memoize.ts';
import { isStanding } from '../../domain/site.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { liveData, liveDataAboutNow } from '../live/live.ts';
import { momentView } from './clock.ts';
import { FEED_NAMES, FEED_TYPES, type FeedLink, feedLinks } from './feed-links.ts';
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
  /** Set on the home page alone: its head takes the colour of this state. */
  field?: ComponentState;
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
  const listed = page.unlisted ? undefined : address;
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
    field: page.field,
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
    nav: shared.nav.map((item) => ({ ...item, current: item.section === page.section })),
    languages: editions
      .filter((other) => other !== edition)
      .map((other) => ({
        language: other.language,
        text: other.words.languageName,
        href: addresses.href(address?.(other.addresses) ?? other.addresses.home),
      })),
    jsonLd: page.structuredData && jsonLd(page.structuredData),
    built: page.aboutNow ? builtText(edition) : undefined,
    demonstration: demonstrationText(edition, page),
    live: page.aboutNow ? jsonScript(liveDataAboutNow(edition)) : shared.live,
  };
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
    brand: brandName(site.name, site.company),
    stylesheet: site.brand === undefined ? undefined : addresses.href('brand.css'),
    icon: addresses.href('favicon.svg'),
    feeds: feedLinks(edition),
    follow: FEED_FORMATS.map((format) => ({
      text: FEED_NAMES[format],
      href: addresses.href(addresses.feed('updates', format)),
      type: FEED_TYPES[format],
    })),
    support: link(edition.words.support.title, addresses.support),
    links: site.links.map(({ name, url }) => ({ text: localized(name), href: url })),
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

/** The company's name stands out where the portal's begins with it. */
function brandName(name: string, company: string): { strong: string; rest: string } {
  return name.startsWith(company)
    ? { strong: company, rest: name.slice(company.length) }
    : { strong: '', rest: name };
}
