import { foldedLetters } from '../../domain/fold.ts';

/** A piece of text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>' };

/** Reads Pagefind's excerpt: text in which only `<mark>` is markup, and angle brackets are entities. */
export function readExcerpt(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, index) => ({
      text: text.replace(/&[lg]t;/g, (entity) => ENTITIES[entity] ?? entity),
      marked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** Marks the words of a text that begin with one of those looked for, which are folded. */
export function markWords(text: string, words: string[]): Piece[] {
  return text
    .split(/(\s+)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const folded = foldedLetters(piece);
      return { text: piece, marked: words.some((word) => word !== '' && folded.startsWith(word)) };
    });
}
