import { clip, type Message, particulars, type Tone, toneOf } from './message.ts';

/** Limits of Discord, in characters as they are sent; an embed has 6000 in all. */
const TITLE = 256;
const DESCRIPTION = 4096;
const FOOTER = 1200;

const COLOURS: Record<Tone, number> = {
  bad: 0xc8372d,
  watched: 0xd98a00,
  good: 0x2e8b57,
  planned: 0x3a6fd8,
  quiet: 0x6b7280,
};

const GAP = '\n\n';

/** A message as an embed of Discord. What people wrote is escaped, and nobody is called by it. */
export function discordMessage(message: Message): object {
  const { title, text, note, url, linkText, update } = message;
  const link = `[${escapeMarkdown(linkText)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  const end = note === undefined ? link : `${escapeMarkdown(note)}\n\n${link}`;
  const said = clip(text, DESCRIPTION - GAP.length - end.length, escapeMarkdown);
  return {
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: clip(title, TITLE, escapeMarkdown),
        url,
        description: said === '' ? end : said + GAP + end,
        color: COLOURS[toneOf(update)],
        timestamp: update.published,
        footer: { text: clip(particulars(message), FOOTER) },
      },
    ],
  };
}

/** Puts backslashes before what Discord reads as a mark: emphasis, links, mentions, headings, lists, quotes. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~|<>[\]()#@:-]/g, '\\$&');
}
