import { clip, type Message, particulars, type Tone, toneOf } from './message.ts';

/** A whole message has 28 KB at most, and a character of JSON up to six bytes. */
const TITLE = 250;
const TEXT = 3500;
const LINES = 60;

const COLOURS: Record<Tone, string> = {
  bad: 'Attention',
  watched: 'Warning',
  good: 'Good',
  planned: 'Accent',
  quiet: 'Default',
};

/**
 * A message with an Adaptive Card, as the webhook of a Teams workflow takes it. Text goes into runs, in which Markdown has
 * no meaning; without `entities`, `<at>` calls nobody.
 */
export function teamsMessage(message: Message): object {
  const { title, text, note, url, linkText } = message;
  const lines = clip(text, TEXT)
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  const shown = lines.length > LINES ? [...lines.slice(0, LINES), '…'] : lines;
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: inert(clip(title, TITLE)),
          msteams: { width: 'Full' },
          body: [
            run(clip(title, TITLE), {
              size: 'Large',
              weight: 'Bolder',
              color: COLOURS[toneOf(message.update)],
            }),
            ...shown.map((line) => run(line)),
            ...[note, clip(particulars(message), TITLE)].flatMap((line) =>
              line === undefined ? [] : [run(line, { isSubtle: true, size: 'Small' })],
            ),
          ],
          actions: [{ type: 'Action.OpenUrl', title: linkText, url }],
        },
      },
    ],
  };
}

function run(text: string, style: object = {}): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: inert(text), ...style }] };
}

/** Cards compute `{{DATE(…)}}`; a zero-width character between the braces prevents that. */
function inert(text: string): string {
  return text.replaceAll('{{', '{\u200B{');
}
