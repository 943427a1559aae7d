import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discordMessage, escapeMarkdown } from '../../../../../scripts/notify/channels/discord.ts';
import { clip } from '../../../../../scripts/notify/channels/message.ts';
import { escapeMrkdwn, slackMessage } from '../../../../../scripts/notify/channels/slack.ts';
import { teamsMessage } from '../../../../../scripts/notify/channels/teams.ts';
import { bothTexts, messageFrom, NASTY } from '../../../../support/notify/messages.ts';

interface SlackMessage {
  text: string;
  blocks: { type: string; text?: { type: string; text: string }; elements?: { text: string }[] }[];
}
interface TeamsMessage {
  attachments: { content: { body: { inlines: { text: string; color?: string }[] }[]; actions: object[] } }[];
}
interface DiscordMessage {
  embeds: { title: string; description: string; url: string; color: number; footer: { text: string } }[];
}

const slack = (...its: Parameters<typeof messageFrom>) => slackMessage(messageFrom(...its)) as SlackMessage;
const teams = (...its: Parameters<typeof messageFrom>) => teamsMessage(messageFrom(...its)) as TeamsMessage;
const discord = (...its: Parameters<typeof messageFrom>) =>
  discordMessage(messageFrom(...its)) as DiscordMessage;
const URL_OF_UPDATE = 'https://status.example.com/incidents/inc-1/#update-1';

describe('Slack', () => {
  test('has the title, the text, a link and particulars', () => {
    expect(slack({ text: 'Cards & <b>boletos</b>' })).toEqual({
      text: 'Investigating: Payments are declined\nCards &amp; &lt;b&gt;boletos&lt;/b&gt;',
      unfurl_links: false,
      unfurl_media: false,
      blocks: [
        {
          type: 'header',
          text: { type: 'plain_text', text: 'Investigating: Payments are declined', emoji: false },
        },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: 'Cards &amp; &lt;b&gt;boletos&lt;/b&gt;', verbatim: true },
        },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: `<${URL_OF_UPDATE}|Read it on Halyard Status>`, verbatim: true },
        },
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: 'INC-1 · Checkout · 23 Nov 2026, 14:48\u00a0UTC−3', verbatim: true },
          ],
        },
      ],
    });
  });

  test('whatever people wrote, it fits, and nothing in it is a mark', () => {
    fc.assert(
      fc.property(NASTY, NASTY, (title, text) => {
        const { text: fallback, blocks } = slack({ title, text });
        const texts = blocks.flatMap((block) =>
          [block.text?.text ?? [], block.elements?.map((its) => its.text) ?? []].flat(),
        );
        const link = `<${URL_OF_UPDATE}|Read it on Halyard Status>`;
        for (const its of [fallback, ...texts])
          if (its !== link) expect(its).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
        for (const { type, text: its } of blocks)
          if (its) expect(its.text.length).toBeLessThanOrEqual(type === 'header' ? 150 : 3000);
        expect(fallback.length).toBeLessThanOrEqual(4000);
        expect(texts).toContain(link);
      }),
    );
  });
});

describe('Teams', () => {
  test('stands in runs, in the colour of the state, with a button', () => {
    const [attachment] = teams({ text: 'One.\n\nTwo.', state: 'resolved' }).attachments;
    expect(attachment?.content.body.map(({ inlines }) => inlines[0]?.text)).toEqual([
      'Investigating: Payments are declined',
      'One.',
      'Two.',
      'INC-1 · Checkout · 23 Nov 2026, 14:48\u00a0UTC−3',
    ]);
    expect(attachment?.content.body[0]?.inlines[0]?.color).toBe('Good');
    expect(attachment?.content.actions).toEqual([
      { type: 'Action.OpenUrl', title: 'Read it on Halyard Status', url: URL_OF_UPDATE },
    ]);
  });

  test('whatever people wrote, it has less than 28 KB, and nothing in it is computed', () => {
    fc.assert(
      fc.property(NASTY, NASTY, fc.integer({ min: 1, max: 20 }), (title, text, times) => {
        const json = JSON.stringify(teams({ title, text: text.repeat(times) }));
        expect(Buffer.byteLength(json)).toBeLessThan(28 * 1024);
        expect(json).not.toContain('{{');
      }),
    );
  });
});

describe('Discord', () => {
  test('is an embed with a link, that calls nobody', () => {
    expect(discord({ text: '@everyone, <@1> see #5', state: 'monitoring' })).toEqual({
      allowed_mentions: { parse: [] },
      embeds: [
        {
          title: 'Investigating\\: Payments are declined',
          url: URL_OF_UPDATE,
          description: `\\@everyone, \\<\\@1\\> see \\#5\n\n[Read it on Halyard Status](${URL_OF_UPDATE})`,
          color: 0xd98a00,
          timestamp: '2026-11-23T17:48:00Z',
          footer: { text: 'INC-1 · Checkout · 23 Nov 2026, 14:48\u00a0UTC−3' },
        },
      ],
    });
  });

  test('whatever people wrote, it fits', () => {
    fc.assert(
      fc.property(NASTY, NASTY, (title, text) => {
        const [embed] = discord({ title, text }, 'pt').embeds;
        expect(embed?.title.length).toBeLessThanOrEqual(256);
        expect(embed?.description.length).toBeLessThanOrEqual(4096);
        const all = (embed?.title ?? '') + (embed?.description ?? '') + (embed?.footer.text ?? '');
        expect(all.length).toBeLessThanOrEqual(6000);
        expect(embed?.description.endsWith(`(${URL_OF_UPDATE})`)).toBe(true);
      }),
    );
  });

  test('every mark has a backslash', () => {
    expect(escapeMarkdown('**a** [b](c) `d` ~~e~~ ||f|| > g \\')).toBe(
      '\\*\\*a\\*\\* \\[b\\]\\(c\\) \\`d\\` \\~\\~e\\~\\~ \\|\\|f\\|\\| \\> g \\\\',
    );
  });
});

describe('the language', () => {
  test('is the channel’s where there is a translation, and else says which it is', () => {
    const texts = bothTexts('Payments are declined', 'We look.');
    const translated = slack({ texts }, 'pt');
    expect(translated.text).toBe('Investigando: Payments are declined (pt)\nOlá');
    expect(translated.blocks).toHaveLength(4);
    const other = slack({ texts }, 'es');
    expect(other.text).toBe('Investigando: Payments are declined\nWe look.');
    expect(other.blocks.flatMap(({ elements = [] }) => elements.map(({ text }) => text))).toEqual([
      'Esto aún no está traducido. El texto está en inglés.',
      'INC-1 · Checkout · 23 nov 2026, 14:48\u00a0UTC−3',
    ]);
  });
});

describe('a text that is cut', () => {
  test('ends between two words, with …', () => {
    expect(clip('one two three', 13)).toBe('one two three');
    expect(clip('one two three', 12)).toBe('one two …');
    expect(clip('abcdefghijklm', 8)).toBe('abcdef …');
  });

  test('fits as it is written, and cuts no character in two', () => {
    fc.assert(
      fc.property(NASTY, fc.integer({ min: 3, max: 300 }), (text, limit) => {
        const cut = clip(text, limit, escapeMrkdwn);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed()).toBe(true);
        if (escapeMrkdwn(text).length <= limit) expect(cut).toBe(escapeMrkdwn(text));
      }),
    );
  });
});
