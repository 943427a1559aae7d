import { describe, expect, it } from 'vitest';
import { headerRules, headersFile } from '../../../src/emit/headers.ts';
import { type Language, LANGUAGES } from '../../../src/languages/languages.ts';
import { EMBED_CSP, HEADER_CSP, PAGE_CSP } from '../../../src/view/parts/csp.ts';
import { readHeaders } from '../../support/headers.ts';
import { publicationOf } from '../../support/portals.ts';

const textAt = (baseUrl: string) => String(headersFile(publicationOf({ baseUrl })).content);
const root = textAt('https://status.example.com/');
const below = textAt('https://example.com/status/');

/** What a host sends with a path: the values of all rules that match, by the name of the header. */
function sent(text: string, path: string): Record<string, string[]> {
  const headers = readHeaders(text)
    .filter(({ pattern }) => pattern.test(path))
    .flatMap(({ headers }) => headers);
  const byName = Map.groupBy(headers, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.map(([, value]) => value)]));
}

describe('_headers', () => {
  it.each([
    ['/', 60],
    ['/es/known-issues/ki-1/', 60],
    ['/known-issues/ki-1.md', 60],
    ['/pt/feeds/components/checkout/updates.rss', 60],
    ['/api/v2/summary.json', 60],
    ['/badge/checkout.svg', 60],
    ['/es/calendar.ics', 60],
    ['/build.json', 60],
    ['/pagefind/pagefind-entry.json', 60],
    ['/pagefind/pagefind.pt_dade272fbe.pf_meta', 31_536_000],
    ['/pagefind/fragment/en_15b42b9.pf_fragment', 31_536_000],
    ['/_astro/frame.Dfy3_av4.css', 31_536_000],
  ])('lets %s be kept for %i seconds', (path, seconds) => {
    const after = seconds === 60 ? 'must-revalidate' : 'immutable';
    expect(sent(root, path)['Cache-Control']).toEqual([`public, max-age=${seconds}, ${after}`]);
    expect(sent(below, `/status${path}`)).toMatchObject({ 'Cache-Control': [expect.any(String)] });
    expect(sent(below, path)).toEqual({});
  });

  it('protects every path, and every page from being framed but the one that is for it', () => {
    const unframed = { 'X-Frame-Options': ['DENY'], 'Content-Security-Policy': [PAGE_CSP] };
    for (const path of [
      '/',
      '/pt/',
      '/known-issues/',
      '/es/components/embed/',
      '/components/search/',
      '/404.html',
    ])
      expect(sent(root, path), path).toMatchObject({ ...unframed, 'X-Content-Type-Options': ['nosniff'] });
    expect(sent(root, '/assets/a.svg')).toMatchObject({ 'Content-Security-Policy': [HEADER_CSP] });
    for (const path of ['/embed/', '/embed/checkout/'])
      expect(sent(root, path)).toMatchObject({ 'Content-Security-Policy': [EMBED_CSP] });
    expect(sent(root, '/embed/')).not.toHaveProperty('X-Frame-Options');
    // Browsers heed both policies, and no X-Frame-Options where a policy says who may frame a page.
    for (const path of ['/pt/embed/', '/es/embed/checkout/'])
      expect(sent(root, path)['Content-Security-Policy']).toEqual([PAGE_CSP, EMBED_CSP]);
    expect(sent(root, '/no-such-page')['X-Content-Type-Options']).toEqual(['nosniff']);
  });

  it('says with the file that is asked for again and again no more than has to be said', () => {
    expect(sent(root, '/now.json')).toEqual({
      'X-Content-Type-Options': ['nosniff'],
      'Strict-Transport-Security': ['max-age=31536000'],
      'Cache-Control': ['max-age=60'],
    });
  });

  it('says of pages what holds for pages alone, and of nothing else', () => {
    const ofPages = ['Referrer-Policy', 'Cross-Origin-Opener-Policy', 'Permissions-Policy'];
    for (const path of ['/', '/known-issues/ki-1/', '/pt/search/', '/es/embed/', '/k/1', '/404.html'])
      expect(Object.keys(sent(root, path))).toEqual(expect.arrayContaining(ofPages));
    for (const path of ['/now.json', '/_astro/a.css', '/api/v2/summary.json', '/pagefind/pagefind.js'])
      for (const name of ofPages) expect(sent(root, path)).not.toHaveProperty(name);
  });

  it('says what the pages say of themselves, and who may frame them', () => {
    expect(HEADER_CSP).toBe(`${PAGE_CSP}; frame-ancestors 'none'`);
    expect(EMBED_CSP).toBe(`${PAGE_CSP}; frame-ancestors *`);
    expect(PAGE_CSP).not.toContain('unsafe-inline');
  });

  it('asks for HTTPS where the host is the portal’s own', () => {
    expect(root).toContain('Strict-Transport-Security');
    expect(below).not.toContain('Strict-Transport-Security');
    expect(textAt('http://127.0.0.1/')).not.toContain('Strict-Transport-Security');
  });

  it.each([
    ['/pt/feeds/records.atom', 'application/xml; charset=utf-8'],
    ['/feeds/components/checkout/updates.json', 'application/feed+json; charset=utf-8'],
    ['/history.rss', 'application/xml; charset=utf-8'],
    ['/calendar/checkout.ics', 'text/calendar; charset=utf-8'],
    ['/embed.js', undefined],
    ['/api/v1/site.json', undefined],
  ])('lets programs elsewhere read %s, as what it is', (path, media) => {
    const { 'Access-Control-Allow-Origin': origin, 'Content-Type': types } = sent(root, path);
    expect(origin).toEqual(['*']);
    expect(types).toEqual(media === undefined ? undefined : [media]);
  });

  it('keeps to what Cloudflare reads: fewer than 100 rules, one wildcard in each, lines of 2,000 characters', () => {
    const rulesFor = (languages: Language[]) => headerRules(publicationOf({ site: { languages } }));
    const rules = rulesFor(['pt', ...LANGUAGES.filter((language) => language !== 'pt')]);
    expect(rules.length).toBeLessThan(80);
    expect(rulesFor(['en', 'es']).length - rulesFor(['en']).length).toBe(4);
    expect(new Set(rules.map(({ pattern }) => pattern)).size).toBe(rules.length);
    expect(rules.filter(({ pattern }) => pattern.split('*').length > 2)).toEqual([]);
    expect(Math.max(...root.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
});
