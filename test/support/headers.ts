import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import escapeStringRegexp from 'escape-string-regexp';

/** Headers of the paths that match. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** Reads a folder's `_headers` as Netlify and Cloudflare Pages do: a path with `*`, and its headers indented below it. */
export function headerRules(folder: string): HeaderRule[] {
  const path = join(folder, '_headers');
  return existsSync(path) ? readHeaders(readFileSync(path, 'utf8')) : [];
}

/** The rules that a text of this form has. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ pattern: wildcard(line.trim()), headers: [] });
  }
  return rules;
}

/** Of a folder built for the root of a host: every value that its rules give a header of a file, by the file's path. */
export function headersIn(folder: string): (path: string) => Map<string, string[]> {
  const rules = headerRules(folder);
  return (path) => {
    const served = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const values = new Map<string, string[]>();
    for (const { pattern, headers } of rules)
      if (pattern.test(served))
        for (const [name, value] of headers) values.set(name, [...(values.get(name) ?? []), value]);
    return values;
  };
}

function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map(escapeStringRegexp).join('.*')}$`);
}
