import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { emitNginx } from '../../../../src/emit/hosts/nginx.ts';
import { EMBED_CSP, PAGE_CSP } from '../../../../src/view/parts/csp.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { hostRedirects } from '../../../support/redirects.ts';

function files(publication: Publication): Record<'headers' | 'redirects' | 'server', string> {
  const made = new Map([...emitNginx(publication)].map(({ path, content }) => [path, String(content)]));
  const text = (name: string) => made.get(`${name}.nginx.conf`) ?? '';
  return { headers: text('headers'), redirects: text('redirects'), server: text('server') };
}

const at = (baseUrl: string) => files(publicationOf({ baseUrl }));
const root = at('https://status.example.com/');

/** The value that a map of the file gives a path; the first entry that matches decides, as in nginx. */
function mapped(text: string, variable: string, path: string): string | undefined {
  const body = text.split(`map $uri $${variable} {\n`)[1]?.split('\n}')[0] ?? '';
  const entries = [...body.matchAll(/^ {4}"~(\^.*\$)" "(.*)";$/gm)];
  return entries.find(([, pattern = '']) => new RegExp(pattern).test(path))?.[2];
}

describe('headers.nginx.conf', () => {
  it.each([
    ['/index.html', 'public, max-age=60, must-revalidate'],
    ['//index.html', 'public, max-age=60, must-revalidate'],
    ['/es//index.html', 'public, max-age=60, must-revalidate'],
    ['/pt/known-issues/ki-1/index.html', 'public, max-age=60, must-revalidate'],
    ['/404.html', 'public, max-age=60, must-revalidate'],
    ['/_astro/frame.Dfy3_av4.css', 'public, max-age=31536000, immutable'],
    ['/other/', undefined],
    ['/robotsStxt', undefined],
  ])('tells how long %s may be kept, below any base as nginx decodes it', (path, value) => {
    for (const [base, decoded] of [
      ['/', ''],
      ['/a.b/', '/a.b'],
      ["/it's;x/a b/", "/it's;x/a b"],
      ['/caf%C3%A9/%7B$%7D/', '/café/{$}'],
    ])
      expect(
        mapped(at(`https://example.com${base}`).headers, 'candor_cache_control', decoded + path),
        base,
      ).toBe(value);
  });

  it('tells who may frame and who may read what', () => {
    expect(mapped(root.headers, 'candor_content_security_policy', '/index.html')).toBe(PAGE_CSP);
    expect(mapped(root.headers, 'candor_content_security_policy', '/pt/embed/index.html')).toBe(EMBED_CSP);
    expect(mapped(root.headers, 'candor_access_control_allow_origin', '/api/v2/summary.json')).toBe('*');
    expect(mapped(root.headers, 'candor_access_control_allow_origin', '/index.html')).toBeUndefined();
    expect(mapped(root.headers, 'candor_x_content_type_options', '/whatever')).toBe('nosniff');
  });

  it('has the same maps for every address', () => {
    const { headers } = at('http://127.0.0.1/status/');
    expect(headers.match(/\$candor_\w+/g)).toEqual(root.headers.match(/\$candor_\w+/g));
    expect(mapped(headers, 'candor_strict_transport_security', '/status/index.html')).toBeUndefined();
    expect(mapped(root.headers, 'candor_strict_transport_security', '/index.html')).toBe('max-age=31536000');
  });
});

