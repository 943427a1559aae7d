import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { upstreamDefinition } from '../../../../scripts/cli/definitions/upstream.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { readWords } from '../../../../scripts/commands/upstream.ts';
import type { Fetch } from '../../../../scripts/upstream/fetch-summary.ts';
import type { UpstreamFile } from '../../../../src/domain/schemas/upstream.ts';
import { SITE } from '../../../support/content.ts';
import { fakePorts } from '../../../support/ports.ts';

const NOW = Date.parse('2026-11-23T17:45:00Z');
const SITE_WITH = (component: string) =>
  `${SITE}        upstream: { summary: https://status.paygate.example/api/v2/summary.json, component: ${component} }\n`;

/** A summary of another company, in the shape of Statuspage. */
function summaryOf(
  status: string,
  { changed = '2026-11-23T17:10:00Z', since = '2026-11-23T17:02:00Z' } = {},
) {
  return {
    page: { id: 'p1', name: 'Paygate', url: 'https://status.paygate.example', updated_at: changed },
    components: [
      { id: 'c1', name: 'API', status, updated_at: since, group: false },
      { id: 'c2', name: 'Webhooks', status: 'operational', updated_at: since },
      { id: 'c3', name: 'Webhooks', status: 'major_outage', updated_at: since },
    ],
    incidents: [],
  };
}

type Answer = (response: ServerResponse, path: string) => void;
const json =
  (value: unknown): Answer =>
  (response) =>
    response.end(JSON.stringify(value));

