import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A request as it came in. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a receiver answers: a status, or nothing at all; with headers, if any. */
export type Answer = { status: number; headers?: Record<string, string> } | 'hang' | 'break';

/** A receiver of webhooks on this machine, which answers as it is told. */
export async function webhookReceiver(
  answer: (request: Received, before: number) => Answer = () => ({ status: 200 }),
) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      const its = { path: request.url ?? '', headers: request.headers, body };
      const told = answer(its, received.length);
      received.push(its);
      if (told === 'hang') return;
      if (told === 'break') request.socket.destroy();
      else response.writeHead(told.status, told.headers).end(told.status === 204 ? undefined : 'ok');
    });
  });
  const port = await listening(server);
  return {
    received,
    host: `127.0.0.1:${String(port)}`,
    address: `http://127.0.0.1:${String(port)}`,
    close: () => closing(server),
  };
}

/** A mail server on this machine. `refuse` gives the reply to a recipient or a message, if it is to be refused. */
export async function mailReceiver({
  refuseRecipient = () => undefined,
  atMessage = () => undefined,
}: {
  refuseRecipient?: (address: string) => number | undefined;
  atMessage?: (address: string, before: number) => number | 'hang' | 'break' | undefined;
} = {}) {
  const received: { to: string; mail: ParsedMail; raw: string }[] = [];
  const refusal = (code: number, address: string) =>
    Object.assign(new Error(`5.1.1 <${address}> is refused`), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = refuseRecipient(address);
      done(code === undefined ? null : refusal(code, address));
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const told = atMessage(to, received.length);
        if (told === 'hang') return;
        if (typeof told === 'number') return done(refusal(told, to));
        const raw = Buffer.concat(pieces).toString();
        void simpleParser(raw).then((mail) => {
          received.push({ to, mail, raw });
          if (told === 'break') server.connections.forEach((connection) => connection.close());
          else done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    address: `smtp://127.0.0.1:${String(port)}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Has a server listen on a port of this machine that is free. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Closes a server and what is still connected. */
export function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
