import type { OutputFile, Publication } from '../domain/publication.ts';
import { everywhere, forEver, framed, type Headers, markdown, page, shared, type } from './headers/values.ts';

/** What a host sends with every path that a pattern matches: relative to the base; `*` stands for anything, slashes too. */
export interface HeaderRule {
  pattern: string;
  headers: Headers;
}

/** What stands in the folder of each language. */
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
  ['feeds/*.json', { 'Content-Type': 'application/feed+json; charset=utf-8' }],
  ['calendar.ics', { ...shared(), ...type('ics') }],
  ['calendar/*', { ...shared(), ...type('ics') }],
  ['badge.svg', shared()],
  ['badge.json', shared()],
  ['badge/*', shared()],
  ['known-issues/*.md', markdown()],
  ['incidents/*.md', markdown()],
];

/** What stands there once, whatever the languages. */
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
  ['robots.txt', page()],
  ['sitemap*', page()],
  ['favicon.svg', page()],
  ['brand.css', page()],
  ['assets/*', page()],
  ['redirects/*', page()],
  ['_astro/*', forEver()],
  ['pagefind/fragment/*', forEver()],
  ['pagefind/index/*', forEver()],
  ['pagefind/filter/*', forEver()],
  ['pagefind/*.pf_meta', forEver()],
  ['pagefind/pagefind-entry.json', page()],
  ['pagefind/*.js', page()],
  ['pagefind/wasm.*', page()],
];

/**
 * The table of headers, of which `_headers`, nginx's maps and uploads are made. Hosts send what all matching rules say,
 * and join the values of a header that two of them set: no path may match two rules with the same header.
 */
export function headerRules({ portal, addresses }: Publication): HeaderRule[] {
  const prefixes = new Set(['', ...portal.site.languages.map(addresses.prefix)]);
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
