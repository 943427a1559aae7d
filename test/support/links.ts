import { statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlFiles, readPage, tagsOf } from './html.ts';

type Fault = 'no address' | 'missing' | 'no such id' | 'outside the base';

export interface LinkReport {
  pages: number;
  links: number;
  /** Each as `known-issues/index.html → /incidents/: missing`. */
  broken: string[];
}

const ATTRIBUTES = ['href', 'src', 'action', 'poster'];

/**
 * Follows every link of every page of a built folder to a file in it and to the id that its fragment names.
 * Addresses of other hosts are left alone; those of the portal itself, `baseUrl`, are followed like any other.
 */
export function checkLinks(folder: string, baseUrl: URL): LinkReport {
  const ids = new Map<string, Set<string>>();
  const files = new Map<string, string | undefined>();
  const report: LinkReport = { pages: 0, links: 0, broken: [] };

  function fileOf(pathname: string): string | undefined {
    if (!files.has(pathname)) files.set(pathname, findFile(folder, pathname));
    return files.get(pathname);
  }
  function hasId(file: string, id: string): boolean {
    const known =
      ids.get(file) ??
      new Set(tagsOf(readPage(folder, file)).flatMap(({ attributes }) => attributes['id'] ?? []));
    ids.set(file, known);
    return known.has(id);
  }
  function faultOf(link: string, page: string): Fault | undefined {
    const target = URL.parse(link, new URL(page.replace(/(^|\/)index\.html$/, '$1'), baseUrl));
    if (!target) return 'no address';
    if (target.origin !== baseUrl.origin) return undefined;
    if (!target.pathname.startsWith(baseUrl.pathname)) return 'outside the base';
    const file = fileOf(decodeURIComponent(target.pathname.slice(baseUrl.pathname.length)));
    if (file === undefined) return 'missing';
    const id = decodeURIComponent(target.hash.slice(1));
    return id === '' || !file.endsWith('.html') || hasId(file, id) ? undefined : 'no such id';
  }

  for (const page of htmlFiles(folder)) {
    report.pages += 1;
    const links = tagsOf(readPage(folder, page)).flatMap(({ attributes }) =>
      ATTRIBUTES.flatMap((name) => attributes[name] ?? []),
    );
    report.links += links.length;
    for (const link of new Set(links)) {
      const why = faultOf(link, page);
      if (why) report.broken.push(`${page} → ${link}: ${why}`);
    }
  }
  return report;
}

/** The file that a static host answers a path with. */
function findFile(folder: string, path: string): string | undefined {
  const names =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  return names.find((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
}
