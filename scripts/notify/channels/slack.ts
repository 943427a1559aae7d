import { clip, type Message, particulars } from './message.ts';

/** Limits of Slack, in characters as they are sent. */
const HEADER = 150;
const SECTION = 3000;
const CONTEXT = 2000;
const FALLBACK = 4000;

/**
 * A message in Slack’s Block Kit. What people wrote is escaped, so that `<!channel>` calls nobody, and `verbatim` keeps
 * Slack from finding names and channels in it by itself.
 */
export function slackMessage(message: Message): object {
  const { title, text, note, url, linkText } = message;
  const link = `<${url.replaceAll('|', '%7C').replaceAll('>', '%3E')}|${escapeMrkdwn(linkText)}>`;
  const body = text === '' ? [] : [section(clip(text, SECTION, escapeMrkdwn))];
  return {
    text: clip(`${title}\n${text}`.trimEnd(), FALLBACK, escapeMrkdwn),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: clip(title, HEADER, escapeMrkdwn), emoji: false } },
      ...body,
      section(link),
      ...[note, particulars(message)].flatMap((line) => (line === undefined ? [] : [context(line)])),
    ],
  };
}

/** Escapes the three characters by which Slack tells its own marks from text. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function section(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

function context(line: string): object {
  return {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: clip(line, CONTEXT, escapeMrkdwn), verbatim: true }],
  };
}
