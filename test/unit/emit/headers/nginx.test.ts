import { describe, expect, it } from 'vitest';
import { headersNginxFile } from '../../../../src/emit/headers/nginx.ts';
import { EMBED_CSP, HEADER_CSP } from '../../../../src/view/parts/csp.ts';
import { publicationOf } from '../../../support/portals.ts';

const confAt = (baseUrl: string) => String(headersNginxFile(publicationOf({ baseUrl })).content);
const conf = confAt('https://status.example.com/');

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
  ])('tells how long %s may be kept', (path, value) => {
    expect(mapped(conf, 'candor_cache_control', path)).toBe(value);
    expect(mapped(confAt('https://example.com/a.b/'), 'candor_cache_control', `/a.b${path}`)).toBe(value);
  });

  it('tells who may frame and who may read what', () => {
    expect(mapped(conf, 'candor_content_security_policy', '/index.html')).toBe(HEADER_CSP);
    expect(mapped(conf, 'candor_content_security_policy', '/pt/embed/index.html')).toBe(EMBED_CSP);
    expect(mapped(conf, 'candor_access_control_allow_origin', '/api/v2/summary.json')).toBe('*');
    expect(mapped(conf, 'candor_access_control_allow_origin', '/index.html')).toBeUndefined();
    expect(mapped(conf, 'candor_x_content_type_options', '/whatever')).toBe('nosniff');
  });

  it('names each map in the lines that are to be written, and gives no header twice', () => {
    const named = [...conf.matchAll(/^# {5}add_header \S+ (\$\w+) always;$/gm)].map(([, name]) => name);
    const maps = [...conf.matchAll(/^map \$uri (\$\w+) \{$/gm)].map(([, name]) => name);
    expect(named).toEqual(maps);
    expect(maps).toContain('$candor_strict_transport_security');
    expect(conf).toContain('"text/calendar; charset=utf-8" ics;');
    expect(conf).not.toContain('content_type {');
  });

  it('has the same maps for every address', () => {
    const insecure = confAt('http://127.0.0.1/status/');
    expect(insecure.match(/\$candor_\w+/g)).toEqual(conf.match(/\$candor_\w+/g));
    expect(mapped(insecure, 'candor_strict_transport_security', '/status/index.html')).toBeUndefined();
    expect(mapped(conf, 'candor_strict_transport_security', '/index.html')).toBe('max-age=31536000');
  });
});
