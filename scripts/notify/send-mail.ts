import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from './channels/channel.ts';
import { isLoopback } from './variables.ts';

/** A mail server, with a few connections that are reused. */
interface Mailer {
  /** Hands one e-mail over, once. Never throws. */
  send: (mail: Mail.Options) => Promise<Outcome>;
  close: () => void;
}

/** How long the server has to say goodbye, in milliseconds. */
const GOODBYE = 1000;

/**
 * Prepares to send by the server of an smtp or smtps address; connections are made as they are needed. A server that isn’t
 * on this machine must offer TLS, unless the address itself says `?ignoreTLS=true`.
 */
export function openMailer(url: string, { timeout }: { timeout: number }): Mailer {
  const server = parseConnectionUrl(url);
  const options = {
    requireTLS: !isLoopback(server.host ?? '') && server['ignoreTLS'] !== true,
    ...server,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
  };
  const idle: SMTPConnection[] = [];
  const drop = (connection: SMTPConnection) => {
    const index = idle.indexOf(connection);
    if (index !== -1) idle.splice(index, 1);
  };

  async function session(): Promise<SMTPConnection> {
    const kept = idle.pop();
    if (kept) return kept;
    const connection = new SMTPConnection(options);
    connection.on('end', () => drop(connection));
    try {
      await settled((done) => {
        connection.on('error', done);
        connection.connect(done);
      });
      const { auth } = server;
      if (auth) await settled((done) => connection.login({ credentials: auth }, done));
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  return {
    send: async (mail) => {
      // Whether the server has asked for the message: from then on it may have taken it, whatever happens.
      let isHandedOver = false;
      let connection: SMTPConnection | undefined;
      try {
        const node = new MailComposer(mail).compile();
        const raw = await node.build();
        connection = await session();
        const message = new Readable({
          read() {
            isHandedOver = true;
            this.push(raw);
            this.push(null);
          },
        });
        const { from, to } = node.getEnvelope();
        const own = connection;
        await settled((done) => own.send({ from, to }, message, done));
        idle.push(connection);
        return { kind: 'delivered' };
      } catch (error) {
        connection?.close();
        return outcomeOfError(error as Error, {
          isHandedOver,
          isConnected: connection !== undefined,
          timeout,
        });
      }
    },
    close: () => {
      for (const connection of idle.splice(0)) {
        connection.quit();
        // Everything is confirmed: there is no need to wait for a server that doesn’t say goodbye.
        setTimeout(() => connection.close(), GOODBYE).unref();
      }
    },
  };
}

function settled(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** What nodemailer adds to an error: the server’s reply, if there was one, and what it was a reply to. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Errors after which another attempt may soon succeed. */
const PASSING = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ECONNRESET', 'ECONNREFUSED']);

/**
 * What an error means for an e-mail. A reply that refuses it is definite at any point; without one, it may have arrived as
 * soon as the server had asked for it. The server’s own words may name the recipient and aren’t repeated.
 */
function outcomeOfError(
  error: SmtpError,
  { isHandedOver, isConnected, timeout }: { isHandedOver: boolean; isConnected: boolean; timeout: number },
): Outcome {
  const { code = '', command = '', responseCode, response = '' } = error;
  if (responseCode !== undefined)
    return {
      kind: 'failed',
      reason: `the mail server answers with ${[responseCode, /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]].filter(Boolean).join(' ')}${stepOf(command)}`,
      retry: responseCode < 500 ? { after: 0 } : undefined,
      isOfChannel: !isConnected || responseCode === 421 || command === 'MAIL FROM',
    };
  if (isHandedOver)
    return {
      kind: 'uncertain',
      reason:
        'the connection broke after the mail server had asked for the message and before it confirmed it',
    };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return {
      kind: 'failed',
      reason: `the mail server can’t take this message (${code})`,
      retry: undefined,
      isOfChannel: false,
    };
  return {
    kind: 'failed',
    reason:
      code === 'ETIMEDOUT'
        ? `the mail server gave no answer within ${timeout / 1000} s`
        : `the mail server can’t be reached${code && ` (${code})`}`,
    retry: PASSING.has(code) ? { after: 0 } : undefined,
    isOfChannel: true,
  };
}

function stepOf(command: string): string {
  const name = command.split(' ').slice(0, 2).join(' ');
  return /^(AUTH|MAIL|RCPT|DATA|STARTTLS|CONN|EHLO)/.test(name) ? ` to ${name}` : '';
}
