import type { Check } from './check.ts';

/** What else a file may be called so that programs read it all the same. */
const AS_GOOD: Record<string, readonly string[]> = {
  'application/feed+json': ['application/json'],
  'application/rss+xml': ['application/xml', 'text/xml'],
  'application/atom+xml': ['application/xml', 'text/xml'],
  'application/xml': ['text/xml'],
  'text/javascript': ['application/javascript', 'application/x-javascript'],
  'text/markdown': ['text/plain', 'text/x-markdown'],
};

/** A file comes as what it is, in UTF-8. A page in the place of anything else is what hosts hand out for “not found”. */
export const mediaTypes: Check = function* (answer, meant) {
  const [expected, came] = [
    meant.headers['Content-Type'] ?? '',
    answer.headers.get('Content-Type') ?? '',
  ].map(essence);
  if (expected === undefined || came === undefined) return;
  if (came === 'text/html' && expected !== 'text/html') {
    yield {
      code: 'page-instead',
      severity: 'error',
      what: `A page comes (text/html) where ${expected} was expected.`,
      fix: 'The host hands out a page for files that it doesn’t have: deploy the whole folder, and let it answer 404 for the rest.',
    };
    return;
  }
  if (expected === 'application/octet-stream' || came === expected || AS_GOOD[expected]?.includes(came)) {
    const charset = /charset="?([\w-]+)/i.exec(answer.headers.get('Content-Type') ?? '')?.[1];
    if (charset === undefined || /^utf-?8$/i.test(charset)) return;
    yield {
      code: 'wrong-charset',
      severity: 'error',
      what: `It comes as ${charset}, and is UTF-8: accents and dashes are garbled.`,
      fix: 'Let the host say charset=utf-8, or nothing.',
    };
    return;
  }
  yield {
    code: 'wrong-type',
    severity: 'error',
    what: `It comes as ${came === '' ? 'nothing in particular (no Content-Type)' : came}, and ${expected} was expected.`,
    fix: 'Let the host send this type, as `_headers` and `headers.nginx.conf` say: browsers and programs refuse others.',
  };
};

function essence(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}
