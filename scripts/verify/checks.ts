import { COMPRESSIBLE } from '../../src/emit/media-types.ts';
import type { Answer } from './ask.ts';
import type { Finding } from './report.ts';

/** A file as it was built, and as it should be served. */
export interface Meant {
  /** Its path in the folder. */
  file: string;
  /** Its path at the host. */
  path: string;
  content: Buffer;
  headers: Readonly<Record<string, string>>;
  /** The address of the site that is read. */
  url: URL;
}

/** Compares one aspect of an answer with what was intended. Pure; the paths are added by the caller. */
export type Check = (answer: Answer, meant: Meant) => Iterable<Omit<Finding, 'path'>>;

/** A file that was built answers 200. */
const status: Check = function* (answer) {
  if (answer.status === 200) return;
  const isGone = answer.status === 404 || answer.status === 410;
  yield {
    code: 'wrong-status',
    severity: 'error',
    what: `The host answers with status ${answer.status} instead of 200.`,
    fix: isGone
      ? 'The file isn’t there: deploy the whole folder again.'
      : answer.status >= 500
        ? 'Something is wrong on the host: look at its log, and try again.'
        : 'Make the host serve it to everyone.',
  };
};

/** Other types under which programs read a file just as well. */
const AS_GOOD: Record<string, readonly string[]> = {
  'application/feed+json': ['application/json'],
  'application/xml': ['text/xml', 'application/rss+xml', 'application/atom+xml'],
  'text/javascript': ['application/javascript', 'application/x-javascript'],
  'text/markdown': ['text/plain', 'text/x-markdown'],
};

/** Types of texts that don't say themselves, or by what they are, that they are UTF-8. */
const NEEDS_CHARSET = new Set(['text/plain', 'text/markdown', 'text/csv']);

/** A file comes as what it is, in UTF-8. Many hosts serve a page instead of anything that they don’t find. */
const mediaTypes: Check = function* (answer, meant) {
  const [expected, came] = [
    meant.headers['Content-Type'] ?? '',
    answer.headers.get('Content-Type') ?? '',
  ].map(essence);
  if (expected === undefined || came === undefined) return;
  if (came === 'text/html' && expected !== 'text/html') {
    yield {
      code: 'page-instead',
      severity: 'error',
      what: `The host serves a page (text/html) instead of ${expected}.`,
      fix: 'It serves a page for files that it doesn’t have: deploy the whole folder, and make it answer 404 for everything else.',
    };
    return;
  }
  if (expected === 'application/octet-stream' || came === expected || AS_GOOD[expected]?.includes(came)) {
    const charset = /charset="?([\w-]+)/i.exec(answer.headers.get('Content-Type') ?? '')?.[1];
    if (charset === undefined && NEEDS_CHARSET.has(expected)) {
      yield {
        code: 'no-charset',
        severity: 'warning',
        what: `It is served as ${came} without a charset: many programs garble accents and dashes.`,
        fix: 'Make the host send charset=utf-8 with it.',
      };
      return;
    }
    if (charset === undefined || /^utf-?8$/i.test(charset)) return;
    yield {
      code: 'wrong-charset',
      severity: 'error',
      what: `It is served as ${charset} but is UTF-8: accents and dashes are garbled.`,
      fix: 'Make the host send charset=utf-8, or no charset.',
    };
    return;
  }
  yield {
    code: 'wrong-type',
    severity: 'error',
    what: `It is served ${came === '' ? 'without a Content-Type' : `as ${came}`} instead of as ${expected}.`,
    fix: 'Make the host send this type, as `_headers` says: browsers and programs refuse others.',
  };
};

function essence(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}

/** What happens if a header isn’t sent as intended. */
const CONSEQUENCES: Record<string, string> = {
  'Cache-Control': 'readers may see an outdated portal, or download again what hasn’t changed',
  'Access-Control-Allow-Origin': 'scripts on other sites can’t read it',
  'X-Content-Type-Options': 'browsers may take a file for something it isn’t',
  'Strict-Transport-Security': 'a first visit without HTTPS can be watched and altered',
  'Referrer-Policy': 'other sites learn which page a reader came from',
};

