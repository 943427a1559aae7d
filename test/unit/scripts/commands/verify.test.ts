import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { verifyDefinition } from '../../../../scripts/cli/definitions/verify.ts';
import { runVerify } from '../../../../scripts/commands/verify.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { EMBED_CSP, PAGE_CSP } from '../../../../src/view/parts/csp.ts';
import { builtFolder } from '../../../support/built-folder.ts';
import { liveSite, type Reply } from '../../../support/live-site.ts';
import { NOW, publicationOf } from '../../../support/portals.ts';
import { fakePorts } from '../../../support/ports.ts';

type Options = Partial<OptionsOf<typeof verifyDefinition>>;

let meant: string;
beforeEach(() => {
  meant = builtFolder();
});
afterEach(() => rmSync(dirname(meant), { recursive: true }));

/** What verify says of a site that serves `served`, spoilt by `change`, where `meant` was to be. */
async function verify(
  change?: (reply: Reply, path: string) => Reply,
  { served = meant, ...options }: Options & { served?: string } = {},
) {
  const site = await liveSite(served, change);
  try {
    const ports = fakePorts({ clock: () => Date.now() });
    const status = await runVerify(
      ports,
      callOf(verifyDefinition, { args: [site.address], options: { out: meant, json: true, ...options } }),
    );
    const report = options.json === false ? undefined : JSON.parse(ports.written.out);
    return { status, report, asked: site.asked, out: ports.written.out.replaceAll(site.address, '') };
  } finally {
    await site.close();
  }
}

/** The findings but those that every site of this machine has: it isn't the address that was built for. */
const codes = ({ report }: { report: { findings: { code: string; severity: string }[] } }) =>
  report.findings
    .filter(({ code }) => code !== 'read-elsewhere')
    .map(({ code, severity }) => `${severity} ${code}`);

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const spoil = (wanted: string, changes: Partial<Reply>) => (reply: Reply, path: string) =>
  path === wanted ? { ...reply, ...changes } : reply;

