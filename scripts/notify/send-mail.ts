import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isLoopback } from '../lib/loopback.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOfError } from './smtp-outcome.ts';

/** A mail server, with a few connections that are used again and again. */
export interface Mailer {
  /** Hands one e-mail over, once. Never throws. */
  send: (mail: Mail.Options) => Promise<Outcome>;
  close: () => void;
}

const GOODBYE = 1000;

/**
 * Makes ready to send by the server of an smtp or smtps address; connections are made as they are needed. A server that
 * isn't on this machine has to offer TLS, unless the address itself says `?ignoreTLS=true`.
 */
export function openMailer(url: string, { timeout }: { timeout: number }): Mailer {
  const told = parseConnectionUrl(url);
  const options = {
    requireTLS: !isLoopback(told.host ?? '') && told['ignoreTLS'] !== true,
    ...told,
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
      const { auth } = told;
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
        // All is confirmed; a server that doesn't say goodbye isn't waited for.
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
