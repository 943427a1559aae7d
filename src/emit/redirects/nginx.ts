import type { OutputFile, Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import { plainSource } from '../pattern.ts';
import type { Names } from './names.ts';

/** The smallest bucket that nginx has, and what an entry takes beside its key. */
const MIN_BUCKET = 64;
const ENTRY_OVERHEAD = 32;

/**
 * `redirects.nginx.conf`: every name of a record below /known-issues/ and /k/, and ids of the Statuspage API below
 * /incidents/, in any language, as maps to be included in `http`; `$candor_redirect` is the address to go to, or empty. nginx compares the keys of a map without case.
 */
export function nginxFile({ all }: Names, { portal, addresses }: Publication): OutputFile {
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
