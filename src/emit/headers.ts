import type { OutputFile, Publication } from '../domain/publication.ts';
import { formAddress } from '../view/follow/mailing-list.ts';
import { EMBED_CSP, HEADER_CSP, pageCspWith } from '../view/parts/csp.ts';
import { JSON_FEED, mediaType } from './media-types.ts';

/** Names of headers and their values. */
export type Headers = Readonly<Record<string, string>>;

const YEAR = 365 * 24 * 60 * 60;

/**
 * In an outage a reader may be a minute behind, and no more; of the many who ask in that minute, the caches of the host
 * answer all but one. After it a cache asks whether the file is still the same, which costs no second transfer.
 */
const SHORT = 'public, max-age=60, must-revalidate';

/** For every path. No header of these is in another rule. */
export function everywhere({ protocol, pathname }: URL): Headers {
  // A portal in a folder of somebody else's host has no say in how that host is reached.
  const ownsHost = protocol === 'https:' && pathname === '/';
  return {
    'X-Content-Type-Options': 'nosniff',
    ...(ownsHost ? { 'Strict-Transport-Security': `max-age=${YEAR}` } : {}),
  };
}

/** What only says something of a page: of a file that pages load, browsers heed none of these. */
const OF_PAGES: Headers = {
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Of pages that nobody may frame. A policy that says who may outweighs it, wherever that comes from. */
const UNFRAMED: Headers = { 'X-Frame-Options': 'DENY' };

/** Pages. What each allows itself is in the page; this is what any of them may, such as the one with the form. */
export function page(form: string | undefined): Headers {
  return { ...OF_PAGES, ...UNFRAMED, 'Content-Security-Policy': pageCspWith(form), 'Cache-Control': SHORT };
}

/** A page that other sites may show in a frame. */
export function framed(): Headers {
  return { ...OF_PAGES, ...FRAMED, 'Cache-Control': SHORT };
}

/** What makes it one of those, where it is among pages that aren't: a policy besides theirs takes nothing from it. */
const FRAMED: Headers = { 'Content-Security-Policy': EMBED_CSP };

/** What is no page, and no other site reads. */
export function file(): Headers {
  return { 'Content-Security-Policy': HEADER_CSP, 'Cache-Control': SHORT };
}

/** What programs on other hosts read, besides what holds for it as a file or among pages. */
export function shared(): Headers {
  return { 'Access-Control-Allow-Origin': '*' };
}

/**
 * What every open page asks for again and again: mostly an answer without content, and so with as little before it as can
 * be. It is as short-lived as the rest; a cache that can't ask may give an old one, which says itself how old it is.
 */
export function asked(): Headers {
  return { 'Cache-Control': 'max-age=60' };
}

/** Files whose names hold a digest of their content: under one name there is never another content. */
export function forEver(): Headers {
  return {
    'Content-Security-Policy': HEADER_CSP,
    'Cache-Control': `public, max-age=${YEAR}, immutable`,
  };
}

/** A feed in JSON: its extension says less. */
export function jsonFeed(): Headers {
  return { ...shared(), 'Content-Type': JSON_FEED };
}

/** What a file is, where hosts don't know it by its extension, or leave the encoding out. */
export function type(extension: string): Headers {
  return { 'Content-Type': mediaType(`.${extension}`) };
}

/** What a host sends with every path that a pattern matches: relative to the base; `*` stands for anything, slashes too. */
export interface HeaderRule {
  pattern: string;
  headers: Headers;
}

type Rules = readonly (readonly [pattern: string, headers: Headers])[];

/** The language at the root, which has other things beside it. */
const PAGES_AT_THE_ROOT = [
  '',
  'known-issues/*',
  'incidents/*',
  'components/*',
  'announcements/*',
  'priorities/*',
  'roadmap/*',
  'reports/*',
  'teams/*',
  'metrics/*',
  'weekly/*',
  'needs/*',
  'search/*',
  'subscribe/*',
  'support/*',
];
const BESIDE_THEM: Rules = [
  ['embed/*', framed()],
  ['embed.json', file()],
  ['feeds/*', file()],
  ['feeds/*.json', jsonFeed()],
  ['calendar*', file()],
  ['badge*', { ...file(), ...shared() }],
];

/** What is unlike a page in the folder of another language. Each is a rule for each language, and Cloudflare counts those. */
const UNLIKE_PAGES: Rules = [
  ['embed/*', FRAMED],
  ['feeds/*.json', jsonFeed()],
  ['badge*', shared()],
];

/** What is one rule for all folders. */
const IN_ANY: Rules = [
  ['*embed.json', shared()],
  ['*.rss', { ...shared(), ...type('rss') }],
  ['*.atom', { ...shared(), ...type('atom') }],
  ['*.ics', { ...shared(), ...type('ics') }],
  ['*.md', { ...shared(), ...type('md') }],
];

/** What is there once, whatever the languages. */
const AT_THE_ROOT: Rules = [
  ['history*', file()],
  ['api/*', { ...file(), ...shared() }],
  ['schemas/*', { ...file(), ...shared() }],
  ['embed.js', { ...file(), ...shared() }],
  ['llms*', { ...file(), ...shared(), ...type('txt') }],
  ['build.json', { ...file(), ...shared() }],
  ['now.json', asked()],
  ['live/*', file()],
  ['robots.txt', file()],
  ['sitemap*', file()],
  ['favicon.svg', file()],
  ['brand.css', file()],
  ['feed.css', file()],
  ['assets/*', file()],
  ['cards/*', file()],
  ['redirects/*', file()],
  ['support-worker.js', file()],
  ['_astro/*', forEver()],
  ['finding/index.json', file()],
  ['finding/words/*', forEver()],
  ['finding/keys/*', forEver()],
  ['finding/forms/*', forEver()],
  ['finding/titles/*', forEver()],
  ['finding/days/*', forEver()],
  ['pagefind/fragment/*', forEver()],
  ['pagefind/index/*', forEver()],
  ['pagefind/filter/*', forEver()],
  ['pagefind/*.pf_meta', forEver()],
  ['pagefind/pagefind-entry.json', file()],
  ['pagefind/*.js', file()],
  ['pagefind/wasm.*', file()],
];

/**
 * The table of headers, of which `_headers`, nginx's maps and uploads are made. Hosts send what all matching rules say,
 * and join the values of a header that two of them set: no path may match two rules with the same header, but for a page
 * for frames, whose second policy is the first one and says who may frame it. Servers send the later rule's.
 */
export function headerRules({ portal, addresses }: Publication): HeaderRule[] {
  const { site } = portal;
  const ofPages = page(formAddress(site));
  const folders = site.languages.map((language) => addresses.in(language).prefix).filter(Boolean);
  const rules: Rules = [
    ['*', everywhere(addresses.baseUrl)],
    ...[...PAGES_AT_THE_ROOT, 'k/*', '404.html'].map((pattern) => [pattern, ofPages] as const),
    ...BESIDE_THEM,
    ...folders.flatMap((folder): Rules => [
      [`${folder}*`, ofPages],
      ...UNLIKE_PAGES.map(([pattern, headers]) => [folder + pattern, headers] as const),
    ]),
    ...IN_ANY,
    ...AT_THE_ROOT,
  ];
  if (portal.audience === 'public') return rules.map(([pattern, headers]) => ({ pattern, headers }));
  return [...rules, ['needs/*', ofPages] as const].map(([pattern, headers]) => ({
    pattern,
    headers: { ...amongOurselves(headers), ...(pattern === '*' ? UNINDEXED : {}) },
  }));
}

/** Search engines that come upon an internal edition leave it out. */
const UNINDEXED: Headers = { 'X-Robots-Tag': 'noindex, nofollow' };

/** Headers in an internal edition: no cache that others share keeps anything of it, and no other site reads it. */
function amongOurselves({ 'Access-Control-Allow-Origin': _, ...headers }: Headers): Headers {
  const cache = headers['Cache-Control'];
  if (cache === undefined) return headers;
  return { ...headers, 'Cache-Control': `private, ${cache.replace(/^public, /, '')}` };
}

/** `_headers`, for Netlify and Cloudflare Pages. Cloudflare reads the first 100 rules, and one `*` in each. */
export function headersFile(publication: Publication): OutputFile {
  const content = headerRules(publication)
    .map(({ pattern, headers }) => `${publication.addresses.href(pattern)}\n${lines(headers)}`)
    .join('\n');
  return { path: '_headers', content };
}

function lines(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
