import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';

/** Objects on one page of a list. */
const PAGE_SIZE = 500;

/** What a list is of: each object is made from its record, of which it may be one of many. */
export interface Listed {
  record: PortalRecord;
  id: string;
}

/** A page of a list, and its place among the others. */
export interface Page<T> {
  page: number;
  pages: number;
  /** The address of the next page; null on the last. */
  next: string | null;
  total: number;
  items: T[];
}

/**
 * Files of a list, newest first as given: `incidents.json`, then `incidents/2.json`; an empty one has a page, too. The first
 * has what is too much for full pages: what is new there moves nothing on the others.
 */
export function* pageFiles<T extends Listed>(
  { addresses }: Publication,
  name: string,
  items: T[],
  content: (page: Page<T>) => object,
  size = PAGE_SIZE,
): Iterable<OutputFile> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const path = (page: number) => addresses.api('v1', page === 1 ? name : `${name}/${page}`);
  for (let page = 1; page <= pages; page++) {
    const next = page < pages ? addresses.here(path(page + 1)) : null;
    const end = items.length - (pages - page) * size;
    const own = items.slice(Math.max(0, end - size), end);
    const total = items.length;
    const records = [...new Set(own.map(({ record }) => record))];
    const besides = [page, pages, next, total, ...own.map(({ id }) => id)].join(' ');
    yield fileFrom({ records, besides }, path(page), () =>
      jsonText(content({ page, pages, next, total, items: own })),
    );
  }
}

/** How what `JSON.stringify` makes of half a surrogate pair begins, which strict readers refuse; or a text that says so. */
const LONE_SURROGATE = '\\ud';

/** A file of an API. */
export function jsonFile(path: string, value: object): OutputFile {
  return { path, content: jsonText(value) };
}

/** What stands in a file of an API: compact, and without characters that are none. */
export function jsonText(value: object): string {
  const content = JSON.stringify(value);
  return content.includes(LONE_SURROGATE) ? JSON.stringify(value, wellFormed) : content;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
