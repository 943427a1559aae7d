import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFile } from '../../scripts/portal/manifest.ts';
import type { OutputFile, Publication } from '../../src/domain/publication.ts';
import { headersFile } from '../../src/emit/headers.ts';
import { PAGE_CSP } from '../../src/view/parts/csp.ts';
import { publicationOf } from './portals.ts';
import { digestsIn, writeFiles } from './write-files.ts';

const PAGES = [
  'index.html',
  'pt/index.html',
  '404.html',
  'known-issues/index.html',
  'embed/index.html',
  'pt/embed/index.html',
];
const OTHERS = [
  '_astro/frame.Dfy3_av4.css',
  '_astro/page.BPmP04An.js',
  'known-issues/2/index.html',
  'known-issues/ki-1/index.html',
  'known-issues/ki-1.md',
  'incidents/inc-31/index.html',
  'feeds/records.atom',
  'feeds/updates.json',
  'pt/feeds/updates.rss',
  'history.rss',
  'api/v2/summary.json',
  'api/v2/status.json',
  'calendar.ics',
  'badge.svg',
  'sitemap.xml',
  'robots.txt',
  'assets/a photo+1.png',
  'pagefind/pagefind-entry.json',
  'pagefind/fragment/en_15b42b9.pf_fragment',
];

/** A page that has its policy in itself, as built pages do. */
const pageOf = (text: string) =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${PAGE_CSP}"><p>${text}</p>`;

const linkTo = (path: string) => `<!doctype html><meta http-equiv="refresh" content="0; url=${path}">`;

/** A few files such as a build leaves in a folder, with its manifest and headers; `changes` replace and add some. */
export function builtFolder(
  publication: Publication = publicationOf(),
  changes: Record<string, string> = {},
): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'candor-built-')), 'dist');
  const contents = Object.fromEntries(
    [...PAGES, ...OTHERS].map((path) => [path, path.endsWith('.html') ? pageOf(path) : `This is ${path}.`]),
  );
  const links = {
    'k/1/index.html': linkTo('/known-issues/ki-1/'),
    'k/inc-31/index.html': linkTo('/incidents/inc-31/'),
  };
  const files: OutputFile[] = Object.entries({ ...contents, ...links, ...changes }).map(
    ([path, content]) => ({
      path,
      content,
    }),
  );
  writeFiles(folder, [...files, headersFile(publication)]);
  writeFiles(folder, [manifestFile(publication, digestsIn(folder))]);
  return folder;
}
