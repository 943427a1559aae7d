import { createHash, createHmac } from 'node:crypto';
import type Mail from 'nodemailer/lib/mailer';
import type { EmailChannel } from '../../../src/domain/schemas/notify.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { escapeHtml } from '../../../src/emit/markup.ts';
import { phrase } from '../../../src/i18n/phrase.ts';
import { readList, type Recipient } from '../recipients.ts';
import { openMailer } from '../send-mail.ts';
import type { Channel, Receiver } from './channel.ts';
import type { OpenRequest } from './http.ts';
import { letterHtml, letterLink, letterSubject, letterText, smallPrint } from './letter.ts';
import type { Message } from './message.ts';

/** Who an e-mail is for, and by which channel. */
interface EmailContext {
  channel: Pick<EmailChannel, 'id' | 'from'>;
  address: string;
  /** The address at which this recipient leaves the list. */
  unsubscribe: string;
  at: Instant;
}

/**
 * An e-mail for one recipient, as text and as HTML, with a one-click unsubscribe (RFC 8058). All updates of a record refer
 * to one id, so that mail programs show them as one conversation; an e-mail that is sent again keeps its id.
 */
export function emailMessage(
  message: Message,
  { channel, address, unsubscribe, at }: EmailContext,
): Mail.Options {
  const { delivery, site, language, update } = message;
  const thread = `<${digest(`${channel.id} ${update.record}`)}@${site.authority}>`;
  return {
    from: channel.from,
    to: { name: '', address },
    subject: letterSubject(message),
    date: new Date(at),
    messageId: `<${delivery}@${site.authority}>`,
    inReplyTo: thread,
    references: [thread],
    text: plainText(message, unsubscribe),
    html: htmlText(message, unsubscribe),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'List-Id': `<${channel.id}.${site.authority}>`,
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'X-Auto-Response-Suppress': 'All',
    },
    // A message is text: no file and no address is ever read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function plainText(message: Message, unsubscribe: string): string {
  const { words, site } = message;
  return `${letterText(message)}\n\n-- \n${phrase(words.notify.whyYou, { name: site.name })}\n${words.notify.unsubscribe}: ${unsubscribe}\n`;
}

function htmlText(message: Message, unsubscribe: string): string {
  const { title, words, site, language } = message;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1d2330;max-width:40em;margin:1em auto;padding:0 1em">',
    letterHtml(message),
    '<hr style="border:0;border-top:1px solid #d9dce3">',
    smallPrint(
      `${escapeHtml(phrase(words.notify.whyYou, { name: site.name }))} ${letterLink(unsubscribe, words.notify.unsubscribe)}`,
    ),
    '</body></html>',
  ].join('\n');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Mail servers take their time: half a minute for scanning a message is nothing unusual. */
const TIMEOUT = 60_000;
/** How many connections to the mail server there are. */
const AT_ONCE = 4;

/** Opens a list of e-mail addresses. Throws `NothingSent` if the list can’t be used. */
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
      label: `line ${line} of the list`,
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
    remind: channel.remind,
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
 * Stands for a recipient of a list in the unsubscribe address: nobody without the secret can make it, or find the e-mail
 * address from it. Whoever keeps the list makes one from each of its addresses, in lower case, to see whose it is.
 */
export function unsubscribeToken(list: string, address: string, secret: string): string {
  return createHmac('sha256', secret).update(`${list}\n${address.toLowerCase()}`).digest('base64url');
}

/** The address that takes a recipient off the list. */
function unsubscribeAddress(pattern: string, token: string): string {
  return pattern.replaceAll('{token}', token);
}
