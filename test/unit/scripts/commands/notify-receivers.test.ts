import { describe, expect, test } from 'vitest';
import { updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import { webhookReceiver } from '../../../support/notify/receivers.ts';
import { CHANNELS } from '../../../support/notify/workplace.ts';

const { place, receiver } = useNotify();

/** No answer is waited for any longer. */
const SOON = ['--timeout', '3'];

const RETRIED = 4;

describe('a receiver', () => {
  const sent = async (
    answer: Parameters<typeof webhookReceiver>[0],
    updates = updatesOf(1),
    ...more: string[]
  ) => {
    const program = await receiver(answer);
    const work = place([CHANNELS.webhook], { PROGRAM_URL: `${program.address}/hook?key=hidden` });
    work.build(updates);
    return { program, work, ...(await work.call(...more)) };
  };
  const deliveries = (program: Awaited<ReturnType<typeof webhookReceiver>>) =>
    program.received.map(({ headers }) => String(headers['webhook-id']));

  test('answers 500 and then 200: tried again in the same run', async () => {
    const { program, status, out } = await sent((_, before) => ({ status: before === 0 ? 500 : 200 }));
    expect(status).toBe(0);
    expect(program.received).toHaveLength(2);
    expect(new Set(deliveries(program)).size).toBe(1);
    expect(out).toContain('1       0          0        0');
  });

  test('answers 500 for ever: fails after four attempts, holds the rest back, and the next run goes on', async () => {
    let isWell = false;
    const { program, work, status, out } = await sent(() => ({ status: isWell ? 204 : 500 }), updatesOf(3));
    expect(status).toBe(1);
    expect(program.received).toHaveLength(RETRIED);
    expect(out).toContain(
      'Failed. They stay in the queue, and the next run will try them again:\n  program: INC-1, Investigating: Payments are declined: it answers with status 500.\n',
    );
    expect(out).toMatch(/Waiting\. .*:\n(?: {2}program: .*: it answers with status 500\.\n){2}/);
    isWell = true;
    // What was published before has moved on; what is queued is sent all the same.
    work.build(updatesOf(3), updatesOf(3));
    expect(await work.call()).toMatchObject({ status: 0 });
    const [first, ...others] = deliveries(program).slice(RETRIED);
    expect(first).toBe(deliveries(program)[0]);
    expect(others).toHaveLength(2);
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(program.received).toHaveLength(RETRIED + 3);
  });

  test('refuses one message: it fails at once, and the others arrive', async () => {
    const { program, status, out } = await sent(
      (_, before) => ({ status: before === 0 ? 400 : 200 }),
      updatesOf(2),
    );
    expect(status).toBe(1);
    expect(program.received).toHaveLength(2);
    expect(out).toContain('1       1          0        0');
    expect(out).toContain('it answers with status 400.');
  });

  test('hangs: what may have arrived isn’t sent again by itself', async () => {
    let hangs = true;
    const { program, work, status, out } = await sent(
      () => (hangs ? 'hang' : { status: 200 }),
      updatesOf(2),
      ...SOON,
    );
    expect(status).toBe(1);
    expect(program.received).toHaveLength(1);
    expect(out).toContain('0       0          1        1');
    expect(out).toContain(
      '--resend-uncertain or --uncertain-arrived:\n  program: INC-1, Investigating: Payments are declined: it gave no answer within 3 s.\n',
    );
    hangs = false;
    const next = await work.call();
    expect(next.status).toBe(1);
    expect(next.out).toContain('outcome unknown');
    expect(program.received).toHaveLength(2);
    expect(new Set(deliveries(program)).size).toBe(2);
    expect(await work.call('--resend-uncertain')).toMatchObject({ status: 0 });
    expect(deliveries(program)[2]).toBe(deliveries(program)[0]);
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(program.received).toHaveLength(3);
  });

  test('breaks the connection: somebody looks, and says that it arrived', async () => {
    const { program, work, status, out } = await sent(() => 'break');
    expect({ status, requests: program.received.length }).toEqual({ status: 1, requests: 1 });
    expect(out).toContain('the connection broke before an answer came');
    expect(await work.call('--uncertain-arrived')).toMatchObject({ status: 0 });
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(program.received).toHaveLength(1);
  });

  test('redirects: nothing is sent there, and the rest waits', async () => {
    const other = await receiver();
    const { status, out, program } = await sent(
      () => ({ status: 307, headers: { location: `${other.address}/elsewhere?key=hidden` } }),
      updatesOf(2),
    );
    expect(status).toBe(1);
    expect([program.received.length, other.received.length]).toEqual([1, 0]);
    expect(out).toContain(
      `it redirects to ${other.host} (status 307), and messages are sent only to the address that was given.`,
    );
    expect(out).not.toMatch(/hidden|elsewhere/);
  });

  test('asks to wait longer than a run lasts: it isn’t asked again before the next run', async () => {
    const { program, status } = await sent(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    expect({ status, requests: program.received.length }).toEqual({ status: 1, requests: 1 });
  });

  test('isn’t there at all: other channels get theirs', async () => {
    const gone = await webhookReceiver();
    await gone.close();
    const chat = await receiver();
    const work = place([CHANNELS.webhook, CHANNELS.slack], {
      PROGRAM_URL: gone.address,
      CHAT_URL: chat.address,
    });
    work.build(updatesOf(2));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(chat.received).toHaveLength(2);
    expect(out).toContain('it can’t be reached (ECONNREFUSED).');
  });
});
