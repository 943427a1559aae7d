import type { OutputFile, Publication } from '../domain/publication.ts';
import { HEADER_CSP } from '../view/csp.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Headers of everything below a pattern. */
type Rule = [pattern: string, headers: Record<string, string>];

/** `_headers`, for Netlify and Cloudflare Pages: a rule adds to those above it that match, too. */
export function headersFile({ portal, addresses }: Publication): OutputFile {
  const anywhere = ['', ...portal.site.languages.map((language) => addresses.prefix(language))];
  const prefixes = [...new Set(anywhere)];
  const rules: Rule[] = [
    ['*', { ...security(), ...(ownsHost(addresses.baseUrl) ? transport() : {}) }],
    ['_astro/*', { 'Cache-Control': `public, max-age=${YEAR}, immutable` }],
    ...prefixes.map((prefix): Rule => [`${prefix}feeds/*`, shared()]),
    ...prefixes.flatMap((prefix): Rule[] => [
      [`${prefix}feeds/*.rss`, type('application/rss+xml')],
      [`${prefix}feeds/*.atom`, type('application/atom+xml')],
      [`${prefix}feeds/*.json`, type('application/feed+json')],
    ]),
    [addresses.history('rss'), { ...shared(), ...type('application/rss+xml') }],
    [addresses.history('atom'), { ...shared(), ...type('application/atom+xml') }],
    ['api/*', shared()],
    ['schemas/*', shared()],
    ['*.md', { ...shared(), ...type('text/markdown') }],
    ['llms.txt', { ...shared(), ...type('text/plain') }],
  ];
  const content = rules
    .map(([pattern, headers]) => addresses.href(pattern) + '\n' + lines(headers))
    .join('\n');
  return { path: '_headers', content };
}

function security(): Record<string, string> {
  return {
    'Content-Security-Policy': HEADER_CSP,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** A portal in a folder of somebody else's host has no say in how that host is reached. */
function ownsHost({ protocol, pathname }: URL): boolean {
  return protocol === 'https:' && pathname === '/';
}

function transport(): Record<string, string> {
  return { 'Strict-Transport-Security': `max-age=${YEAR}` };
}

/** What programs on other hosts read. */
function shared(): Record<string, string> {
  return { 'Access-Control-Allow-Origin': '*' };
}

function type(media: string): Record<string, string> {
  return { 'Content-Type': `${media}; charset=utf-8` };
}

function lines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
