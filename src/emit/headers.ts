import type { OutputFile, Publication } from '../domain/publication.ts';
import { EMBED_CSP, HEADER_CSP } from '../view/parts/csp.ts';
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

/** Pages. */
export function page(): Headers {
  return { ...OF_PAGES, ...file() };
}

/** A page that other sites may show in a frame. A second policy would hold, too: no other rule may give one. */
export function framed(): Headers {
  return { ...OF_PAGES, 'Content-Security-Policy': EMBED_CSP, 'Cache-Control': SHORT };
}

/** What is no page, and no other site reads. */
export function file(): Headers {
  return { 'Content-Security-Policy': HEADER_CSP, 'Cache-Control': SHORT };
}

/** What programs on other hosts read. */
export function shared(): Headers {
  return { ...file(), 'Access-Control-Allow-Origin': '*' };
}

/**
 * What every open page asks for again and again: mostly an answer without content, and so with as little before it as can
 * be. It is as short-lived as the rest; a cache that can't ask may give an old one, which says itself how old it is.
 */
export function asked(): Headers {
  return { 'Cache-Control': 'max-age=60' };
}

/** A record as Markdown, for programs: it is among pages, and has their other headers. */
export function markdown(): Headers {
  return { ...type('md'), 'Access-Control-Allow-Origin': '*' };
}

/** Files whose names hold a digest of their content: under one name there is never another content. */
export function forEver(): Headers {
  return {
    'Content-Security-Policy': HEADER_CSP,
    'Cache-Control': `public, max-age=${YEAR}, immutable`,
  };
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

/** What is in the folder of each language. */
const IN_EACH_LANGUAGE: [pattern: string, headers: Headers][] = [
  ['', page()],
  ['known-issues/*', page()],
  ['incidents/*', page()],
  ['components/*', page()],
  ['search/*', page()],
  ['subscribe/*', page()],
  ['embed/*', framed()],
  ['embed.json', shared()],
  ['feeds/*', shared()],
  ['feeds/*.rss', type('rss')],
  ['feeds/*.atom', type('atom')],
  ['feeds/*.json', { 'Content-Type': JSON_FEED }],
  ['calendar.ics', { ...shared(), ...type('ics') }],
  ['calendar/*', { ...shared(), ...type('ics') }],
  ['badge.svg', shared()],
  ['badge.json', shared()],
  ['badge/*', shared()],
  ['known-issues/*.md', markdown()],
  ['incidents/*.md', markdown()],
];

/** What is there once, whatever the languages. */
const AT_THE_ROOT: [pattern: string, headers: Headers][] = [
  ['404.html', page()],
  ['k/*', page()],
  ['history.rss', { ...shared(), ...type('rss') }],
  ['history.atom', { ...shared(), ...type('atom') }],
  ['api/*', shared()],
  ['schemas/*', shared()],
  ['embed.js', shared()],
  ['llms*', { ...shared(), ...type('txt') }],
  ['build.json', shared()],
  ['now.json', asked()],
  ['live/*', file()],
  ['robots.txt', file()],
  ['sitemap*', file()],
  ['favicon.svg', file()],
  ['brand.css', file()],
  ['assets/*', file()],
  ['redirects/*', file()],
  ['_astro/*', forEver()],
  ['finding/index.json', file()],
  ['finding/words/*', forEver()],
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
 * and join the values of a header that two of them set: no path may match two rules with the same header.
 */
export function headerRules({ portal, addresses }: Publication): HeaderRule[] {
  const prefixes = new Set(['', ...portal.site.languages.map((language) => addresses.in(language).prefix)]);
  const localized = [...prefixes].flatMap((prefix) =>
    IN_EACH_LANGUAGE.map(([pattern, headers]) => ({ pattern: prefix + pattern, headers })),
  );
  const fixed = AT_THE_ROOT.map(([pattern, headers]) => ({ pattern, headers }));
  return [{ pattern: '*', headers: everywhere(addresses.baseUrl) }, ...localized, ...fixed];
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
