import type { OutputFile, Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { REDIRECT_SHARDS, redirectShard, redirectShardPath } from '../../domain/redirect-shard.ts';
import { defaultEdition, type Edition } from '../../edition/edition.ts';
import { BARE_CSP } from '../../view/parts/csp.ts';
import { escapeHtml } from '../markup.ts';
import { plainSource } from '../pattern.ts';
import { type Names, recordNames } from './names.ts';

/** The smallest bucket that nginx has, and what an entry takes beside its key. */
const MIN_BUCKET = 64;
const ENTRY_OVERHEAD = 32;

/**
 * `redirects.nginx.conf`: every name of a record below /known-issues/ and /k/, and ids of the Statuspage API below
 * /incidents/, in any language, as maps to be included in `http`; `$candor_redirect` is the address to go to, or empty. nginx compares the keys of a map without case.
 */
function nginxFile({ all }: Names, { portal, addresses }: Publication): OutputFile {
  const { defaultLanguage, languages } = portal.site;
  const base = addresses.baseUrl.pathname;
  const { record: recordPath } = addresses.in(defaultLanguage);
  const prefixes = languages
    .map((language) => addresses.in(language).prefix)
    .filter((prefix) => prefix !== '');
  const language = `(?<candor_language>${prefixes.map((prefix) => `${prefix}|`).join('')})`;
  const lines = [...all]
    .filter(([name, record]) => !isOwnAddress(name, record.id) && !/\p{Cc}/u.test(name))
    .map(([name, record]) => `    ${key(name)} ${recordPath(record)};\n`);
  return {
    path: 'redirects.nginx.conf',
    content: `# Old addresses, ticket numbers and slugs. Include this file in http { }, and write in server { }:
#     if ($candor_redirect) { return 301 $candor_redirect; }
map_hash_max_size ${powerOfTwo(Math.max(2048, lines.length * 2))};
map_hash_bucket_size ${bucketSize(lines)};

map $uri $candor_name {
    default "";
    "~^${plainSource(base)}${language}(?:known-issues/|k/|incidents/(?=[a-z0-9]{12}/?$))(?<candor_segment>[^/]+)/?$" $candor_segment;
}

map $candor_name $candor_record {
    default "";
${lines.join('')}}

map $candor_record $candor_redirect {
    default "";
    "~." ${base}$candor_language$candor_record;
}
`,
  };
}

/** The address of a record itself isn't redirected to itself. */
function isOwnAddress(name: string, id: string): boolean {
  return name === pathId(id);
}

/** A key in quotes. The first backslash says that it is a plain text, even if it is `default` or begins with `~`. */
function key(name: string): string {
  return `"${`\\${name}`.replace(/[\\"]/g, '\\$&')}"`;
}

function bucketSize(lines: string[]): number {
  const longest = Math.max(0, ...lines.map((line) => Buffer.byteLength(line)));
  return powerOfTwo(Math.max(MIN_BUCKET, longest + ENTRY_OVERHEAD));
}

function powerOfTwo(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}

/** Whatever leads to a record from a number, an old slug, a Statuspage client or another way to write its id. */
export function* emitRedirects(publication: Publication): Iterable<OutputFile> {
  const names = recordNames(publication.portal);
  yield* shortLinkPages(names, publication);
  yield* lookUpFiles(names, publication);
  yield redirectsFile(names, publication);
  yield nginxFile(names, publication);
}

/** The look-up of the 404 page, in the files that domain/redirect-shard.ts describes. */
function* lookUpFiles({ all }: Names, { portal, addresses }: Publication): Iterable<OutputFile> {
  const { record: recordPath } = addresses.in(portal.site.defaultLanguage);
  const shards = new Map(REDIRECT_SHARDS.map((shard) => [shard, new Map<string, string>()]));
  for (const [name, record] of all) {
    shards.get(redirectShard(name))?.set(name, recordPath(record));
  }
  for (const [shard, paths] of shards) {
    yield { path: redirectShardPath(shard), content: JSON.stringify(Object.fromEntries(paths)) };
  }
}

/** `k/1042/index.html`: a page that leads to a record at once, or by its one link; any server can serve it. */
function* shortLinkPages({ short }: Names, publication: Publication): Iterable<OutputFile> {
  for (const [name, record] of short) {
    yield { path: `k/${name}/index.html`, content: shortLinkPage(record, defaultEdition(publication)) };
  }
}

function shortLinkPage(record: PortalRecord, { addresses, language, textOf }: Edition): string {
  const path = addresses.record(record);
  const title = escapeHtml(`${record.id}: ${textOf(record).value.title}`);
  const href = escapeHtml(addresses.href(path));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${BARE_CSP}">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(addresses.absolute(path))}">
<title>${title}</title>
</head>
<body><p><a href="${href}">${title}</a></p></body>
</html>
`;
}

const HEAD = `# Old addresses, for Netlify and Cloudflare Pages. Cloudflare reads the first 2,000 rules;
# where they lead is found by the page for addresses that lead nowhere.
`;

/**
 * `_redirects`: old slugs below /known-issues/ and /k/, and what clients of the Statuspage API link below /incidents/,
 * each to its record. Ticket numbers have pages of their own.
 */
function redirectsFile({ slugs, statuspage }: Names, publication: Publication): OutputFile {
  const { addresses } = defaultEdition(publication);
  const below = (folder: string, names: Map<string, PortalRecord>) =>
    [...names].map(([name, record]) => {
      const from = addresses.href(folder + segment(name));
      return `${from} ${addresses.href(addresses.record(record))} 301\n`;
    });
  const rules = [...below('known-issues/', slugs), ...below('k/', slugs), ...below('incidents/', statuspage)];
  return { path: '_redirects', content: HEAD + rules.join('') };
}

/** A name as a segment of a path. A star would stand for anything. */
function segment(alias: string): string {
  return encodeURIComponent(alias.toWellFormed()).replaceAll('*', '%2A');
}
