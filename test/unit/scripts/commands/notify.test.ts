import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { renameSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BUILT_AT, updateOf, updatesOf } from '../../../support/notify/builds.ts';
import { mailReceiver, webhookReceiver } from '../../../support/notify/receivers.ts';
import type { StandardRequest } from '../../../support/notify/standard-receiver.ts';
import { CHANNELS, SECRET, workplace } from '../../../support/notify/workplace.ts';
import { serveFolder } from '../../../support/server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function receiver(...args: Parameters<typeof webhookReceiver>) {
  const opened = await webhookReceiver(...args);
  closers.push(opened.close);
  return opened;
}
async function mailServer(...args: Parameters<typeof mailReceiver>) {
  const opened = await mailReceiver(...args);
  closers.push(opened.close);
  return opened;
}
function place(channels: readonly string[], env: Record<string, string> = {}) {
  const opened = workplace(channels, env);
  closers.push(opened.remove);
  return opened;
}

/** No answer is waited for any longer. */
const SOON = ['--timeout', '3'];

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
    expect(again.out).toContain('There was nothing to send: everything was sent before');
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
      'Failed. They stay queued, and the next run tries them again:\n  program: INC-1, Investigating: Payments are declined: it answers with status 500.\n',
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
      `it redirects to ${other.host} (status 307), and messages are only for the address that was given.`,
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

