import type { Check } from './check.ts';

/** What follows where a header doesn't come as it is meant. */
const CONSEQUENCES: Record<string, string> = {
  'Cache-Control': 'readers may see another time’s portal, or load again what hasn’t changed',
  'Access-Control-Allow-Origin': 'programs in pages of other sites can’t read it',
  'X-Content-Type-Options': 'browsers may take a file for something else than it is',
  'Strict-Transport-Security': 'a first visit without HTTPS can be listened to, and changed',
  'Referrer-Policy': 'other sites learn which page a reader came from',
};

/** Headers come as `_headers` means them; what can't be set at a host is a warning. */
export const meantHeaders: Check = function* (answer, { headers, url }) {
  for (const [name, consequence] of Object.entries(CONSEQUENCES)) {
    const expected = headers[name];
    if (expected === undefined) continue;
    // Browsers heed it on secure connections alone.
    if (name === 'Strict-Transport-Security' && url.protocol !== 'https:') continue;
    const came = answer.headers.get(name);
    if (came !== null && same(name, came, expected)) continue;
    yield {
      code: `header-${name.toLowerCase()}`,
      severity: 'warning',
      what: `${name} ${came === null ? 'doesn’t come' : `is “${came}”`}, and “${expected}” is meant.`,
      fix: `Let the host send the headers that \`_headers\` and \`headers.nginx.conf\` say; where it lets nobody set them, ${consequence}.`,
    };
  }
};

/** Directives may come in any order and in capitals; a host may ask for HTTPS more strictly than is meant. */
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
