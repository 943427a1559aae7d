import type { Prose } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';

/** What is longer is better read on the page. */
const LONGEST = 400;

/** What a reply says of a text in one line, and what is left for the page to say. */
interface Quote {
  /** The first paragraph with a full stop, and the list that it leads over to; undefined where that is too long. */
  text: string | undefined;
  /** Whether the page says more. */
  isPart: boolean;
  /** How many steps it has, where what is left is one list of them. */
  steps: number;
}

/**
 * The beginning of a text, with the name of the alert or the heading that it stands under and the footnotes that it
 * refers to.
 */
export function quoteOf({ plain, words }: Edition, prose: Prose): Quote {
  const leads = [...Object.values(words.prose.alerts), ...firstHeading(prose)];
  const [first = '', ...others] = plain(prose).split(/\n\s*\n/);
  let said = asLine(first);
  if (leads.includes(said)) said = `${said.replace(/[:.]$/, '')}: ${asLine(others.shift() ?? '')}`;
  const list = said.endsWith(':') && isList(others[0]) ? others.shift() : undefined;
  if (list !== undefined) said += ` ${asLine(list)}`;
  const notes = others
    .map(asLine)
    .filter((each) => said.includes(/^\[\d+\] /.exec(each)?.[0].trim() ?? '\n'));
  const quote = [said, ...notes].map(asSentence).join(' ');
  const isQuoted = said !== '' && !said.endsWith(':') && quote.length <= LONGEST;
  return {
    text: isQuoted ? quote : undefined,
    isPart: !isQuoted || others.length > notes.length,
    steps: stepsIn(isQuoted ? others : [first, list ?? '', ...others]),
  };
}

/** A sentence of front matter as a reply quotes it; undefined where it is too long for that. */
export function quotedSentence(text: string): string | undefined {
  const line = asSentence(asLine(text));
  return line.length > LONGEST ? undefined : line;
}

function asLine(paragraph: string): string {
  return paragraph.replace(/\s+/g, ' ').trim();
}

function asSentence(line: string): string {
  return /[.!?…](?: ?\[\d+\])?$/.test(line) ? line : `${line}.`;
}

function isList(paragraph: string | undefined): boolean {
  return paragraph !== undefined && /^(?:\d+\.|-) /.test(paragraph);
}

/** The steps of the one numbered list; none where there are several, each of which may be a way of its own. */
function stepsIn(paragraphs: readonly string[]): number {
  const lists = paragraphs.filter((each) => /^\d+\. /.test(each));
  return lists.length === 1 ? (lists[0]?.match(/^\d+\. /gm) ?? []).length : 0;
}

/** The heading that a text begins with, or the name of its first `<details>`. */
function firstHeading({ html, text }: Prose): string[] {
  return /^<(?:h\d|details)/.test(html) ? [text.split('\n', 1)[0] ?? ''] : [];
}
