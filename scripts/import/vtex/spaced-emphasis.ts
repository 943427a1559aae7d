import type { Text } from 'mdast';
import type { Edit } from '../../write/edits.ts';

/** `** text **`, on one line: with spaces inside them, Markdown shows these marks as they are. */
const SPACED = /(?<![\\*_\p{L}\p{N}])(\*\*|__)([ \t]*)([^\s*_](?:[^*_\n]*[^\s*_])?)([ \t]*)\1(?![*_])/gu;

interface SpacedEmphasis {
  /** The marks with all between them, as they were written. */
  written: string;
  edits: Edit[];
}

/** Moves spaces inside marks of emphasis outside, where they were meant to be; every other letter stays. */
export function spacedEmphasis({ position }: Text, source: string): SpacedEmphasis[] {
  const start = position?.start.offset ?? 0;
  const text = source.slice(start, position?.end.offset);
  return [...text.matchAll(SPACED)].flatMap((match) => {
    const [written, mark = '', before = '', words = '', after = ''] = match;
    if (before === '' && after === '') return [];
    const opens = start + match.index;
    const inside = opens + mark.length;
    const ends = inside + before.length + words.length;
    const closes = opens + written.length;
    const replaced = (at: number, length: number, text: string) => ({ start: at, end: at + length, text });
    const edits = [
      replaced(opens, 0, /\S$/.test(source.slice(0, opens)) ? before : ''),
      replaced(inside, before.length, ''),
      replaced(ends, after.length, ''),
      replaced(closes, 0, /^\S/.test(source.slice(closes)) ? after : ''),
    ];
    return [{ written, edits: edits.filter((edit) => edit.end > edit.start || edit.text !== '') }];
  });
}
