import type { OutputFile, Publication } from '../../domain/publication.ts';
import { type HeaderRule, headerRules } from '../headers.ts';
import { patternSource, plainSource } from '../pattern.ts';
import { mediaType } from './media-types.ts';

/** Extensions that nginx's own table of types lacks. */
const UNKNOWN_TO_NGINX = ['ics', 'md'];

/** Has a map even where no rule sets it, so that the lines in `server` stay right when the portal's address changes. */
const ALWAYS = ['Strict-Transport-Security'];

/**
 * `headers.nginx.conf`: the rules of `_headers` as maps to be included in `http`, one a header: `$candor_cache_control`
 * is what to send with this path, or empty, and then nginx sends nothing. What a feed is, nginx tells by its extension.
 */
export function headersNginxFile(publication: Publication): OutputFile {
  const rules = headerRules(publication);
  const names = new Set([...ALWAYS, ...rules.flatMap(({ headers }) => Object.keys(headers))]);
  names.delete('Content-Type');
  const base = plainSource(publication.addresses.baseUrl.pathname);
  const types = UNKNOWN_TO_NGINX.map((extension) => `    "${mediaType(`.${extension}`)}" ${extension};\n`);
  return {
    path: 'headers.nginx.conf',
    content: `# Headers. Include this file in http { }, and write in server { }:
${[...names].map((name) => `#     add_header ${name} ${variable(name)} always;\n`).join('')}types {
${types.join('')}}
${[...names].map((name) => mapOf(name, rules, base)).join('')}`,
  };
}

function mapOf(name: string, rules: HeaderRule[], base: string): string {
  const byValue = new Map<string, string[]>();
  for (const { pattern, headers } of rules) {
    const value = headers[name];
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), regex(pattern)]);
  }
  const entries = [...byValue].map(
    ([value, patterns]) => `    "~^${base}(?:${patterns.join('|')})$" "${value}";\n`,
  );
  return `\nmap $uri ${variable(name)} {\n    default "";\n${entries.join('')}}\n`;
}

/** nginx has the path of the file that it found: a folder's index by its name, which `$uri/index.html` parts by two slashes. */
function regex(pattern: string): string {
  const source = patternSource(pattern);
  return pattern === '' || pattern.endsWith('/') ? `${source}(?:/?index\\.html)?` : source;
}

function variable(name: string): string {
  return `$candor_${name.toLowerCase().replaceAll('-', '_')}`;
}
