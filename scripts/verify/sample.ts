import { LANGUAGES } from '../../src/domain/schemas/common.ts';

/** How many files of a build are read at most; with the manifest and an address that doesn’t exist, about sixty. */
const MOST = 58;

const LANGUAGE = `(?:(?:${LANGUAGES.join('|')})/)?`;
const FEED = '(?:records|updates)\\.(?:rss|atom|json)';

/** Kinds of files, the most important first: all of a kind are read, or the first of it. */
const KINDS: [take: 'all' | 'first', path: string][] = [
  ['all', `${LANGUAGE}index\\.html`],
  ['all', 'api/v2/.+\\.json'],
  ['all', 'api/v1/(?:site|updates)\\.json'],
  ['all', 'history\\.(?:rss|atom)'],
  ['all', `feeds/${FEED}`],
  ['first', '_astro/.+\\.css'],
  ['first', '_astro/.+\\.js'],
  ['first', 'known-issues/ki-[^/]+/index\\.html'],
  ['first', 'known-issues/[a-z][^/]+-\\d+/index\\.html'],
  ['first', 'incidents/[a-z][^/]+-\\d+/index\\.html'],
  ['first', 'incidents/\\d{4}/\\d{2}/index\\.html'],
  ['first', 'components/[^/]+/index\\.html'],
  ['all', '(?:known-issues|incidents|search|subscribe|embed)/index\\.html'],
  [
    'all',
    '(?:sitemap\\.xml|robots\\.txt|llms\\.txt|calendar\\.ics|badge\\.(?:svg|json)|embed\\.js|brand\\.css)',
  ],
  ['all', 'pagefind/pagefind(?:-entry\\.json|\\.js)'],
  ['first', 'pagefind/fragment/.+'],
  ['first', 'pagefind/.+\\.pf_meta'],
  ['first', 'calendar/.+\\.ics'],
  ['first', 'badge/.+\\.svg'],
  ['first', 'feeds/components/[^/]+/records\\.atom'],
  ['first', 'feeds/known-issues/.+\\.atom'],
  ['first', 'feeds/incidents/.+\\.atom'],
  ['first', `(?:${LANGUAGES.join('|')})/feeds/updates\\.rss`],
  ['first', 'known-issues/.+\\.md'],
  ['first', 'incidents/.+\\.md'],
  ['first', 'api/v1/known-issues/.+\\.json'],
  ['first', 'schemas/.+\\.json'],
  ['first', 'redirects/.+'],
  ['first', 'assets/.+'],
];

/**
 * The files of a build that are read from its site: every kind that it has, and few enough to be read at any time. Short
 * links aren’t among them: hosts that have the redirects answer with one, others with a page.
 */
export function sample(files: readonly string[]): string[] {
  const taken = KINDS.flatMap(([take, source]) => {
    const pattern = new RegExp(`^${source}$`);
    return take === 'all'
      ? files.filter((file) => pattern.test(file))
      : (files.find((file) => pattern.test(file)) ?? []);
  });
  return [...new Set(taken)].slice(0, MOST);
}
