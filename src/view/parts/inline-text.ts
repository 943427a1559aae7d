import type { Edition } from '../../edition/edition.ts';
import { phrase, pieces } from '../../i18n/phrase.ts';

/** A piece of a sentence: text, a link where it has an address, a time where it has a `datetime`. */
export interface InlineText {
  text: string;
  href?: string;
  datetime?: string;
}

/** A sentence in pieces, as plain text. */
export function plainText(pieces: InlineText[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** A sentence whose places are filled with pieces. */
export function filled(sentence: string, values: Readonly<Record<string, InlineText>>): InlineText[] {
  return pieces<InlineText>(sentence, values).map((piece) =>
    typeof piece === 'string' ? { text: piece } : piece,
  );
}

/** Names that a list has before the rest becomes a number. */
const NAMES = 4;

/** `Checkout and Payments`, `Checkout, Payments, Search and 12 more`: at most so many, the number included. */
export function nameList({ words, format: { list } }: Edition, names: string[], most = NAMES): string {
  if (names.length <= most) return list(names);
  const rest = phrase(words.now.moreNames, { count: names.length - most + 1 });
  return list([...names.slice(0, most - 1), rest]);
}