describe('e-mail', () => {
  const LIST =
    'address,components,kinds,language\nAna@shop.example,,,pt\nbea@shop.example,checkout,incidents,\ncarl@shop.example,,maintenance,\n';

  test('goes to those who want it, in their language, with an address to leave by', async () => {
    const mail = await mailServer();
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', LIST);
    work.build(updatesOf(2));
    expect(await work.call()).toMatchObject({ status: 0 });
    const of = (to: string) => mail.received.filter((its) => its.to === to).map((its) => its.mail);
    expect(mail.received).toHaveLength(4);
    expect(of('Ana@shop.example').map(({ text }) => /Word number \d/.exec(text ?? '')?.[0])).toEqual([
      'Word number 1',
      'Word number 2',
    ]);
    const [first, second] = of('bea@shop.example');
    expect(first?.subject).toBe('[Example] Investigating: Payments are declined');
    expect(first?.html).toContain('<p>Word number 1.</p>');
    expect(first?.references).toEqual(second?.references);
    expect(first?.messageId).not.toBe(second?.messageId);
    const token = createHmac('sha256', SECRET).update('customers\nbea@shop.example').digest('base64url');
    const header = (name: string) =>
      first?.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]*: /, '');
    expect(header('list-unsubscribe')).toBe(`<https://status.example.com/unsubscribe/${token}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-id')).toBe('<customers.status.example.com>');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(of('Ana@shop.example')[0]?.text).toContain(
      'Isto ainda não foi traduzido. O texto está em inglês.',
    );
    expect(work.read('.candor-notify.ndjson')).not.toMatch(/shop\.example|a secret/);
  });

  test('a recipient is refused: the others get theirs, and no report names anybody', async () => {
    const mail = await mailServer({
      refuseRecipient: (address) => (address.startsWith('bea') ? 550 : undefined),
    });
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', LIST);
    work.build(updatesOf(1));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(mail.received.map(({ to }) => to)).toEqual(['Ana@shop.example']);
    expect(out).toContain(
      'customers, line 3 of the list: INC-1, Investigating: Payments are declined: the mail server answers 550 5.1.1 to RCPT TO.',
    );
    expect(out).not.toMatch(/shop\.example/);
    work.write('list.csv', LIST.replace(/bea.*\n/, ''));
    const next = await work.call();
    expect(next.status).toBe(0);
    expect(next.out).toContain(
      '1 queued message won’t be sent any more:\n  customers, somebody who isn’t on the list any more: INC-1',
    );
  });

  test('the server asks to come back: tried again in the same run', async () => {
    let refusals = 0;
    const mail = await mailServer({ refuseRecipient: () => ((refusals += 1) === 1 ? 451 : undefined) });
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', 'address\nana@shop.example\n');
    work.build(updatesOf(1));
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(mail.received).toHaveLength(1);
  });

  test.each(['hang', 'break'] as const)(
    'the server takes a message and does %s: never sent again by itself',
    async (what) => {
      const mail = await mailServer({ atMessage: (_, before) => (before === 0 ? what : undefined) });
      const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
      work.write('list.csv', 'address\nana@shop.example\n');
      work.build(updatesOf(2));
      const { status, out } = await work.call(...SOON);
      expect(status).toBe(1);
      expect(out).toContain('0       0          1        1');
      expect(out).toContain(
        'the connection broke after the mail server had asked for the message and before it confirmed it.',
      );
    },
  );

  test('no server: everything stays queued', async () => {
    const mail = await mailReceiver();
    await mail.close();
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', LIST);
    work.build(updatesOf(2));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(out).toContain('the mail server can’t be reached');
    expect(out).toMatch(/ 0 {7}2 {10}0 {8}2\n/);
  });
});

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
    'This dry run goes without these; to send, they must be right:\n  CHAT_URL, the url of ',
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

describe('what can’t be used', () => {
  const well = (channels: readonly string[] = [CHANNELS.slack], env: Record<string, string> = {}) => {
    const work = place(channels, { CHAT_URL: 'https://chat.example/hook', ...env });
    work.build(updatesOf(1));
    return work;
  };

  test.each([
    [
      'no updates',
      { 'api/v1/updates.json': undefined },
      /^before has no api\/v1\/updates\.json: an older version/,
    ],
    [
      'no JSON',
      { 'api/v1/updates.json': '{"page":1,' },
      /^api\/v1\/updates\.json of before isn’t complete JSON/,
    ],
    [
      'another form',
      { 'api/v1/updates.json': { page: 1 } },
      /^api\/v1\/updates\.json of before isn’t what this version/,
    ],
    [
      'a page too few',
      { 'api/v1/updates.json': { page: 1, pages: 2, next: null, updates: [] } },
      /^api\/v1\/updates\/2\.json of before is missing/,
    ],
    [
      'another portal',
      {
        'api/v1/updates.json': {
          page: 1,
          pages: 1,
          next: null,
          updates: [updateOf(9, { id: 'tag:other.example,2026:incident/INC-9/published' })],
        },
      },
      /^before belongs to another portal: the ids of its updates are those of other\.example, /,
    ],
    ['no build', { 'build.json': undefined }, /^before isn’t a portal that Candor built/],
  ])('a previous output with %s', async (_, files, sentence) => {
    const work = well();
    for (const [path, content] of Object.entries(files)) work.replace(`before/${path}`, content);
    const { status, out, err } = await work.call();
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/\nNothing was sent\.\n$/);
  });

  test('variables that are missing are all named, and what they hold never is', async () => {
    const work = well([CHANNELS.slack, CHANNELS.webhook, CHANNELS.email], {
      CHAT_URL: 'http://chat.example/hidden',
      PROGRAM_SECRET: 'short',
      MAIL_SERVER: 'mail.example',
    });
    const { status, err } = await work.call();
    expect(status).toBe(2);
    expect(err)
      .toBe(`Secrets come from the environment, and the channels in site.yaml name variables that can’t be used:
  CHAT_URL, the url of chat, holds an http address, and this channel needs https.
  PROGRAM_URL, the url of program, isn’t set.
  PROGRAM_SECRET, the secret of program, holds a key of fewer than 16 bytes.
  MAIL_SERVER, the smtp of customers, doesn’t hold a mail server, such as smtps://user:password@mail.example.com:465.
`);
  });

  test('an address whose user or password can’t be read is named before anything begins', async () => {
    const work = well([CHANNELS.webhook, CHANNELS.email], {
      PROGRAM_URL: 'https://me:100%@program.example/',
      MAIL_SERVER: 'smtps://me:100%@mail.example:465',
    });
    const { status, err } = await work.call();
    expect(status).toBe(2);
    expect(err).toContain(
      'PROGRAM_URL, the url of program, has a % in its user or password that begins no escape',
    );
    expect(err).toContain('MAIL_SERVER, the smtp of customers, has a % in its user or password');
    expect(err).not.toContain('100%');
  });

  test('no channel, no --since, no such folder', async () => {
    const none = well([]);
    none.write('content/site.yaml', none.read('content/site.yaml').replace(/notify:[^]*/, ''));
    expect(await none.call()).toMatchObject({
      status: 2,
      err: expect.stringContaining('has no channel to send to') as string,
    });
    const work = well();
    expect(await work.call('--since', 'nowhere')).toMatchObject({
      status: 2,
      err: '--since nowhere isn’t a folder; give a portal that Candor built.\n',
    });
    expect(await work.call('--since', ' ')).toMatchObject({ status: 2 });
    expect(await work.call('--since', './dist/')).toMatchObject({
      status: 2,
      err: expect.stringContaining('name the same build') as string,
    });
    expect(await work.call('--outbox', 'dist/outbox')).toMatchObject({ status: 2 });
    expect(await work.call('--wait', 'soon')).toMatchObject({ status: 2 });
  });

  test.each([
    [
      'content/list.csv',
      'address\n',
      /is inside the content folder, where people’s addresses would be published/,
    ],
    ['list.csv', 'ana@shop.example\n', /this isn’t a list of recipients/],
    [
      'list.csv',
      'address,kinds\nana@shop.example,incident\nana@shop.example,\nbea,\n',
      /^list\.csv:2: there is no kind incident\. Did you mean incidents\?.*\nlist\.csv:3: this address is already in line 2.*\nlist\.csv:4: address isn’t an e-mail address/,
    ],
    ['gone.csv', '', /^The list of customers \(gone\.csv\) can’t be read: it is gone\./],
  ])('a list %s of %j', async (path, text, sentence) => {
    const work = well([CHANNELS.email], { MAIL_SERVER: 'smtp://127.0.0.1:1', MAIL_LIST: path });
    if (text !== '') work.write(path, text);
    const { status, err } = await work.call();
    expect(status).toBe(1);
    expect(err).toMatch(sentence);
    expect(err).not.toContain('@shop.example ');
  });

  test('a list in the repository of the content, also where a link leads there', async () => {
    const work = well([CHANNELS.email], {
      MAIL_SERVER: 'smtp://127.0.0.1:1',
      MAIL_LIST: 'elsewhere/list.csv',
    });
    work.write('repository/.git/HEAD', '');
    work.write('repository/list.csv', 'address\n');
    work.write('elsewhere/.keep', '');
    renameSync(join(work.cwd, 'content'), join(work.cwd, 'repository/content'));
    symlinkSync('../repository/list.csv', join(work.cwd, 'elsewhere/list.csv'));
    expect(await work.call('--content', 'repository/content')).toMatchObject({
      status: 1,
      err: expect.stringMatching(
        /^The list of customers \(list\.csv\) is inside the repository of the content, /,
      ) as string,
    });
  });

  test('a file that isn’t an outbox, one with a damaged line, is another portal’s, or is at work', async () => {
    const work = well();
    const outbox = '.candor-notify.ndjson';
    const opened =
      '{"event":"opened","at":"2026-11-23T17:49:00Z","version":1,"authority":"status.example.com"}\n';
    for (const [text, sentence] of [
      ['# Notes', `${outbox}:1: this isn’t a line of an outbox`],
      [`${opened}{"event":"beg\n${opened}`, `${outbox}:2: this isn’t a line of an outbox`],
      [opened.replace('status.example.com', 'other.example'), `${outbox} is the outbox of other.example`],
    ] as const) {
      work.write(outbox, text);
      expect(await work.call()).toMatchObject({
        status: 1,
        err: expect.stringContaining(sentence) as string,
      });
      expect(work.read(outbox)).toBe(text);
    }
    work.write(outbox, opened);
    work.write(`${outbox}.lock.${hostname()}.${String(process.ppid)}`, 'held');
    expect(await work.call()).toMatchObject({
      status: 3,
      err: expect.stringContaining(`Another run of notify is at work with ${outbox}`) as string,
    });
    expect(work.read(outbox)).toBe(opened);
  });

  test('another secret than the one that recipients are known by', async () => {
    const mail = await mailServer();
    const work = well([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', 'address\nana@shop.example\n');
    expect(await work.call()).toMatchObject({ status: 0 });
    work.env['MAIL_SECRET'] = 'another secret of tests';
    expect(await work.call()).toMatchObject({
      status: 1,
      err: expect.stringContaining('hashes made with another secret') as string,
    });
    expect(mail.received).toHaveLength(1);
  });
});

test('the live portal is what was published before', async () => {
  const chat = await receiver();
  const work = place([CHANNELS.slack], { CHAT_URL: chat.address });
  work.build(updatesOf(2), updatesOf(2).slice(1));
  const live = await serveFolder(`${work.cwd}/before`, '/status/');
  closers.push(live.close);
  expect(await work.call('--since', live.address.slice(0, -1))).toMatchObject({ status: 0 });
  expect(chat.received).toHaveLength(1);
  const nothing = await work.call('--since', new URL('/other/', live.address).href);
  expect(nothing).toMatchObject({
    status: 1,
    err: expect.stringContaining('isn’t a portal that Candor built') as string,
  });
});
