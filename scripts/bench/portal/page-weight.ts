import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';

/** A built portal: files below its folder, and the path of its address. */
export interface Served {
  base: string;
  files: ReadonlySet<string>;
  read: (file: string) => Buffer;
}

/** The files of a portal as they lie in a folder. */
export function servedFrom(folder: string, base: string, files: readonly string[]): Served {
  return { base, files: new Set(files), read: (file) => readFileSync(join(folder, file)) };
}

/** Bytes of a file as a server sends it: gzipped, unless that makes it larger. */
export function sentBytes(content: Buffer): number {
  return Math.min(content.length, gzipSync(content, { level: 9 }).length);
}

/** The file of a page, then all that a browser fetches to show it, each once. */
export function filesOfPage(served: Served, page: string): string[] {
  const found = new Set([page]);
  for (const file of found)
    for (const address of addressesIn(extname(file), () => served.read(file).toString())) {
      const named = fileAt(address, file, served.base);
      if (served.files.has(named)) found.add(named);
    }
  return [...found];
}

/** Addresses in a file of what is fetched with it. */
function addressesIn(extension: string, text: () => string): string[] {
  if (extension === '.html') return addressesInPage(text());
  if (extension === '.css') return found(text(), /url\(["']?([^"')]+)/g);
  if (extension === '.js') return found(text(), /\bimport\s*(?:[\w{},*\s$]+?\bfrom\s*)?["'`]([^"'`]+)/g);
  return [];
}

const FETCHED_LINKS = /\brel="(?:stylesheet|icon|modulepreload|preload|manifest)"/;

function addressesInPage(html: string): string[] {
  const tags = [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].map(([tag]) => tag);
  const named = tags
    .filter((tag) => !tag.startsWith('<link') || FETCHED_LINKS.test(tag))
    .flatMap((tag) => found(tag, /\s(?:href|src)="([^"]+)"/g));
  // The script reads the present, whose address is in the data that it finds there, unless the page has just said it.
  return html.includes('"known":') ? named : [...named, ...found(html, /"now":"([^"]+)"/g)];
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address);
}

/** The file below the portal's folder that an address in another file leads to; nonsense where it leads elsewhere. */
function fileAt(address: string, from: string, base: string): string {
  if (address.startsWith(base)) return address.slice(base.length);
  return join(dirname(from), address);
}

/** A page by its kind, and what its HTML and everything with it weigh, in bytes as sent. */
export interface PageWeight {
  kind: string;
  html: number;
  everything: number;
}

/** Kinds of pages, in the default language, of which the one in the middle and the largest are weighed. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'home page': /^index\.html$/,
  'list of known issues': /^known-issues\/index\.html$/,
  'known issue': /^known-issues\/[a-z][a-z0-9]*-\d+\/index\.html$/,
  'incident or maintenance': /^incidents\/[a-z][a-z0-9]*-\d+\/index\.html$/,
  component: /^components\/[^/]+\/index\.html$/,
  history: /^incidents\/index\.html$/,
};

/** What each kind of page weighs. */
export function pageWeights(served: Served): PageWeight[] {
  const bytes = memoized((file) => sentBytes(served.read(file)));
  return Object.entries(KINDS).flatMap(([kind, pattern]) => {
    const pages = [...served.files].filter((file) => pattern.test(file)).sort((a, b) => bytes(a) - bytes(b));
    const [median, largest] = [pages[pages.length >> 1], pages.at(-1)];
    if (median === undefined || largest === undefined) return [];
    const weight = (name: string, page: string) => ({
      kind: name,
      html: bytes(page),
      everything: filesOfPage(served, page).reduce((sum, file) => sum + bytes(file), 0),
    });
    if (pages.length === 1) return [weight(kind, median)];
    return [weight(`${kind}, median`, median), weight(`${kind}, largest`, largest)];
  });
}

function memoized(work: (file: string) => number): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const value = known.get(file) ?? work(file);
    known.set(file, value);
    return value;
  };
}