describe('verify', () => {
  it('finds nothing wrong with what was built, and reads each kind of file once', async () => {
    const outcome = await verify();
    expect(codes(outcome)).toEqual([]);
    expect(outcome.status).toBe(0);
    expect(outcome.asked).toEqual(expect.arrayContaining(['build.json', '', 'pt/', 'assets/a photo+1.png']));
    expect(new Set(outcome.asked).size).toBe(outcome.asked.length);
    expect(outcome.report.read).toBe(outcome.asked.length);
  });

  it('takes both for right: policies that a host joins, and the last of them alone', async () => {
    const joined = `${PAGE_CSP}, ${EMBED_CSP}`;
    const last = (reply: Reply, path: string) => {
      if (path !== 'pt/embed/') return reply;
      expect(reply.headers).toMatchObject({ 'Content-Security-Policy': joined, 'X-Frame-Options': 'DENY' });
      return { ...reply, headers: { ...reply.headers, 'Content-Security-Policy': EMBED_CSP } };
    };
    expect(codes(await verify(last))).toEqual([]);
  });

  it.each<[string, (reply: Reply, path: string) => Reply, string[]]>([
    ['other bytes', spoil('', { body: '<p>Minified' }), ['error wrong-bytes']],
    ['a file that is gone', spoil('api/v2/status.json', { status: 404 }), ['error wrong-status']],
    [
      'a page instead of JSON',
      spoil('api/v2/summary.json', { headers: html, body: '<p>Welcome' }),
      ['error page-instead'],
    ],
    [
      'a page instead of a file that is gone',
      spoil('api/v2/summary.json', { status: 404, headers: html, body: '<p>Not here' }),
      ['error wrong-status'],
    ],
    [
      'a wrong type',
      spoil('feeds/records.atom', { headers: { 'Content-Type': 'application/octet-stream' } }),
      ['error wrong-type'],
    ],
    [
      'another charset',
      spoil('calendar.ics', { headers: { 'Content-Type': 'text/calendar; charset=iso-8859-1' } }),
      ['error wrong-charset'],
    ],
    [
      'a text without a charset',
      spoil('known-issues/ki-1.md', { headers: { 'Content-Type': 'text/markdown' } }),
      ['warning no-charset'],
    ],
    [
      'a page of a list that leads to a record',
      spoil('known-issues/2/', { status: 301, headers: { location: '/known-issues/ki-2/' } }),
      ['error redirect'],
    ],
    [
      'a short link that leads to another record',
      spoil('k/1', { status: 301, headers: { location: '/known-issues/ki-2/' } }),
      ['error wrong-redirect'],
    ],
    [
      'a short link that leads to a host of another name',
      spoil('k/INC-31', { status: 301, headers: { location: 'http://localhost/incidents/inc-31/' } }),
      ['error wrong-redirect'],
    ],
    ['a short link that is refused', spoil('k/INC-31', { status: 403 }), ['error wrong-status']],
    [
      'a page for what isn’t there',
      (reply) => (reply.status === 404 ? { ...reply, status: 200 } : reply),
      ['error missing-found'],
    ],
    [
      'a page of the host’s own for what isn’t there',
      (reply) => (reply.status === 404 ? { ...reply, body: 'not found' } : reply),
      ['error missing-page'],
    ],
    [
      'a redirect',
      spoil('feeds/updates.json', { status: 301, headers: { location: '/elsewhere.json' } }),
      ['error redirect'],
    ],
    [
      'a redirect to another host',
      spoil('build.json', { status: 302, headers: { location: 'https://login.example.com/?to=x' } }),
      ['error other-host'],
    ],
    [
      'a page in the place of the manifest',
      spoil('build.json', { headers: html, body: '<p>Welcome' }),
      ['error no-manifest'],
    ],
    ['no manifest', spoil('build.json', { status: 404 }), ['error no-manifest']],
    ['a manifest of something else', spoil('build.json', { body: '[1, 2' }), ['error no-manifest']],
    [
      'an upload that isn’t finished',
      spoil('build.json', { body: '{"candor":1,"uploading":true}' }),
      ['error unfinished'],
    ],
    [
      'a frame that is forbidden',
      spoil('embed/', { headers: { ...html, 'X-Frame-Options': 'DENY' } }),
      expect.arrayContaining(['warning no-frames']) as string[],
    ],
    [
      'a policy of the host’s own, which forbids frames',
      (reply, path) =>
        path === 'pt/embed/'
          ? { ...reply, headers: { ...reply.headers, 'Content-Security-Policy': "frame-ancestors 'none'" } }
          : reply,
      ['warning other-policy', 'warning no-frames'],
    ],
    [
      'a host whose clock is off',
      (reply, path) =>
        path === 'build.json'
          ? { ...reply, headers: { ...reply.headers, Date: 'Thu, 01 Jan 1970 00:00:00 GMT' } }
          : reply,
      ['warning clocks'],
    ],
  ])('names %s', async (_what, change, expected) => {
    const outcome = await verify(change);
    expect(codes(outcome)).toEqual(expected);
    expect(outcome.status).toBe(expected[0]?.startsWith('error') ? 1 : 0);
  });

  it('takes a redirect of a short link for what it is, and the pages that lead on', async () => {
    const outcome = await verify(
      spoil('k/1', { status: 301, headers: { location: '/known-issues/ki-1/' }, body: '' }),
    );
    expect(codes(outcome)).toEqual([]);
    expect(outcome.asked).toEqual(expect.arrayContaining(['k/1', 'k/INC-31', 'known-issues/2/']));
  });

  it('warns of texts that are sent without compression', async () => {
    const long = builtFolder(publicationOf(), { 'llms.txt': 'Long. '.repeat(1000) });
    const plain = (reply: Reply) => ({
      ...reply,
      headers: { ...reply.headers, 'Content-Encoding': 'identity' },
    });
    const bare = await verify(plain, { served: long, out: long });
    expect(codes(bare)).toEqual(['warning not-compressed']);
    expect(codes(await verify(undefined, { served: long, out: long }))).toEqual([]);
    rmSync(dirname(long), { recursive: true });
  });

  it('warns of headers that a host can’t send, once for all addresses, and fails only when it is to', async () => {
    const bare = (reply: Reply) => ({
      ...reply,
      headers: { 'Content-Type': reply.headers['Content-Type'] ?? '', 'Cache-Control': 'max-age=600' },
    });
    const outcome = await verify(bare);
    expect(outcome.status).toBe(0);
    expect(new Set(codes(outcome))).toEqual(
      new Set([
        'warning header-cache-control',
        'warning header-x-content-type-options',
        'warning header-referrer-policy',
        'warning header-access-control-allow-origin',
      ]),
    );
    expect((await verify(bare, { strict: true })).status).toBe(1);
    expect((await verify(bare, { json: false })).out).toContain(
      'Cache-Control is “max-age=600”; it should be “public, max-age=60, must-revalidate”.',
    );
  });

  it('tells an older build from a newer one and from another of the same instant, and then compares no bytes', async () => {
    const served = async (folder: string) => {
      const outcome = await verify(undefined, { served: folder });
      rmSync(dirname(folder), { recursive: true });
      return codes(outcome);
    };
    expect(await served(builtFolder(publicationOf({ now: NOW - 60_000 }), { 'index.html': 'Old' }))).toEqual([
      'error older-build',
    ]);
    expect(await served(builtFolder(publicationOf({ now: NOW + 60_000 }), { 'index.html': 'New' }))).toEqual([
      'error newer-build',
    ]);
    const other = builtFolder(publicationOf(), { 'robots.txt': 'Other' });
    rmSync(join(other, '_astro'), { recursive: true });
    expect(await served(other)).toEqual(['error other-build']);
    const elsewhere = publicationOf({ baseUrl: 'https://other.example.com/' });
    expect(await served(builtFolder(elsewhere, { 'robots.txt': 'Other' }))).toEqual(['error other-address']);
  });

  it('says where nobody answers', async () => {
    const site = await liveSite(meant);
    await site.close();
    const ports = fakePorts();
    expect(
      await runVerify(ports, callOf(verifyDefinition, { args: [site.address], options: { out: meant } })),
    ).toBe(1);
    expect(ports.written.out).toContain('The host refuses the connection.');
  });

  it('wants an address, and a build to compare with', async () => {
    for (const address of ['status', 'ftp://example.com/'])
      await expect(
        runVerify(fakePorts(), callOf(verifyDefinition, { args: [address], options: { out: meant } })),
      ).rejects.toThrow(UsageError);
    const nowhere = { out: join(meant, 'nowhere') };
    await expect(
      runVerify(fakePorts(), callOf(verifyDefinition, { args: ['http://127.0.0.1/'], options: nowhere })),
    ).rejects.toThrow(/Build it first/);
  });
});
