import { idNumber } from './record/ids.ts';

/**
 * Replies to tickets: a template with places, filled with what is known of a record. The same code runs in a build, in the
 * browser of somebody who answers tickets, and in exports, so that all of them say the same.
 */

/** What there are replies on; each has a template of its own. */
export const REPLIED_KINDS = ['issue', 'incident', 'maintenance'] as const;
export type RepliedKind = (typeof REPLIED_KINDS)[number];

/** What a reply may say of a record, as plain text in the language of the reply; empty where there is nothing to say. */
export interface ReplyFacts {
  kind: RepliedKind;
  id: string;
  title: string;
  /** In a sentence, what became of it; of a maintenance, when it is. */
  outcome: string;
  /** In a sentence, the components that it is about. */
  affected: string;
  /** What its latest update says first, with its time. */
  update: string;
  /** In a sentence, what helps meanwhile. */
  workaround: string;
  /** Where a customer who reads this language finds all of it: a full address. */
  link: string;
}

/** How many files hold the replies on so many records: some hundred in each, and seldom another number. */
export function replyParts(records: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(records / 128)));
}

/** In which of so many files the reply on a record stands. */
export function replyPart(id: string, parts: number): number {
  return Number(idNumber(id)) % parts;
}

/** The names that stand between braces in a template. */
export const REPLY_PLACES = [
  'id',
  'title',
  'outcome',
  'affected',
  'update',
  'workaround',
  'link',
] as const satisfies (keyof ReplyFacts)[];

export const REPLY_FORMATS = ['text', 'markdown', 'html'] as const;
export type ReplyFormat = (typeof REPLY_FORMATS)[number];

/** A place, or what a help desk fills in itself, such as `{{ticket.id}}`, which stays as it is. */
const PLACE = /\{\{[^{}\n]*\}\}|\{([^{}\n]*)\}/g;
const SPACED_PLACE = / ?(?:\{\{[^{}\n]*\}\}|\{([^{}\n]*)\})/g;

/** What stands between single braces in a template, in its order. */
export function placesIn(template: string): string[] {
  return [...template.matchAll(PLACE)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/**
 * Fills a template. Where a place has nothing to say, it goes with the space beside it, and a line that says nothing else
 * goes as a whole. As Markdown and as HTML, what is said is the same: only addresses become links.
 */
export function fillReply(template: string, facts: ReplyFacts, format: ReplyFormat = 'text'): string {
  const lines = template
    .trim()
    .split(/\r?\n/)
    .flatMap((line) => filledLine(line.trimEnd(), facts));
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (format === 'text') return text;
  const paragraphs = text.split('\n\n').map((paragraph) => paragraph.split('\n'));
  return format === 'markdown'
    ? paragraphs.map((each) => each.map(markdownLine).join('  \n')).join('\n\n')
    : paragraphs.map((each) => `<p>${each.map(htmlLine).join('<br>')}</p>`).join('');
}

/** The link to a record; as Markdown and as HTML, its id and title lead there. */
export function linkTo({ id, title, link }: ReplyFacts, format: ReplyFormat = 'text'): string {
  if (format === 'text') return link;
  const name = `${id}: ${title}`;
  return format === 'markdown'
    ? `[${escapeMarkdown(name)}](${link})`
    : `<a href="${escapeHtml(link)}">${escapeHtml(name)}</a>`;
}

function filledLine(line: string, facts: ReplyFacts): string[] {
  const values = placesIn(line).map((name) => own(facts, name));
  const filled = line.replace(SPACED_PLACE, (place: string, name?: string) => {
    if (name === undefined) return place;
    const value = own(facts, name);
    return value === '' ? '' : (place.startsWith(' ') ? ' ' : '') + value;
  });
  if (values.length > 0 && filled.trim() === '') return [];
  return [values[0] === '' ? filled.trimStart() : filled];
}

function own(facts: ReplyFacts, name: string): string {
  const known = REPLY_PLACES.find((each) => each === name);
  if (known === undefined) throw new Error(`a reply asks for {${name}}, which nobody gave`);
  return facts[known];
}

/** An address in a text, without the marks that end the sentence around it. */
const ADDRESS = /https?:\/\/[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/g;

/** A line with one function for its addresses and another for the words between them. */
function eachPart(line: string, words: (text: string) => string, address: (text: string) => string): string {
  let result = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    result += words(line.slice(at, index)) + address(found);
    at = index + found.length;
  }
  return result + words(line.slice(at));
}

function markdownLine(line: string): string {
  const escaped = eachPart(line, escapeMarkdown, (address) => `<${address}>`);
  // At the beginning of a line these would make a heading, a list or a quote.
  return escaped.replace(/^(\s*)([#+-]|\d+(?=[.)]\s))/, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/g, '\\$&');
}

function htmlLine(line: string): string {
  return eachPart(line, escapeHtml, (address) => {
    const safe = escapeHtml(address);
    return `<a href="${safe}">${safe}</a>`;
  });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
