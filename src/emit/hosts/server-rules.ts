import type { Addresses } from '../../domain/addresses.ts';
import type { Publication } from '../../domain/publication.ts';
import { headerRules } from '../headers.ts';
import { EXTENSIONS } from '../media-types.ts';
import { oldAddresses } from '../old-addresses.ts';
import { patternSource, plainSource } from '../pattern.ts';

/** The path of the portal as servers compare it: they decode what browsers ask for. */
export function decodedBase({ baseUrl }: Addresses): string {
  return decodeURIComponent(baseUrl.pathname);
}

/** The same as the source of a regular expression. */
export function baseSource(addresses: Addresses): string {
  return plainSource(decodedBase(addresses));
}

/** The folder of a language, as the source of a regular expression: a group, empty for the default one. */
export function languageFolders({ portal, addresses }: Publication): string {
  return portal.site.languages.map((language) => addresses.in(language).prefix).join('|');
}

/** A header with a value, and the source of a regular expression for the paths that have it. */
export interface HeaderValue {
  name: string;
  value: string;
  source: string;
}

const KNOWN_BY_EXTENSION = new Set(EXTENSIONS.map(([type]) => type));

/**
 * The table of headers by what they say; of types, those alone that a file's extension doesn't tell. Where two values of a
 * header match a path, it has the later one.
 */
export function headerValues(publication: Publication): HeaderValue[] {
  const base = baseSource(publication.addresses);
  const found = headerRules(publication).flatMap(({ pattern, headers }) =>
    Object.entries(headers)
      .filter(([name, value]) => name !== 'Content-Type' || !KNOWN_BY_EXTENSION.has(value))
      .map(([name, value]) => ({ name, value, pattern })),
  );
  const groups = Map.groupBy(found, ({ name, value }) => `${name}: ${value}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const sources = group.map(({ pattern }) => pathSource(pattern)).join('|');
    return [{ name: first.name, value: first.value, source: `^${base}(?:${sources})$` }];
  });
}

/** All headers but types of the paths that a regular expression matches. */
interface HeaderSet {
  headers: [name: string, value: string][];
  source: string;
}

/**
 * The table of headers for servers that heed one rule alone, the last that matches: each set has all headers of its paths.
 * What belongs to more rules comes after what belongs to fewer.
 */
export function headerSets(publication: Publication): HeaderSet[] {
  const base = baseSource(publication.addresses);
  const rules = headerRules(publication).map(({ pattern, headers }) => ({
    pattern,
    matches: new RegExp(`^(?:${patternSource(pattern)})$`),
    headers: Object.entries(headers).filter(([name]) => name !== 'Content-Type'),
  }));
  const own = rules.map(({ pattern }) => pattern);
  const shared = own.flatMap((one) => own.flatMap((other) => patternOfBoth(one, other) ?? []));
  const whole = [...new Set([...own, ...shared])].map((pattern) => {
    const all = rules.filter(({ matches }) => matches.test(pattern)).flatMap(({ headers }) => headers);
    return { pattern, headers: [...new Map(all)] };
  });
  const sets = Map.groupBy(whole, ({ headers }) => JSON.stringify(headers));
  return [...sets.values()]
    .flatMap((set) => {
      const [first] = set;
      if (first === undefined) return [];
      const sources = set.map(({ pattern }) => pathSource(pattern)).join('|');
      return [{ headers: first.headers, source: `^${base}(?:${sources})$` }];
    })
    .sort((a, b) => a.headers.length - b.headers.length);
}

/** The paths in a folder that have an ending, where one pattern is for the folder and one for the ending. */
function patternOfBoth(folder: string, ending: string): string | undefined {
  return /^[^*]+\*$/.test(folder) && /^\*[^*]+$/.test(ending) ? folder + ending.slice(1) : undefined;
}

/** Servers may have the path of the file that they found: a folder's index by its name, which nginx parts by two slashes. */
function pathSource(pattern: string): string {
  const source = patternSource(pattern);
  return pattern === '' || pattern.endsWith('/') ? `${source}(?:/?index\\.html)?` : source;
}

/** Old addresses that lead to one record. No source has the sign for the end, which comes next. */
interface Leading {
  /** The source of a regular expression for them, below the portal's base; its first group is the language's folder. */
  source: string;
  /** The path of the record in the default language. */
  to: string;
  /** The source for that path itself, which the other matches too. */
  own: string;
}

/**
 * What leads to records, in any case of letters; a record's own address is among it. `sourceOf` is for names, where
 * addresses aren't decoded.
 */
export function leadingToRecords(publication: Publication, sourceOf = plainSource): Leading[] {
  const { portal, addresses } = publication;
  const { record: recordPath } = addresses.in(portal.site.defaultLanguage);
  const byRecord = new Map<string, Map<string, string[]>>();
  for (const [folder, names] of Object.entries(oldAddresses(publication)))
    for (const [name, record] of names) {
      const folders = byRecord.get(recordPath(record)) ?? new Map<string, string[]>();
      byRecord.set(recordPath(record), folders.set(folder, [...(folders.get(folder) ?? []), sourceOf(name)]));
    }
  const language = languageFolders(publication);
  return [...byRecord].map(([to, folders]) => {
    const choices = [...folders].map(([folder, names]) => `${folder}/(?:${names.join('|')})`);
    return { source: `(${language})(?i:${choices.join('|')})/?`, to, own: `${plainSource(to)}?` };
  });
}
