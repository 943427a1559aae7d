import { createHash } from 'node:crypto';
import type Mail from 'nodemailer/lib/mailer';
import type { EmailChannel } from '../../../src/domain/schemas/notify.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { escapeHtml } from '../../../src/emit/markup.ts';
import { phrase } from '../../../src/i18n/phrase.ts';
import { type Message, particulars } from './message.ts';

/** Whom an e-mail is for, and by which channel. */
export interface EmailContext {
  channel: Pick<EmailChannel, 'id' | 'from'>;
  address: string;
  /** The recipient's own address to leave the list by. */
  unsubscribe: string;
  at: Instant;
}

/**
 * An e-mail of one recipient, as text and as HTML, with a one-click unsubscribe (RFC 8058). All updates of a record refer
 * to one id, so that mail programs show them as one conversation; an e-mail that is sent again has the id it had.
 */
export function emailMessage(
  message: Message,
  { channel, address, unsubscribe, at }: EmailContext,
): Mail.Options {
  const { delivery, title, site, language, update } = message;
  const thread = `<${digest(`${channel.id} ${update.record}`)}@${site.authority}>`;
  return {
    from: channel.from,
    to: { name: '', address },
    subject: `[${site.company}] ${title}`.replace(/\s+/g, ' '),
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
    // What stands in a message is text: no file and no address is ever read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function plainText(message: Message, unsubscribe: string): string {
  const { title, text, note, url, linkText, words, site } = message;
  return [
    title,
    particulars(message),
    ...(note === undefined ? [] : [note]),
    ...(text === '' ? [] : [text]),
    `${linkText}:\n${url}`,
    `-- \n${phrase(words.notify.whyYou, { name: site.name })}\n${words.notify.unsubscribe}: ${unsubscribe}\n`,
  ].join('\n\n');
}

function htmlText(message: Message, unsubscribe: string): string {
  const { title, html, note, url, linkText, words, site, language, textLanguage } = message;
  const small = (inner: string) => `<p style="color:#5b6270;font-size:13px">${inner}</p>`;
  const link = (to: string, text: string) => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1d2330;max-width:40em;margin:1em auto;padding:0 1em">',
    `<h1 lang="${textLanguage}" style="font-size:20px">${escapeHtml(title)}</h1>`,
    small(escapeHtml(particulars(message))),
    ...(note === undefined ? [] : [small(escapeHtml(note))]),
    `<div lang="${textLanguage}">${html}</div>`,
    `<p>${link(url, linkText)}</p>`,
    '<hr style="border:0;border-top:1px solid #d9dce3">',
    small(
      `${escapeHtml(phrase(words.notify.whyYou, { name: site.name }))} ${link(unsubscribe, words.notify.unsubscribe)}`,
    ),
    '</body></html>',
  ].join('\n');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
