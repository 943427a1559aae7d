import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files and bytes below a folder. */
export function folderSize(folder: string): { files: number; pages: number; bytes: number } {
  const size = { files: 0, pages: 0, bytes: 0 };
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const entry = statSync(join(folder, path));
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += entry.size;
    if (path.endsWith('index.html') && !/^k[\\/]/.test(path)) size.pages += 1;
  }
  return size;
}

/** Bytes of a page and its stylesheets, each gzipped as a server sends it: all that is needed to read it. */
export function pageBytes(out: string, page: string, base: string): number {
  const html = readFileSync(join(out, page), 'utf8');
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(out, href.slice(base.length))),
  );
  return [Buffer.from(html), ...sheets].reduce(
    (total, file) => total + gzipSync(file, { level: 9 }).length,
    0,
  );
}

/** The largest and the median issue page of the default language. */
export function issuePages(out: string): { largest: string; median: string } {
  const pages = readdirSync(join(out, 'known-issues'))
    .filter((name) => /^[a-z0-9]+-\d+$/.test(name))
    .map((name) => join('known-issues', name, 'index.html'))
    .sort((a, b) => statSync(join(out, a)).size - statSync(join(out, b)).size);
  return { largest: pages.at(-1) ?? '', median: pages[pages.length >> 1] ?? '' };
}
