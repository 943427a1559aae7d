import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openBuiltPortal } from '../../scripts/portal/built-portal.ts';
import type { Finding } from '../../scripts/verify/report.ts';
import { verifySite } from '../../scripts/verify/verify-site.ts';
import { memoize } from '../../src/domain/memoize.ts';
import { writePortal } from '../support/served-portal.ts';
import { freePort, type Hosted, programOf, serveBy, WEB_SERVERS } from '../support/web-servers.ts';

// A server may serve files as another user than the one that tests.
const parent = mkdtempSync(join(tmpdir(), 'candor-servers-'));
chmodSync(parent, 0o755);
afterAll(() => {
  rmSync(parent, { recursive: true });
});

/** Paths of portals, the last with signs that mean something to servers. */
const BASES = ['/', '/status/', "/it's;x/a%20b$c%7Bd%7D%C3%A9%22e(f)[g]+%5E|~h,@:!&=%25/"];

interface Portal {
  base: string;
}
const portals = BASES.map((base): Portal => ({ base }));

/** Written once for all servers, with the port that it is built for. */
const hostedPortal = memoize(async ({ base }: Portal): Promise<Hosted> => {
  const port = await freePort();
  const root = join(parent, String(port));
  return { root, folder: writePortal(root, `http://127.0.0.1:${port}${base}`), port };
});

let number = 0;
const workFolder = () => join(parent, `work-${(number += 1)}`);

async function findingsOf(folder: string, url: string): Promise<Finding[]> {
  const { signal } = new AbortController();
  const report = await verifySite(url, await openBuiltPortal(folder), { clock: () => Date.now(), signal });
  return report.findings.flatMap(({ paths, ...finding }) => paths.map((path) => ({ ...finding, path })));
}

for (const name of Object.keys(WEB_SERVERS) as (keyof typeof WEB_SERVERS)[]) {
  const isMissing = programOf(WEB_SERVERS[name]) === undefined;
  describe.skipIf(isMissing)(`${name}${isMissing ? ', which isn’t installed here' : ''}`, () => {
    it.each(name.includes(',') ? portals.slice(-1) : portals)(
      'serves a portal at $base as it was built',
      async (portal) => {
        const hosted = await hostedPortal(portal);
        const server = await serveBy(name, hosted, workFolder());
        try {
          const url = `http://127.0.0.1:${hosted.port}${portal.base}`;
          expect(await findingsOf(hosted.folder, url)).toEqual([]);
          await expectRedirects(url);
          await expectTransfers(url);
        } finally {
          await server.close();
        }
      },
    );

    it.skipIf(name.includes(','))('serves the demonstration as it was built', async () => {
      const folder = inject('demonstration');
      const port = await freePort();
      chmodSync(join(folder, '..'), 0o755);
      const server = await serveBy(name, { root: folder, folder, port }, workFolder());
      try {
        const findings = await findingsOf(folder, `http://127.0.0.1:${port}/`);
        expect(findings.map(({ code }) => code)).toEqual(['read-elsewhere']);
      } finally {
        await server.close();
      }
    });
  });
}

async function expectRedirects(url: string): Promise<void> {
  const { pathname } = new URL(url);
  const leads = async (path: string) => {
    const response = await fetch(url + path, { redirect: 'manual' });
    await response.arrayBuffer();
    const place = response.headers.get('Location');
    // The host, the port and the scheme are the reader's own.
    if (place !== null) expect(place.startsWith('/'), place).toBe(true);
    expect(response.headers.get('X-Content-Type-Options'), path).toBe('nosniff');
    return place === null ? response.status : decodeURIComponent(place);
  };
  const below = decodeURIComponent(pathname);
  for (const path of [
    'k/5',
    'k/KI-5',
    'k/ki-5/',
    'k/511204',
    'k/OLD-slug',
    'known-issues/old-slug/',
    'known-issues/KI-5/',
    'known-issues/error-500',
    'known-issues/caff%C3%A8%20%26%20%22co%22%20%7Bx%7D',
    'k/%24uri',
  ])
    expect(await leads(path), path).toBe(`${below}known-issues/ki-5/`);
  for (const path of ['pt/k/5', 'pt/known-issues/Old-Slug'])
    expect(await leads(path), path).toBe(`${below}pt/known-issues/ki-5/`);
  for (const path of ['incidents/INC-1', 'k/Inc-1'])
    expect(await leads(path), path).toBe(`${below}incidents/inc-1/`);
  for (const path of [
    '',
    'known-issues/',
    'known-issues/2/',
    'pt/known-issues/2/',
    'known-issues/open/',
    'known-issues/ki-2/',
    'incidents/inc-1/',
  ])
    expect(await leads(path), path).toBe(200);
  for (const path of [
    'known-issues/3/',
    'known-issues/nothing',
    'known-issues/status/',
    'feeds/',
    'feeds/nothing.json',
    'k/nothing',
  ])
    expect(await leads(path), path).toBe(404);
  expect([200, `${below}known-issues/`]).toContain(await leads('known-issues'));
  if (below !== '/') {
    const response = await fetch(url.slice(0, -1), { redirect: 'manual' });
    await response.arrayBuffer();
    const { pathname: to, host } = new URL(response.headers.get('Location') ?? '', url);
    expect([decodeURIComponent(to), host]).toEqual([below, new URL(url).host]);
  }
}

/** Texts come compressed, in UTF-8; what a reader has is asked for again, and not sent again. */
async function expectTransfers(url: string): Promise<void> {
  for (const [path, type] of [
    ['', 'text/html'],
    ['llms.txt', 'text/plain'],
    ['known-issues/ki-1.md', 'text/markdown'],
    ['feeds/records.atom', 'application/xml'],
    ['pt/feeds/updates.rss', 'application/xml'],
    ['feeds/updates.json', 'application/feed+json'],
    ['calendar.ics', 'text/calendar'],
    ['api/v2/summary.json', 'application/json'],
    ['assets/incidents/Log%201.TXT', 'text/plain'],
  ]) {
    const first = await fetch(url + path);
    await first.arrayBuffer();
    expect(first.headers.get('Content-Type'), path).toBe(`${type}; charset=utf-8`);
    if (path !== 'calendar.ics') expect(first.headers.get('Content-Encoding'), path).toBe('gzip');
    for (const [condition, value] of [
      ['If-None-Match', first.headers.get('ETag')],
      ['If-Modified-Since', first.headers.get('Last-Modified')],
    ] as const) {
      const again = await fetch(url + path, { headers: { [condition]: value ?? '' } });
      expect(again.status, `${path} ${condition} ${value}`).toBe(304);
    }
  }
}
