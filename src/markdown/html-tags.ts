import { parseEntities } from 'parse-entities';

/** A piece of HTML's source: a tag, or the text between two. */
export interface HtmlPiece {
  source: string;
  tag?: HtmlTag;
}

export interface HtmlTag {
  /** In small letters. */
  name: string;
  isEnd: boolean;
  attributes: HtmlAttribute[];
}

export interface HtmlAttribute {
  name: string;
  /** As it is written, without its quotes. */
  value: string;
  source: string;
}

/** A tag as CommonMark defines it. White space is HTML's own: JavaScript's `\s` has more, at which no browser parts. */
const TAG =
  /<(\/?)([a-z][a-z0-9-]*)((?:[\t\n\f\r ]+[a-z_:][a-z0-9_.:-]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:[^\t\n\f\r "'=<>`]+|'[^']*'|"[^"]*"))?)*)[\t\n\f\r ]*\/?>/gi;
const ATTRIBUTE =
  /([a-z_:][a-z0-9_.:-]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r "'=<>`]+)))?/gi;

/** Cuts HTML without comments at its tags. What looks like one and isn't, such as `<a b=">` or `<?xml?>`, is text. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index > end) pieces.push({ source: html.slice(end, match.index) });
    const [source, slash, name = '', attributes = ''] = match;
    pieces.push({
      source,
      tag: { name: name.toLowerCase(), isEnd: slash === '/', attributes: attributesOf(attributes) },
    });
    end = match.index + source.length;
  }
  if (end < html.length) pieces.push({ source: html.slice(end) });
  return pieces;
}

function attributesOf(source: string): HtmlAttribute[] {
  return [...source.matchAll(ATTRIBUTE)].map(([whole, name = '', double, single, bare]) => ({
    name: name.toLowerCase(),
    value: double ?? single ?? bare ?? '',
    source: whole,
  }));
}

/** An attribute's value as it is written; of two the first counts, as in browsers. */
export function attributeOf(tag: HtmlTag, name: string): string | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)?.value;
}

/** An attribute's value as it is meant, with `&amp;` as the sign that it stands for. */
export function attributeText(tag: HtmlTag, name: string): string | undefined {
  const value = attributeOf(tag, name);
  return value === undefined ? undefined : parseEntities(value, { attribute: true });
}

/** HTML without its comments, each leaving its line breaks, and where one begins that has no end. */
export function withoutComments(html: string): { html: string; unclosedAt?: number } {
  let [text, from] = ['', 0];
  // By searching, since a pattern would look from every `<!--` without an end through all of the rest.
  for (;;) {
    const start = html.indexOf('<!--', from);
    if (start === -1) return { html: text + html.slice(from) };
    text += html.slice(from, start);
    const end = endOfComment(html, start);
    if (end === -1) return { html: text, unclosedAt: start };
    text += '\n'.repeat(html.slice(start, end).split('\n').length - 1);
    from = end;
  }
}

/** Where a comment ends; `<!-->` and `<!--->` are comments as well. */
function endOfComment(html: string, start: number): number {
  if (html.startsWith('<!-->', start)) return start + '<!-->'.length;
  const end = html.indexOf('-->', start + '<!-'.length);
  return end === -1 ? -1 : end + '-->'.length;
}