describe('server.nginx.conf', () => {
  it('sends each header that has a map, and none twice', () => {
    const sent = [...root.server.matchAll(/^ {4}add_header \S+ (\$\w+) always;$/gm)].map(([, name]) => name);
    const maps = [...root.headers.matchAll(/^map \$uri (\$\w+) \{$/gm)].map(([, name]) => name);
    expect(sent).toEqual(maps);
    expect(maps).toContain('$candor_strict_transport_security');
  });

  it('has the types with their charset, and the one that an extension doesn’t tell', () => {
    expect(root.server).toContain('"text/calendar; charset=utf-8" ics;');
    expect(root.server).toContain('"text/plain; charset=utf-8" txt log;');
    const [, source = ''] =
      /location "~(\S+)" \{\n *types \{ \}\n *default_type "application\/feed/.exec(root.server) ?? [];
    expect(new RegExp(source).test('/pt/feeds/updates.json')).toBe(true);
    expect(new RegExp(source).test('/api/v1/site.json')).toBe(false);
  });

  it('writes the base so that it stays a text', () => {
    const { server, headers } = at('https://example.com/it%22s;x/a$b/');
    expect(server).toContain('location ^~ "/it\\"s;x/a$b/" {');
    expect(server).toContain('error_page 404 "/it\\"s;x/a${candor_dollar}b/404.html";');
    expect(server).toContain('return 301 "/it%22s;x/a%24b/";');
    expect(headers).toContain('geo $candor_dollar {');
    expect(root.headers).not.toContain('geo ');
  });

  it('redirects by the variable that the maps of old addresses set, within the host', () => {
    expect(root.server).toContain('if ($candor_redirect) {\n        return 301 $candor_redirect;');
    expect(root.server).toContain('absolute_redirect off;');
    expect(root.redirects).toContain(' $candor_redirect {');
  });
});

describe('redirects.nginx.conf', () => {
  const publication = publicationOf({
    issues: [
      issueOf({ id: 'KI-1042', aliases: ['467419', 'unable-to-Export'] }),
      issueOf({ id: 'KI-7', aliases: ['1042', 'caffè & "co" \\n', 'default', '*'] }),
    ],
    incidents: [incidentOf({ id: 'INC-31', started: '2026-05-07T10:15-03:00' })],
    baseUrl: 'https://example.com/status/',
  });
  const { redirects } = files(publication);
  const { nginx } = hostRedirects(publication);

  it.each([
    ['/status/pt/known-issues/Unable-to-export/', '/status/pt/known-issues/ki-1042/'],
    ['/status/k/467419', '/status/known-issues/ki-1042/'],
    ['/status/k/1042', '/status/known-issues/ki-1042/'],
    ['/status/k/KI-7', '/status/known-issues/ki-7/'],
    ['/status/known-issues/KI-7/', '/status/known-issues/ki-7/'],
    ['/status/known-issues/ki-7/', undefined],
    ['/status/known-issues/ki-7', undefined],
    ['/status/known-issues/1042/', undefined],
    ['/status/known-issues/page/2/', undefined],
    ['/known-issues/unable-to-export/', undefined],
    ['/status/incidents/jl4hjo82wz0r', '/status/incidents/inc-31/'],
    ['/status/es/incidents/jl4hjo82wz0r/', '/status/es/incidents/inc-31/'],
    ['/status/incidents/INC-31', '/status/incidents/inc-31/'],
    ['/status/incidents/inc-31/', undefined],
    ['/status/incidents/2026/', undefined],
    ['/status/incidents/2026/11/', undefined],
  ])('leads %s to %s', (path, target) => {
    expect(nginx(path)).toBe(target);
  });

  it('writes every name as plain text in quotes', () => {
    expect(redirects).toContain('    "\\\\known-issues/unable-to-export" known-issues/ki-1042/;\n');
    expect(redirects).toContain('    "\\\\k/default" known-issues/ki-7/;\n');
    expect(redirects).toContain('    "\\\\k/caffè & \\"co\\" \\\\n" known-issues/ki-7/;\n');
  });

  it('lets no alias begin a line of its own', () => {
    const aliases = ['b\r\n"; return 301 /evil; #', '\ud800', '__proto__', '$uri', '"; } x {'];
    const made = files(publicationOf({ issues: [issueOf({ id: 'KI-1', aliases })] })).redirects;
    for (const line of made.split('\n').filter((text) => /^ {4}"\\/.test(text)))
      expect(line).toMatch(/^ {4}"(?:[^"\\]|\\.)*" known-issues\/ki-1\/;$/);
    expect(made).not.toContain('return 301 /evil');
  });

  it('has room for its longest name', () => {
    const long = 'a'.repeat(195);
    const made = files(publicationOf({ issues: [issueOf({ aliases: [long] })] })).redirects;
    const [, size] = /map_hash_bucket_size (\d+);/.exec(made) ?? [];
    expect(Number(size)).toBeGreaterThan(195 + 16);
  });
});
