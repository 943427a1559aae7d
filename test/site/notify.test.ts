import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readOutbox } from '../../scripts/notify/outbox.ts';
import { updatesOf } from '../support/notify/builds.ts';
import { mailReceiver, webhookReceiver } from '../support/notify/receivers.ts';
import { CHANNELS, workplace } from '../support/notify/workplace.ts';
import { runs } from '../support/runs.ts';
import { LACKS } from '../support/system.ts';

/** So many, and more until one of them left something uncertain. */
const KILLS = runs(3);
const MOST_KILLS = KILLS + 48;
const UPDATES = 8;
const SEED = 1042;
const RECIPIENTS = ['ana', 'bea', 'carl', 'dora', 'eva'].map((name) => `${name}@shop.example`);

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** When to kill: after so many messages have come in, or after so many milliseconds where that is none; then a bit later. */
const MOMENTS = fc.record({
  messages: fc.integer({ min: 0, max: 12 }),
  start: fc.integer({ min: 0, max: 1500 }),
  later: fc.integer({ min: 0, max: 12 }),
});

/** Receivers that tell of each message that comes in, before they answer. */
async function receivers() {
  const heard = { message: () => undefined as unknown };
  const program = await webhookReceiver(() => {
    heard.message();
    return { status: 200 };
  });
  const mail = await mailReceiver({
    atMessage: () => {
      heard.message();
      return undefined;
    },
  });
  closers.push(program.close, mail.close);
  return { heard, program, mail };
}

test('whatever moment it is killed at, nobody is told twice, and what may not have arrived is named', async () => {
  const { heard, program, mail } = await receivers();
  const work = workplace([CHANNELS.webhook, CHANNELS.email], {
    PROGRAM_URL: program.address,
    MAIL_SERVER: mail.address,
  });
  closers.push(work.remove);
  work.write('list.csv', `address\n${RECIPIENTS.join('\n')}\n`);
  const moments = fc.sample(MOMENTS, { numRuns: MOST_KILLS, seed: SEED });
  const every = updatesOf(UPDATES * MOST_KILLS);
  let kills = 0;
  let uncertain = 0;
  let rounds = 0;
  while (kills < KILLS || (uncertain === 0 && kills < MOST_KILLS)) {
    rounds += 1;
    const all = every.slice(-UPDATES * rounds);
    work.build(all, all.slice(UPDATES));
    for (;;) {
      const moment = moments[kills];
      const { status } = await work.process([], (child) => {
        if (moment) killAt(child, moment, heard);
      });
      heard.message = () => undefined;
      if (status !== null) break;
      kills += 1;
      assertOnce();
    }
    uncertain = assertOnce(RECIPIENTS.length + 1, all.length);
  }
  expect(uncertain, 'kills between a beginning and its outcome').toBeGreaterThan(0);
  expect(uncertain).toBeLessThan(rounds * UPDATES * (RECIPIENTS.length + 1));
  const sent = program.received.length + mail.received.length;
  expect(await work.process(['--uncertain-arrived'])).toMatchObject({ status: 0 });
  expect(program.received.length + mail.received.length).toBe(sent);

  /** Holds what came in to the outbox; gives how many deliveries are uncertain. Receivers and updates, once all is told. */
  function assertOnce(receiverCount = 0, updateCount = 0): number {
    const times = Map.groupBy(
      [
        ...program.received.map(({ headers }) => String(headers['x-candor-delivery'])),
        ...mail.received.map(({ mail: { messageId } }) => (messageId ?? '').slice(1, 33)),
      ],
      (delivery) => delivery,
    );
    for (const [delivery, { length }] of times) expect(length, delivery).toBe(1);
    const text = work.exists('.candor-notify.ndjson') ? work.read('.candor-notify.ndjson') : '';
    const deliveries = [...readOutbox(Buffer.from(text)).journal.deliveries.values()];
    for (const { delivery, state } of deliveries)
      if (state === 'delivered') expect(times.get(delivery), delivery).toHaveLength(1);
      else if (state === 'queued') expect(times.get(delivery), delivery).toBeUndefined();
    const begun = deliveries.filter(({ state }) => state === 'begun');
    if (receiverCount > 0) {
      expect(deliveries).toHaveLength(receiverCount * updateCount);
      expect(deliveries.filter(({ state }) => state === 'delivered').length + begun.length).toBe(
        deliveries.length,
      );
    }
    return begun.length;
  }
});

function killAt(
  child: ChildProcess,
  { messages, start, later }: { messages: number; start: number; later: number },
  heard: { message: () => unknown },
): void {
  const kill = () => void setTimeout(later).then(() => child.kill('SIGKILL'));
  let left = messages;
  if (left === 0) void setTimeout(start).then(kill);
  else heard.message = () => (left -= 1) === 0 && kill();
}

test.skipIf(LACKS.signals)('an interrupted run says so, and the next one goes on', async () => {
  const program = await webhookReceiver((_, before) => ({ status: before === 0 ? 503 : 200 }));
  const work = workplace([CHANNELS.webhook], { PROGRAM_URL: program.address });
  closers.push(program.close, work.remove);
  work.build(updatesOf(3));
  const interrupted = await work.process(['--wait', '60'], (child) => {
    void (async () => {
      while (program.received.length === 0 && child.exitCode === null) await setTimeout(10);
      child.kill('SIGTERM');
    })();
  });
  expect(interrupted.status).toBe(3);
  expect(interrupted.err).toContain(
    'Interrupted. What wasn’t sent stays in the queue: run the command again.',
  );
  expect(program.received).toHaveLength(1);
  expect(await work.process()).toMatchObject({ status: 0 });
  expect(program.received).toHaveLength(4);
});

test.skipIf(LACKS.signals)('two runs at once: the second is refused, and nothing is sent twice', async () => {
  const program = await webhookReceiver((_, before) => ({ status: before === 0 ? 503 : 200 }));
  const work = workplace([CHANNELS.webhook], { PROGRAM_URL: program.address });
  closers.push(program.close, work.remove);
  work.build(updatesOf(2));
  let second: Promise<Awaited<ReturnType<typeof work.process>>> | undefined;
  const first = await work.process(['--wait', '60'], (child) => {
    void (async () => {
      while (program.received.length === 0 && child.exitCode === null) await setTimeout(10);
      second = work.process();
      await second;
      child.kill('SIGTERM');
    })();
  });
  expect(first.status).toBe(3);
  expect(await second).toMatchObject({ status: 3, out: '' });
  expect((await second)?.err).toContain('Another run of notify is using .candor-notify.ndjson.');
  expect(program.received).toHaveLength(1);
});
