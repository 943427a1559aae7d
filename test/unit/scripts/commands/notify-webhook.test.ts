import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILT_AT, updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import type { StandardRequest } from '../../../support/notify/standard-receiver.ts';
import { CHANNELS, SECRET } from '../../../support/notify/workplace.ts';

const { place, receiver } = useNotify();

describe('a webhook', () => {
  test('gets each new update once, the oldest first, and signed', async () => {
    const program = await receiver();
    const work = place([CHANNELS.webhook], { PROGRAM_URL: `${program.address}/hook?key=hidden` });
    const updates = updatesOf(3);
    work.build(updates, updates.slice(2));
    const { status, out, err } = await work.call();
    expect(err).toBe('Sending what is new…\n');
    expect(out).toBe(`New since before, built 2026-11-23T17:49:00Z:
  2026-11-23 14:47  INC-1  Investigating: Payments are declined
  2026-11-23 14:48  INC-1  Investigating: Payments are declined

Channel  Type     To${' '.repeat(program.host.length - 2)}  Delivered  Failed  Uncertain  Waiting
program  webhook  ${program.host}          2       0          0        0
`);
    expect(status).toBe(0);
    expect(program.received.map(({ path }) => path)).toEqual(['/hook?key=hidden', '/hook?key=hidden']);
    const bodies = program.received.map(
      ({ body }) => JSON.parse(body) as { incident: { incident_updates: { body: string }[] } },
    );
    expect(bodies.map(({ incident }) => incident.incident_updates[0]?.body)).toEqual([
      'Word number 2.',
      'Word number 3.',
    ]);
    for (const { headers, body } of program.received) {
      const timestamp = String(headers['x-candor-timestamp']);
      expect(timestamp).toBe(String(Date.parse(BUILT_AT) / 1000));
      const signature = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
      expect(headers['x-candor-signature']).toBe(`sha256=${signature}`);
      expect(headers['idempotency-key']).toBe(headers['x-candor-delivery']);
    }
    expect(new Set(program.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);

    const again = await work.call();
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toContain('There was nothing to send: everything has been sent before');
    expect(program.received).toHaveLength(2);
    expect(work.read('.candor-notify.ndjson')).not.toMatch(/127\.0\.0\.1|hidden|a secret/);
  });
});

describe('a receiver with the library of Standard Webhooks', () => {
  const KEY = Buffer.from('a key of tests alone, in base64!').toString('base64');
  const takes = (request: StandardRequest) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../../support/notify/standard-receiver.ts')], {
      input: JSON.stringify(request),
      encoding: 'utf8',
    });

  test.each<[what: string, sent: string, receiver: Pick<StandardRequest, 'secret' | 'format'>]>([
    ['a secret of its own form', `whsec_${KEY}`, { secret: `whsec_${KEY}` }],
    ['any other text as raw bytes', SECRET, { secret: SECRET, format: 'raw' }],
    ['any other text in base64', SECRET, { secret: `whsec_${Buffer.from(SECRET).toString('base64')}` }],
  ])('verifies with %s', async (_what, sent, own) => {
    const program = await receiver();
    const work = place([CHANNELS.webhook], { PROGRAM_URL: program.address, PROGRAM_SECRET: sent });
    work.build(updatesOf(1));
    expect(await work.call()).toMatchObject({ status: 0 });
    const { headers: all = {}, body = '' } = program.received[0] ?? {};
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    const headers = Object.fromEntries(names.map((name) => [name, String(all[name])]));
    const request = { ...own, headers, body, now: Date.parse(BUILT_AT) + 60_000 };
    expect(takes(request)).toMatchObject({ status: 0, stderr: '' });
    for (const forged of [
      { ...request, body: `${body} ` },
      { ...request, headers: { ...headers, 'webhook-id': 'another' } },
      { ...request, now: request.now + 10 * 60_000 },
      { ...request, secret: `whsec_${Buffer.from('another key of tests').toString('base64')}` },
    ])
      expect(takes(forged)).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/No matching signature|too old/) as string,
      });
  });

  test('gets nothing signed with a secret that it couldn’t read', async () => {
    const work = place([CHANNELS.webhook], {
      PROGRAM_URL: 'http://127.0.0.1:1',
      PROGRAM_SECRET: 'whsec_never base64',
    });
    work.build(updatesOf(1));
    expect(await work.call()).toMatchObject({
      status: 2,
      err: expect.stringContaining(
        'PROGRAM_SECRET, the secret of program, begins with whsec_, and isn’t base64',
      ) as string,
    });
  });
});