let cwd: string;
let server: Server;
let answer: Answer;
/** Their host, which is this machine here. */
let ask: Fetch;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  server = createServer((request, response) => answer(response, request.url ?? '')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  ask = (address, init) =>
    fetch(address.replace('https://status.paygate.example', `http://127.0.0.1:${port}`), init);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const { cache } = contentPaths({ cwd }, { content: '.' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

async function upstream(
  component: string,
  options: Partial<OptionsOf<typeof upstreamDefinition>> = {},
  { now = NOW, longest = 10_000 } = {},
) {
  await writeFile(join(cwd, 'site.yaml'), SITE_WITH(component));
  const ports = fakePorts({ cwd, clock: () => now });
  const status = await readWords(
    ports,
    callOf(upstreamDefinition, { options: { content: '.', ...options } }),
    ask,
    longest,
  );
  return { status, err: ports.written.err };
}
const kept = async () => {
  const text = await readFile(join(cwd, 'upstream.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as UpstreamFile)['checkout'];
};

test('what they say is kept, with whose word it is and of when', async () => {
  answer = json(summaryOf('degraded_performance'));
  expect(await upstream('API')).toEqual({ status: 0, err: 'checkout: Paygate says degraded_performance.\n' });
  expect(await kept()).toEqual({
    summary: 'https://status.paygate.example/api/v2/summary.json',
    component: 'API',
    name: 'Paygate',
    url: 'https://status.paygate.example/',
    state: 'degraded_performance',
    since: '2026-11-23T17:02:00.000Z',
    changed: '2026-11-23T17:10:00.000Z',
    asOf: '2026-11-23T17:45:00.000Z',
  });
});

test('a dry run says it and writes nothing; an id names a component, too', async () => {
  answer = json(summaryOf('operational'));
  expect(await upstream('c3', { dryRun: true })).toMatchObject({
    status: 0,
    err: 'checkout: Paygate says major_outage.\n',
  });
  expect(await kept()).toBeUndefined();
});

test('as long as a state goes on, it has been so since it was first said', async () => {
  answer = json(summaryOf('partial_outage'));
  await upstream('API');
  answer = json(
    summaryOf('partial_outage', { since: '2026-11-23T17:40:00Z', changed: '2026-11-23T17:40:00Z' }),
  );
  await upstream('API', {}, { now: NOW + 60_000 });
  expect(await kept()).toMatchObject({ since: '2026-11-23T17:02:00.000Z', asOf: '2026-11-23T17:46:00.000Z' });
});

test('an older state than the one that is known is no news, and said to be none', async () => {
  answer = json(summaryOf('major_outage'));
  await upstream('API');
  const before = await kept();
  answer = json(summaryOf('operational', { changed: '2026-11-23T17:00:00Z' }));
  const { status, err } = await upstream('API', {}, { now: NOW + 60_000 });
  expect({ status, err }).toEqual({
    status: 0,
    err: 'checkout: status.paygate.example gives a state from before the one that is known. What it said at 2026-11-23T17:45:00.000Z stays.\n',
  });
  expect(await kept()).toEqual(before);
});

test('a date ahead keeps nothing that follows from being heard', async () => {
  answer = json(
    summaryOf('major_outage', { changed: '2099-01-01T00:00:00Z', since: '2099-01-01T00:00:00Z' }),
  );
  await upstream('API');
  expect(await kept()).not.toHaveProperty('since');
  answer = json(summaryOf('operational'));
  await upstream('API', {}, { now: NOW + 60_000 });
  expect(await kept()).toMatchObject({ state: 'operational' });
});

describe('who can’t be read is said, and what was known stays', () => {
  const bad: [why: string, answer: Answer, said: string][] = [
    ['hangs', () => undefined, 'it took longer than 0.3 seconds'],
    [
      'begins and hangs',
      (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"page":'),
      'it took longer than 0.3 seconds',
    ],
    [
      'is a page under the type of JSON',
      (response) => response.setHeader('Content-Type', 'application/json').end('<!doctype html>'),
      'what it gives isn’t JSON',
    ],
    ['is JSON of another kind', json({ ok: true }), 'what it gives isn’t a summary as Statuspage has it'],
    ['is nothing', (response) => response.end(), 'what it gives isn’t JSON'],
    ['knows another state', json(summaryOf('on_fire')), 'it says that API is on_fire, which isn’t a state'],
    ['refuses', (response) => response.writeHead(403).end(), 'its host answers with status 403'],
    [
      'leads elsewhere',
      (response) => response.writeHead(302, { Location: 'https://other.example/summary.json' }).end(),
      'it leads to another place, https://other.example: write that address if it is theirs',
    ],
    [
      'leads to this machine',
      (response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/summary.json' }).end(),
      'it leads to another place, http://127.0.0.1:9: write that address if it is theirs',
    ],
    [
      'leads to itself',
      (response) => response.writeHead(302, { Location: '/api/v2/summary.json' }).end(),
      'it leads on more than 3 times',
    ],
    ['breaks off', (response) => response.socket?.destroy(), 'its host can’t be reached'],
  ];
  test.each(bad)('one that %s', async (_what, gives, said) => {
    answer = json(summaryOf('major_outage'));
    await upstream('API');
    const before = await kept();
    answer = gives;
    const { status, err } = await upstream('API', {}, { longest: said.startsWith('it took') ? 300 : 10_000 });
    expect(status).toBe(0);
    expect(err).toContain(`checkout: status.paygate.example can’t be read: ${said}`);
    expect(err).toContain('What it said at 2026-11-23T17:45:00.000Z stays.');
    expect(await kept()).toEqual(before);
  });

  test('one that sends 50 MB, of which no more is read than a summary may have', async () => {
    let sent = 0;
    const megabyte = Buffer.alloc(1_000_000, 32);
    answer = (response) => {
      const more = () => {
        while (sent < 50_000_000 && !response.destroyed) {
          sent += megabyte.length;
          if (!response.write(megabyte)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    };
    const { status, err } = await upstream('API');
    expect(status).toBe(0);
    expect(err).toContain('can’t be read: it is larger than 2 MB.');
    expect(sent).toBeLessThan(50_000_000);
  });
});

test('one that leads on at its own host is followed', async () => {
  answer = (response, path) =>
    path === '/v2.json'
      ? json(summaryOf('operational'))(response, path)
      : response.writeHead(301, { Location: 'https://status.paygate.example/v2.json' }).end();
  expect(await upstream('API')).toMatchObject({ err: 'checkout: Paygate says operational.\n' });
});

test('a component that they don’t have, or have twice, is a mistake in site.yaml', async () => {
  answer = json(summaryOf('operational'));
  expect(await upstream('Webhook')).toEqual({
    status: 1,
    err: 'checkout: upstream.component in site.yaml is wrong for status.paygate.example: it has no component Webhook. Did you mean Webhooks? It has: API or Webhooks.\n',
  });
  expect(await upstream('Webhooks')).toEqual({
    status: 1,
    err: 'checkout: upstream.component in site.yaml is wrong for status.paygate.example: it has 2 components called Webhooks. Write the id of the one you mean: c2 or c3.\n',
  });
});

test('an address that isn’t https is refused with its line, and so is one with a password', async () => {
  for (const address of [
    'http://status.paygate.example/summary.json',
    'https://me:secret@status.paygate.example/',
  ]) {
    await writeFile(join(cwd, 'site.yaml'), SITE_WITH('API').replace(/https:[^,]*summary\.json/, address));
    const ports = fakePorts({ cwd });
    const call = callOf(upstreamDefinition, { options: { content: '.' } });
    expect(await readWords(ports, call, () => Promise.reject(new Error('asked')))).toBe(1);
    expect(ports.written.err).toContain('site.yaml:13:');
    expect(ports.written.err).not.toContain('secret');
  }
});
