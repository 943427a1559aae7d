/** A piece of a sentence: text, a link where it has an address, a time where it has a `datetime`. */
export interface Piece {
  text: string;
  href?: string;
  datetime?: string;
}

/** A sentence in pieces, as plain text. */
export function plainText(pieces: Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
