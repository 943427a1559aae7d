import { folded, foldedLetters } from '../fold.ts';

/** A word of a text, or a part of a compound one, as it stands there and folded. */
export interface Part {
  text: string;
  folded: string;
}

/** What stands between two spaces, divided at signs and at `camelCase`: `ERR_EXPORT_422`, `leanShipping`, `checkout`. */
export interface Piece {
  parts: Part[];
  /** A compound folded as one, `errexport422`; undefined for a single word. */
  whole?: string;
}

/** The most words that are known together, such as those of a synonym. */
export const LONGEST_WORDING = 4;

/** Letters and digits, which signs may join where no space stands beside them. */
const PIECE = /[\p{L}\p{N}\p{M}]+(?:[_\-.'’][\p{L}\p{N}\p{M}]+)*/gu;
const SEAMS = /(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const SIGNS = /[^\p{L}\p{N}\p{M}]+/u;

/** A longer one is a key or a picture written as text, which nobody types and which would fill the index. */
const LONGEST = 48;

/** The pieces of a text, in its order. */
export function piecesOf(text: string): Piece[] {
  return (text.match(PIECE) ?? []).map(pieceOf);
}

/** Reads each piece of many texts once. */
export function pieceReader(): (text: string) => Piece[] {
  const known = new Map<string, Piece>();
  return (text) =>
    (text.match(PIECE) ?? []).map((found) => {
      let piece = known.get(found);
      if (!piece) known.set(found, (piece = pieceOf(found)));
      return piece;
    });
}

function pieceOf(found: string): Piece {
  const parts = found
    .replace(SEAMS, '$1$2 ')
    .split(SIGNS)
    .filter((part) => part !== '' && part.length <= LONGEST)
    .map((part) => ({ text: part, folded: folded(part) }));
  const whole = parts.length > 1 && found.length <= LONGEST ? foldedLetters(found) : undefined;
  return { parts, ...(whole === undefined ? {} : { whole }) };
}

/** What holds a sign, a `camelCase` or a path is code or an error text: it is looked for as it is. */
const CODE = /[/_={}*<>#\\]|\p{Ll}\p{Lu}|[\p{L}\p{N}]\.[\p{L}\p{N}]/u;

/** Whether a question is code, a path or an error text with signs rather than words. */
export function looksLikeCode(text: string): boolean {
  return CODE.test(text);
}
