import { EMBED_CSP, HEADER_CSP } from '../../view/parts/csp.ts';
import { mediaType } from './media-types.ts';

/** Names of headers and their values. */
export type Headers = Readonly<Record<string, string>>;

const YEAR = 365 * 24 * 60 * 60;

/**
 * In an outage a reader may be a minute behind, and no more; of the many who ask in that minute, the caches of the host
 * answer all but one. After it a cache asks whether the file is still the same, which costs no second transfer.
 */
const SHORT = 'public, max-age=60, must-revalidate';

/** For every path. No header of these stands in another rule. */
export function everywhere({ protocol, pathname }: URL): Headers {
  // A portal in a folder of somebody else's host has no say in how that host is reached.
  const ownsHost = protocol === 'https:' && pathname === '/';
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(ownsHost ? { 'Strict-Transport-Security': `max-age=${YEAR}` } : {}),
  };
}

/** Pages, and all that no other site reads. */
export function page(): Headers {
  return { 'Content-Security-Policy': HEADER_CSP, 'Cache-Control': SHORT };
}

/** A page that other sites may show in a frame. A second policy would hold, too: no other rule may give one. */
export function framed(): Headers {
  return { 'Content-Security-Policy': EMBED_CSP, 'Cache-Control': SHORT };
}

/** What programs on other hosts read. */
export function shared(): Headers {
  return { ...page(), 'Access-Control-Allow-Origin': '*' };
}

/** A record as Markdown, for programs: it stands among pages, whose other headers it has. */
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
