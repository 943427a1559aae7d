import { createHmac } from 'node:crypto';
import type { EmailChannel } from '../../../src/domain/schemas/notify.ts';
import { readList, type Recipient } from '../recipients.ts';
import { openMailer } from '../send-mail.ts';
import type { Channel, Receiver } from './channel.ts';
import { emailMessage } from './email.ts';
import type { OpenRequest } from './open-http.ts';

/** Mail servers take their time, and say so: half a minute for scanning a message is nothing unusual. */
const TIMEOUT = 60_000;
/** Connections to the mail server. */
const AT_ONCE = 4;

/** Opens a list of e-mail addresses. Throws a `NotifyProblem` where the list can't be used. */
export async function openEmailChannel(
  channel: EmailChannel,
  { site, variable, timeout = TIMEOUT, clock, content, cwd }: OpenRequest & { content: string; cwd: string },
): Promise<Channel> {
  const secret = variable(channel.secret);
  const url = variable(channel.smtp);
  const hash = (text: string) =>
    createHmac('sha256', secret).update(`${channel.id}\n${text}`).digest('hex').slice(0, 32);
  const list = await readList(variable(channel.recipients), { channel: channel.id, site, content, cwd });
  const addresses = new Map<Receiver, string>(
    list.map((recipient) => [receiverOf(recipient), recipient.address]),
  );
  const mailer = openMailer(url, { timeout });

  function receiverOf({ address, line, components, kinds, language }: Recipient): Receiver {
    return {
      hash: hash(`recipient ${address.toLowerCase()}`),
      label: `line ${String(line)} of the list`,
      components,
      kinds,
      language: language ?? channel.language ?? site.defaultLanguage,
    };
  }

  return {
    id: channel.id,
    type: channel.type,
    host: new URL(url).host,
    components: channel.components,
    kinds: channel.kinds,
    receivers: [...addresses.keys()],
    atOnce: AT_ONCE,
    seal: hash('seal'),
    send: (message, receiver) => {
      const address = addresses.get(receiver) ?? '';
      const token = unsubscribeToken(channel.id, address, secret);
      const unsubscribe = unsubscribeAddress(channel.unsubscribe, token);
      return mailer.send(emailMessage(message, { channel, address, unsubscribe, at: clock() }));
    },
    close: mailer.close,
  };
}

/**
 * What names a recipient of a list in its unsubscribe address: nobody without the secret can make it, or tell an address
 * from it. Whoever keeps the list makes the same of each of its addresses, in small letters, to find whose it is.
 */
export function unsubscribeToken(list: string, address: string, secret: string): string {
  return createHmac('sha256', secret).update(`${list}\n${address.toLowerCase()}`).digest('base64url');
}

/** The address that takes a recipient off the list. */
export function unsubscribeAddress(pattern: string, token: string): string {
  return pattern.replaceAll('{token}', token);
}
