import { type AddressInfo, createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { openMailer } from '../../../../scripts/notify/send-mail.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const MAIL = { from: 'status@example.com', to: 'ana@shop.example', subject: 'Hello', text: 'Hello' };

/** A mail server with TLS that knows one user; gives its port, and how many connections and messages it had. */
async function secureServer() {
  const had = { connections: 0, messages: 0 };
  const server = new SMTPServer({
    secure: true,
    logger: false,
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      had.connections += 1;
      done();
    },
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'ana' && password === 'p@ss') done(null, { user: 'ana' });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData: (stream, _session, done) => {
      had.messages += 1;
      stream.resume().on('end', () => done());
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { had, port: (server.server.address() as AddressInfo).port };
}

/** Waits long enough for a busy machine; tests of servers that never answer give a short time. */
function mailer(url: string, timeout = 30_000) {
  const opened = openMailer(url, { timeout });
  closers.unshift(opened.close);
  return opened;
}

test('one connection over TLS carries several messages', async () => {
  const { had, port } = await secureServer();
  const { send } = mailer(`smtps://ana:p%40ss@127.0.0.1:${port}?tls.rejectUnauthorized=false`);
  for (let round = 0; round < 3; round += 1) expect(await send(MAIL)).toEqual({ kind: 'delivered' });
  expect(had).toEqual({ connections: 1, messages: 3 });
});

test('a wrong password is definite, of the whole channel, and in no sentence', async () => {
  const { had, port } = await secureServer();
  const { send } = mailer(`smtps://ana:hidden@127.0.0.1:${port}?tls.rejectUnauthorized=false`);
  const outcome = await send(MAIL);
  expect(outcome).toMatchObject({ kind: 'failed', retry: undefined, isOfChannel: true });
  expect(JSON.stringify(outcome)).toMatch(/answers with 535/);
  expect(JSON.stringify(outcome)).not.toMatch(/hidden|ana@/);
  expect(had.messages).toBe(0);
});

test('a certificate that nobody vouches for is refused', async () => {
  const { had, port } = await secureServer();
  const outcome = await mailer(`smtps://ana:p%40ss@127.0.0.1:${port}`).send(MAIL);
  expect(outcome).toMatchObject({ kind: 'failed', isOfChannel: true });
  expect(had.messages).toBe(0);
});

/** A server that gives these replies to the lines it gets, and none to other lines. */
async function scripted(replies: Record<string, string>, greeting = '220 here'): Promise<string> {
  const server: Server = createServer((socket) => {
    closers.unshift(() => socket.destroy());
    if (greeting !== '') socket.write(`${greeting}\r\n`);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      for (const line of data.toString().split('\r\n')) {
        const reply = Object.entries(replies).find(([start]) => line.startsWith(start))?.[1];
        if (reply !== undefined) socket.write(`${reply}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const POLITE = { EHLO: '250 here', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on' };

test.each([
  ['never greets', {}, '', { kind: 'failed', retry: { after: 0 }, isOfChannel: true }],
  ['greets with a refusal', {}, '554 go away', { kind: 'failed', isOfChannel: true }],
  [
    'says nothing to the recipient',
    { ...POLITE, RCPT: undefined },
    undefined,
    { kind: 'failed', retry: { after: 0 } },
  ],
  [
    'refuses the sender',
    { ...POLITE, MAIL: '550 no' },
    undefined,
    { kind: 'failed', retry: undefined, isOfChannel: true },
  ],
  [
    'puts the recipient off',
    { ...POLITE, RCPT: '451 later' },
    undefined,
    { kind: 'failed', retry: { after: 0 }, isOfChannel: false },
  ],
  [
    'refuses the message',
    { ...POLITE, '.': '554 spam' },
    undefined,
    { kind: 'failed', retry: undefined, isOfChannel: false },
  ],
  [
    'puts the message off',
    { ...POLITE, '.': '452 full' },
    undefined,
    { kind: 'failed', retry: { after: 0 } },
  ],
  ['takes the message and says nothing', POLITE, undefined, { kind: 'uncertain' }],
])('a server that %s', async (what, replies, greeting, outcome) => {
  const answers = Object.fromEntries(
    Object.entries(replies).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const isSilent = /never greets|says nothing/.test(what);
  const { send } = mailer(await scripted(answers, greeting), isSilent ? 300 : undefined);
  expect(await send(MAIL)).toMatchObject(outcome);
});
