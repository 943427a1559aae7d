import { afterEach, describe, expect, test } from 'vitest';
import { sendHttp } from '../../../../../scripts/notify/channels/http.ts';
import { type Answer, webhookReceiver } from '../../../../support/notify/receivers.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const now = () => Date.parse('2026-11-23T17:49:00Z');
async function sent(answer: Answer, { user = '', timeout = 30_000 } = {}) {
  const receiver = await webhookReceiver(() => answer);
  closers.push(receiver.close);
  const url = `${receiver.address.replace('//', `//${user}`)}/secret`;
  const outcome = await sendHttp(url, '{"a":1}', { headers: { 'x-own': 'yes' }, timeout, now });
  return { outcome, request: receiver.received[0] };
}

test('the body arrives as it is', async () => {
  const { outcome, request } = await sent({ status: 204 });
  expect(outcome).toEqual({ kind: 'delivered' });
  expect(request).toMatchObject({
    path: '/secret',
    body: '{"a":1}',
    headers: { 'content-type': 'application/json', 'x-own': 'yes', 'user-agent': 'Candor' },
  });
  expect(request?.headers.authorization).toBeUndefined();
});

test('a name and a password in the address are sent as such', async () => {
  const { outcome, request } = await sent({ status: 200 }, { user: 'ana:p%40ss@' });
  expect(outcome).toEqual({ kind: 'delivered' });
  expect(request?.headers.authorization).toBe(`Basic ${btoa('ana:p@ss')}`);
});

describe('an answer', () => {
  test.each([
    [{ status: 500 }, { retry: { after: 0 }, isOfChannel: true }],
    [{ status: 503, headers: { 'retry-after': '7' } }, { retry: { after: 7000 } }],
    [{ status: 429, headers: { 'retry-after': '0.5' } }, { retry: { after: 500 } }],
    [
      { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 17:49:30 GMT' } },
      { retry: { after: 30_000 } },
    ],
    [{ status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 17:48:00 GMT' } }, { retry: { after: 0 } }],
    [{ status: 503, headers: { 'retry-after': 'soon' } }, { retry: { after: 0 } }],
    [{ status: 404 }, { retry: undefined, isOfChannel: false, reason: 'it answers with status 404' }],
    [
      { status: 302 },
      {
        retry: undefined,
        isOfChannel: true,
        reason: expect.stringContaining('redirects to nowhere') as string,
      },
    ],
  ])('of %j', async (answer, outcome) => {
    expect((await sent(answer)).outcome).toMatchObject({ kind: 'failed', ...outcome });
  });

  test.each(['hang', 'break'] as const)('that never comes (%s) leaves it uncertain', async (answer) => {
    expect((await sent(answer, { timeout: 2000 })).outcome.kind).toBe('uncertain');
  });
});
