import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/domain/compare-text.ts';
import { FINDING, type FindingContents } from '../../src/domain/finding/contents.ts';
import type { Publication } from '../../src/domain/publication.ts';
import { themeFiles } from '../../src/domain/theme.ts';
import { type Edition, editionsOf } from '../../src/edition/edition.ts';
import type { Output } from './output.ts';

/** A name of a file of the bundle, as pages and scripts have it. */
const ASSET = /[\w.-]+\.(?:js|css)\b/g;
const ASSETS = '_astro/';

/**
 * Puts the list of what the support desk needs without a connection, in each language: its page and all that it loads, the
 * index with the titles of that language, and the replies of all languages. Everything else is in the output already.
 */
export function putDesk(output: Output, publication: Publication, folder: string): void {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  for (const edition of editionsOf(publication)) {
    const paths = deskFiles(edition, [...output.files.keys()], read);
    const files = paths.map(([served, path]) => [served, output.files.get(path)?.digest.slice(0, 16) ?? '']);
    const version = hash('sha256', JSON.stringify(files)).slice(0, 16);
    output.put(edition.addresses.supportFiles, JSON.stringify({ version, files }));
  }
}

/** The path of each as it is served, and as it is in the output. */
function deskFiles(
  { addresses, language, site }: Edition,
  all: readonly string[],
  read: (path: string) => string,
): [served: string, path: string][] {
  const page = `${addresses.support}index.html`;
  const { words, keys, forms, titles } = JSON.parse(read(`${FINDING}index.json`)) as FindingContents;
  const parts = [...words.files, ...keys, ...Object.values(forms), ...(titles[language] ?? [])];
  const paths = [
    ...assetsOf(page, new Set(all), read),
    ...['favicon.svg', addresses.brandStyles, addresses.supportManifest].filter((path) => all.includes(path)),
    ...themeFiles(site.theme).map(addresses.asset),
    ...['index.json', ...parts].map((name) => FINDING + name),
    ...all.filter((path) => path.startsWith('support/replies/')),
  ];
  const sorted = [...new Set(paths)].sort(compareText);
  return [[addresses.support, page], ...sorted.map((path): [string, string] => [path, path])];
}

/** The files of the bundle that a page names, and that those name in turn. */
function assetsOf(page: string, all: ReadonlySet<string>, read: (path: string) => string): Set<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    for (const [name] of read(path).matchAll(ASSET)) {
      const asset = ASSETS + name;
      if (!all.has(asset) || found.has(asset)) continue;
      found.add(asset);
      follow(asset);
    }
  };
  follow(page);
  return found;
}
