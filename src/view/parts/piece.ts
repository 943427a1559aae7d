import { pieces } from '../../i18n/phrase.ts';

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
