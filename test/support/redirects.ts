import type { Publication } from '../../src/domain/publication.ts';
import { htaccessFile } from '../../src/emit/hosts/apache.ts';
import { caddyFile } from '../../src/emit/hosts/caddy.ts';
import { lighttpdFile } from '../../src/emit/hosts/lighttpd.ts';
import { emitNginx } from '../../src/emit/hosts/nginx.ts';
import { emitRedirects } from '../../src/emit/redirects/redirects.ts';

/** Where a host leads a path on to; undefined where it serves what is there. */
type Redirects = (path: string) => string | undefined;

/**
 * What each host does with a path from the root of the host, as browsers ask for it, read from the files that it is given.
 * `isThere` tells whether a file is served under a path.
 */
export function hostRedirects(
  publication: Publication,
  isThere: (path: string) => boolean = () => false,
): Record<'_redirects' | 'nginx' | 'apache' | 'caddy' | 'lighttpd', Redirects> {
  const made = [
    ...emitRedirects(publication),
    ...emitNginx(publication),
    htaccessFile(publication),
    caddyFile(publication),
    lighttpdFile(publication),
  ];
  const files = new Map(made.map(({ path, content }) => [path, String(content)]));
  const text = (path: string) => files.get(path) ?? '';
  return {
    _redirects: fromRules(text('_redirects')),
    nginx: fromNginx(text('redirects.nginx.conf')),
    apache: fromApache(text('.htaccess')),
    caddy: fromCaddy(text('server.caddy'), isThere),
    lighttpd: fromLighttpd(text('server.lighttpd.conf')),
  };
}

function fromRules(text: string): Redirects {
  const rules = new Map(
    text
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']),
  );
  return (path) => rules.get(path.replace(/\/$/, ''));
}

function fromNginx(text: string): Redirects {
  const [, address = ''] = /"~(\^.*\$)" \$candor_address;/.exec(text) ?? [];
  const [, base = ''] = /"~ \[\^ \]\+\$" "(.*)\$candor_language\$candor_record";/.exec(text) ?? [];
  const records = new Map(
    [...text.matchAll(/^ {4}"((?:[^"\\]|\\.)*)" (\S+);$/gm)].map(([, key = '', record = '']) => [
      key.replace(/\\([\\"])/g, '$1').replace(/^\\/, ''),
      record,
    ]),
  );
  return (path) => {
    const found = new RegExp(caseless(address)).exec(decodeURIComponent(path))?.groups;
    if (!found) return undefined;
    const { candor_language: language = '', candor_address: name = '' } = found;
    const record = records.get(name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
    return record === undefined || `${name}/` === record ? undefined : base + language + record;
  };
}

function fromApache(text: string): Redirects {
  const rules = [...text.matchAll(/^ {4}RedirectMatch 301 "(.*)" "(.*)"$/gm)].map(
    ([, source = '', target = '']) => ({ pattern: new RegExp(caseless(source)), target }),
  );
  return (path) => {
    for (const { pattern, target } of rules) {
      const match = pattern.exec(decodeURIComponent(path));
      if (match) return encodeURI(target.replace('$1', match[1] ?? '').replace(/\\(.)/g, '$1'));
    }
    return undefined;
  };
}

function fromCaddy(text: string, isThere: (path: string) => boolean): Redirects {
  const rules = [...text.matchAll(/^\t\t\t"~(.*)" "(.*)"$/gm)].map(([, source = '', target = '']) => ({
    pattern: new RegExp(caseless(source)),
    target,
  }));
  const [, kept = ''] = /not \{\n\t*path_regexp "(.*)"/.exec(text) ?? [];
  return (path) => {
    const decoded = decodeURIComponent(path);
    if (new RegExp(kept).test(decoded) && isThere(path)) return undefined;
    for (const { pattern, target } of rules) {
      const match = pattern.exec(decoded);
      if (match) return target.replace('${1}', match[1] ?? '');
    }
    return undefined;
  };
}

function fromLighttpd(text: string): Redirects {
  const rules = [...text.matchAll(/^\t\t"(\^.*)" => "(.*)",$/gm)].map(([, source = '', target = '']) => ({
    pattern: new RegExp(caseless(source)),
    target,
  }));
  return (path) => {
    for (const { pattern, target } of rules) {
      const match = pattern.exec(path);
      if (match)
        return target.replace(/\$1|([%$])\1/g, (_sign, literal?: string) => literal ?? match[1] ?? '');
    }
    return undefined;
  };
}

/** `(?i:…)` by what JavaScript of each version reads: `[kK]` for each letter. */
function caseless(source: string): string {
  const [before = '', rest] = source.split('(?i:');
  if (rest === undefined) return source;
  let depth = 1;
  let end = 0;
  while (depth > 0) {
    if (rest[end] === '(') depth += 1;
    if (rest[end] === ')') depth -= 1;
    end += 1;
  }
  const inside = rest
    .slice(0, end)
    .replace(/\\x..|[a-z]/g, (part) => (part.length > 1 ? part : `[${part}${part.toUpperCase()}]`));
  return `${before}(?:${inside}${rest.slice(end)}`;
}
