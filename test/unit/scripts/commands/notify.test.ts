import { expect, test } from 'vitest';
import { updateOf, updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import { CHANNELS } from '../../../support/notify/workplace.ts';
import { serveFolder } from '../../../support/server.ts';

const { closeAfter, mailServer, place, receiver } = useNotify();

test('a dry run shows what would go where, sends nothing and writes nothing', async () => {
  const [program, mail] = [await receiver(), await mailServer()];
  const work = place([CHANNELS.webhook, CHANNELS.email], {
    PROGRAM_URL: program.address,
    MAIL_SERVER: mail.address,
  });
  work.write('list.csv', 'address,components\nana@shop.example,\nbea@shop.example,checkout\n');
  work.build([...updatesOf(2), updateOf(60 * 24 * 3 + 1)]);
  const { status, out } = await work.call('--dry-run');
  expect(status).toBe(0);
  expect(out).toContain(
    'Too old to send, published more than 3d before the build:\n  2026-11-20 14:48  INC-1',
  );
  expect(out).toMatch(/^program +webhook +\S+ +2 +1 +2$/m);
  expect(out).toMatch(/^customers +email +\S+ +2 +2 +4$/m);
  expect(out).toContain('Nothing was sent, and nothing was written (--dry-run).');
  expect([program.received, mail.received]).toEqual([[], []]);
  expect(work.exists('.candor-notify.ndjson')).toBe(false);
});

test('a dry run needs no secrets: it says what would go to each channel, and which variables aren’t set', async () => {
  const program = await receiver();
  const work = place([CHANNELS.webhook, CHANNELS.slack, CHANNELS.email], {
    ...{ PROGRAM_URL: program.address, CHAT_URL: '', MAIL_SERVER: '' },
  });
  work.build(updatesOf(2));
  const { status, out, err } = await work.call('--dry-run');
  expect(status).toBe(0);
  expect(err).toContain(
    'This dry run doesn’t need these, but they must be right before anything can be sent:\n  CHAT_URL, the url of ',
  );
  expect(out).toMatch(/^program +webhook +\S+ +2 +1 +2$/m);
  expect(out).toMatch(/^\S+ +slack +\? +2 +1 +2$/m);
  expect(out).toMatch(/^customers +email +\? +2 +\? +\?$/m);
  expect((await work.call()).status).toBe(2);
  expect(program.received).toEqual([]);
});

test('what was done, as data', async () => {
  const program = await receiver();
  const work = place([CHANNELS.webhook], { PROGRAM_URL: program.address });
  work.build(updatesOf(1));
  const { out } = await work.call('--json');
  expect(JSON.parse(out)).toMatchObject({
    new: [{ record: 'INC-1', title: 'Investigating: Payments are declined' }],
    tooOld: [],
    channels: [{ id: 'program', type: 'webhook', host: program.host }],
    messages: [{ channel: 'program', recipient: null, state: 'delivered', reason: null }],
    uncertain: [],
    sent: true,
    allTold: true,
  });
});

test('the live portal is what was published before', async () => {
  const chat = await receiver();
  const work = place([CHANNELS.slack], { CHAT_URL: chat.address });
  work.build(updatesOf(2), updatesOf(2).slice(1));
  const live = await serveFolder(`${work.cwd}/before`, '/status/');
  closeAfter(live.close);
  expect(await work.call('--since', live.address.slice(0, -1))).toMatchObject({ status: 0 });
  expect(chat.received).toHaveLength(1);
  const nothing = await work.call('--since', new URL('/other/', live.address).href);
  expect(nothing).toMatchObject({
    status: 1,
    err: expect.stringContaining('isn’t a portal that Candor built') as string,
  });
});
