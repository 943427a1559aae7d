import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { COMPRESSIBLE, EXTENSIONS } from '../media-types.ts';
import { addressSources, oldAddresses } from '../old-addresses.ts';
import { baseSource, decodedBase, headerValues, languageFolders } from './server-rules.ts';

/** The smallest bucket that nginx has, and what an entry takes beside its key. */
const MIN_BUCKET = 64;
const ENTRY_OVERHEAD = 32;

/** Has a map even where no rule sets it, so that a server that adds headers itself stays right when the address changes. */
const ALWAYS = ['Strict-Transport-Security'];

/** What nginx includes: maps into `http`, and what uses them into `server`. */
export function* emitNginx(publication: Publication): Iterable<OutputFile> {
  yield fileFrom(addressSources(publication), 'redirects.nginx.conf', () => redirectsText(publication));
  yield headersFile(publication);
  yield serverFile(publication);
}

/**
 * `redirects.nginx.conf`: the old addresses of records, as maps; `$candor_redirect` is the address to go to, or empty.
 * nginx compares the keys of a map without case, and so an address that is its record's own is told by its letters.
 */
function redirectsText(publication: Publication): string {
  const { portal, addresses } = publication;
  const { record: recordPath } = addresses.in(portal.site.defaultLanguage);
  const lines = Object.entries(oldAddresses(publication)).flatMap(([folder, names]) =>
    [...names].map(([name, record]) => `    ${key(`${folder}/${name}`)} ${recordPath(record)};\n`),
  );
  const language = `(?<candor_language>${languageFolders(publication)})`;
  const address = '(?<candor_address>(?i:known-issues|k|incidents)/[^/]+)';
  return `# Old addresses, ticket numbers and slugs. Include this file in http { }, and server.nginx.conf in server { }.
map_hash_max_size ${powerOfTwo(Math.max(2048, lines.length * 2))};
map_hash_bucket_size ${bucketSize(lines)};

map $uri $candor_name {
    default "";
    "~^${baseSource(addresses)}${language}${address}/?$" $candor_address;
}

map $candor_name $candor_record {
    default "";
${lines.join('')}}

map "$candor_name/ $candor_record" $candor_redirect {
    default "";
    "~^(.+) \\1$" "";
    "~ [^ ]+$" "${addresses.baseUrl.pathname.replaceAll('$', '%24')}$candor_language$candor_record";
}
`;
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

/** `headers.nginx.conf`: the table of headers as maps, one a header: `$candor_cache_control` is what to send, or empty. */
function headersFile(publication: Publication): OutputFile {
  const values = headerValues(publication);
  const maps = headerNames(publication).map((name) => {
    // Of the entries that match, the first counts.
    const entries = values
      .filter((each) => each.name === name)
      .reverse()
      .map(({ source, value }) => `    "~${source}" "${value}";\n`);
    return `\nmap $uri ${variable(name)} {\n    default "";\n${entries.join('')}}\n`;
  });
  const dollar = decodedBase(publication.addresses).includes('$') ? `\n${DOLLAR_SIGN}` : '';
  return {
    path: 'headers.nginx.conf',
    content: `# Headers. Include this file in http { }, and server.nginx.conf in server { }.\n${dollar}${maps.join('')}`,
  };
}

function headerNames(publication: Publication): string[] {
  const names = new Set([...ALWAYS, ...headerValues(publication).map(({ name }) => name)]);
  names.delete('Content-Type');
  return [...names];
}

function variable(name: string): string {
  return `$candor_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** nginx has no other way to write one in a text. */
const DOLLAR_SIGN = 'geo $candor_dollar {\n    default "$";\n}\n';

/** `server.nginx.conf`: everything that a server needs to serve the portal, whose folder is below its root by the portal's path. */
function serverFile(publication: Publication): OutputFile {
  const { addresses } = publication;
  const base = decodedBase(addresses);
  const types = EXTENSIONS.map(([type, extensions]) => `        "${type}" ${extensions.join(' ')};\n`);
  const exceptions = headerValues(publication)
    .filter(({ name }) => name === 'Content-Type')
    .map(
      ({ source, value }) => `
    location "~${source}" {
        types { }
        default_type "${value}";
        try_files $uri =404;
    }
`,
    );
  const withoutSlash =
    base === '/'
      ? ''
      : `location = ${quoted(base.slice(0, -1))} {
    absolute_redirect off;
    return 301 ${quoted(addresses.baseUrl.pathname.replaceAll('$', '%24'))};
}
`;
  return {
    path: 'server.nginx.conf',
    content: `# The portal. Include this file in server { }, and redirects.nginx.conf and headers.nginx.conf in http { }.
${withoutSlash}location ^~ ${quoted(base)} {
    error_page 404 ${quoted(`${base}404.html`).replaceAll('$', '${candor_dollar}')};
    try_files $uri $uri/index.html =404;

    absolute_redirect off;
    if ($candor_redirect) {
        return 301 $candor_redirect;
    }

    types {
${types.join('')}    }
    default_type application/octet-stream;
    charset off;

    gzip on;
    gzip_comp_level 6;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 512;
    gzip_types ${COMPRESSIBLE.map((type) => `"${type}"`).join(' ')};

${headerNames(publication)
  .map((name) => `    add_header ${name} ${variable(name)} always;\n`)
  .join('')}${exceptions.join('')}}
`,
  };
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