/** Headers come as in `_headers`; since not every host lets them be set, others are warnings. */
const meantHeaders: Check = function* (answer, { headers, url }) {
  for (const [name, consequence] of Object.entries(CONSEQUENCES)) {
    const expected = headers[name];
    if (expected === undefined) continue;
    // Browsers follow it only on secure connections.
    if (name === 'Strict-Transport-Security' && url.protocol !== 'https:') continue;
    const came = answer.headers.get(name);
    if (came !== null && same(name, came, expected)) continue;
    yield {
      code: `header-${name.toLowerCase()}`,
      severity: 'warning',
      what: `${name} ${came === null ? 'is missing' : `is “${came}”`}; it should be “${expected}”.`,
      fix: `Make the host send the headers in \`_headers\`; the README says how. If it can’t, ${consequence}.`,
    };
  }
};

/** Directives may come in any order and case; a host may ask for HTTPS more strictly than intended. */
function same(name: string, came: string, expected: string): boolean {
  if (name === 'Strict-Transport-Security') return /max-age=[1-9]/i.test(came);
  const directives = (value: string) =>
    value
      .toLowerCase()
      .split(/\s*,\s*/)
      .sort()
      .join();
  return directives(came.trim()) === directives(expected);
}

const IN_PAGE = /<meta http-equiv="Content-Security-Policy"/i;
const PAGE_OF_FRAMES = /(?:^|\/)embed\//;

/** A page has its Content-Security-Policy, from the host or in itself; and the page made for frames may be framed. */
const policy: Check = function* (answer, { file, path, headers }) {
  if (!file.endsWith('.html')) return;
  const expected = headers['Content-Security-Policy'];
  const came = answer.headers.get('Content-Security-Policy');
  if (came === null && !IN_PAGE.test(answer.body.toString('utf8')))
    yield {
      code: 'no-policy',
      severity: 'warning',
      what: 'There is no Content-Security-Policy, neither as a header nor in the page.',
      fix: 'Make the host send the one in `_headers`, and leave pages as they were built.',
    };
  if (came !== null && expected !== undefined && !isPolicy(came, expected))
    yield {
      code: 'other-policy',
      severity: 'warning',
      what: 'The host sends a different Content-Security-Policy.',
      fix: 'Make the host send only the one in `_headers`: browsers apply every policy they receive.',
    };
  const framers = [...(came ?? '').matchAll(/frame-ancestors\s+([^;,]+)/g)].map(([, who = '']) => who.trim());
  // A policy that says who may frame a page outweighs the older header.
  const forbidsFrames =
    framers.length > 0 ? framers.some((who) => who !== '*') : answer.headers.has('X-Frame-Options');
  if (PAGE_OF_FRAMES.test(path) && forbidsFrames)
    yield {
      code: 'no-frames',
      severity: 'warning',
      what: 'The host forbids other sites to show this page in a frame, which is what it is for.',
      fix: 'Make the host send the Content-Security-Policy in `_headers` for this path.',
    };
};

/** Of the policies that two rules give, which browsers all heed, a server may send the last alone: it has all of the others. */
function isPolicy(came: string, expected: string): boolean {
  const [sent, meant] = [came, expected].map((value) => value.split(/\s*,\s*/)) as [string[], string[]];
  return sent.at(-1) === meant.at(-1) && sent.every((one) => meant.includes(one));
}

/** From this size on, a text takes more packets than it has to. */
const WORTH_COMPRESSING = 4096;

/** Texts come compressed where the reader can unpack them. */
const compression: Check = function* (answer, { content, headers }) {
  if (content.length < WORTH_COMPRESSING || isCompressed(answer)) return;
  if (!COMPRESSIBLE.includes(headers['Content-Type'] ?? '')) return;
  yield {
    code: 'not-compressed',
    severity: 'warning',
    what: 'It is sent without compression: on a phone, it takes several times as long to load.',
    fix: 'Make the host compress text files (gzip, Brotli or Zstandard).',
  };
};

function isCompressed({ headers }: Answer): boolean {
  return (headers.get('Content-Encoding') ?? 'identity') !== 'identity';
}

/** The bytes that were built are the bytes that are served. */
const content: Check = function* (answer, meant) {
  if (answer.body.equals(meant.content)) return;
  yield {
    code: 'wrong-bytes',
    severity: 'error',
    what: 'The bytes served aren’t those that were built.',
    fix: 'Deploy again, and empty the host’s cache. If that doesn’t help, the host alters files (minifying, hiding e-mail addresses): turn that off.',
  };
};

/** Checked first, in this order: if one of them finds something, there is no point in checking the rest. */
export const FIRST: readonly Check[] = [status, mediaTypes];

/** Checked after that. */
export const CHECKS: readonly Check[] = [meantHeaders, policy, compression];

/** Checked only if the site says that it is the expected build. */
export const OF_THE_SAME_BUILD: readonly Check[] = [content];
