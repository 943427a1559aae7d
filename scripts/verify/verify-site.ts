import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { LANGUAGES } from '../../src/domain/schemas/common.ts';
import { servedPath } from '../../src/emit/pattern.ts';
import type { Ports } from '../cli/command.ts';
import type { BuiltPortal } from '../portal/built-portal.ts';
import { MANIFEST } from '../portal/manifest.ts';
import { type Answer, ask, isAnswer } from './ask.ts';
import { type Check, CHECKS, FIRST, type Meant, OF_THE_SAME_BUILD } from './checks.ts';
import { compareAddress, compareClocks, compareManifest } from './manifest.ts';
import { type Finding, type SiteReport, siteReport } from './report.ts';
import { verifyShortLinks } from './short-links.ts';

/** How many files of a build are read at most; with the manifest, short links and an address that doesn’t exist, about sixty. */
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
  ['first', 'known-issues/\\d+/index\\.html'],
  ['first', 'known-issues/ki-[^/]+/index\\.html'],
  ['first', 'known-issues/[a-z][^/]+-\\d+/index\\.html'],
  ['first', 'incidents/[a-z][^/]+-\\d+/index\\.html'],
  ['first', 'incidents/\\d{4}/\\d{2}/index\\.html'],
  ['first', 'components/[^/]+/index\\.html'],
  ['first', 'announcements/[^/]+/index\\.html'],
  ['all', '(?:known-issues|incidents|search|subscribe|embed)/index\\.html'],
  [
    'all',
    '(?:calendar-releases\\.ics|sitemap\\.xml|robots\\.txt|llms\\.txt|calendar\\.ics|badge\\.(?:svg|json)|embed\\.js|brand\\.css)',
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
  ['first', `(?:${LANGUAGES.join('|')})/embed/index\\.html`],
  ['first', 'known-issues/.+\\.md'],
  ['first', 'incidents/.+\\.md'],
  ['first', 'api/v1/known-issues/.+\\.json'],
  ['first', 'schemas/.+\\.json'],
  ['first', 'redirects/.+'],
  ['first', 'assets/.+'],
];

/**
 * The files of a build that are read from its site: every kind that it has, and few enough to be read at any time. Short
 * links aren’t among them: see short-links.ts.
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

/** Few enough for a small host not to notice. */
const AT_ONCE = 4;

/** Reads a site, whose address ends with a slash, and compares it with the build that is expected there. */
export async function verifySite(
  url: string,
  built: BuiltPortal,
  { clock, signal }: Pick<Ports, 'clock' | 'signal'>,
): Promise<SiteReport> {
  const manifest = await ask(url, MANIFEST, signal);
  if (!isAnswer(manifest)) return siteReport(url, 1, [manifest]);
  const { isPortal, isSame, findings } = compareManifest(manifest, built);
  findings.push(...compareAddress(url, built), ...compareClocks(manifest, clock()));
  if (!isPortal) return siteReport(url, 1, findings);
  const files = sample(built.files).filter((file) => isSame || !isNamedByContent(file, built));
  const found = await pMap(files, (file) => verifyFile(url, file, built, isSame, signal), {
    concurrency: AT_ONCE,
  });
  const missing = await verifyMissing(url, built, isSame, signal);
  const links = await verifyShortLinks(url, built, signal);
  return siteReport(url, files.length + 2 + links.asked, [
    ...findings,
    ...found.flat(),
    ...missing,
    ...links.findings,
  ]);
}

/** Whether another build has other files of such names, or none. */
function isNamedByContent(file: string, { headersOf }: BuiltPortal): boolean {
  return headersOf(file)['Cache-Control']?.includes('immutable') === true;
}

async function verifyFile(
  url: string,
  file: string,
  built: BuiltPortal,
  isSame: boolean,
  signal: AbortSignal,
): Promise<Finding[]> {
  const path = servedPath(file).split('/').map(encodeURIComponent).join('/');
  const answer = await ask(url, path, signal);
  if (!isAnswer(answer)) return [answer];
  const content = await readFile(join(built.folder, file));
  const meant = { file, path, content, headers: built.headersOf(file), url: new URL(url) };
  for (const check of FIRST) {
    const wrong = run([check], answer, meant);
    if (wrong.length > 0) return wrong;
  }
  return run(isSame ? [...CHECKS, ...OF_THE_SAME_BUILD] : CHECKS, answer, meant);
}

async function verifyMissing(
  url: string,
  built: BuiltPortal,
  isSame: boolean,
  signal: AbortSignal,
): Promise<Finding[]> {
  const answer = await ask(url, MISSING, signal);
  if (!isAnswer(answer)) return [answer];
  const page = await readFile(join(built.folder, '404.html')).catch(() => Buffer.alloc(0));
  return [...checkMissingPage(answer, page, isSame)];
}

function run(checks: readonly Check[], answer: Answer, meant: Meant): Finding[] {
  return checks.flatMap((check) =>
    [...check(answer, meant)].map((finding) => ({ ...finding, path: meant.path })),
  );
}

/** An address that no portal has. */
const MISSING = 'there-is-no-such-page/';

/** An address that doesn’t exist gets status 404, and the page that looks up old addresses. */
function* checkMissingPage({ status, body }: Answer, page: Buffer, isSame: boolean): Iterable<Finding> {
  if (status !== 404) {
    yield {
      code: 'missing-found',
      severity: 'error',
      path: MISSING,
      what: `An address that doesn’t exist is answered with status ${status} instead of 404.`,
      fix: 'Make the host answer 404 with 404.html: programs and search engines take anything else for a page.',
    };
  } else if (isSame && !body.equals(page)) {
    yield {
      code: 'missing-page',
      severity: 'error',
      path: MISSING,
      what: 'An address that doesn’t exist isn’t answered with the portal’s own page.',
      fix: 'Make the host answer with 404.html: it finds records by old addresses and ticket numbers.',
    };
  }
}
