import type { Pair } from 'yaml';
import type { Edit } from './edits.ts';
import { contentEnd, type Fields, keyStart, lineEnd } from './yaml-fields.ts';

/** Takes fields out of a mapping that keeps others: with their lines, or between braces with their commas. */
export function removeFields(fields: Fields, removed: ReadonlySet<Pair>): Edit[] {
  const { text, map } = fields;
  if (map.flow) return betweenBraces(fields, removed);
  return map.items
    .filter((pair) => removed.has(pair))
    .map((pair) => ({
      start: text.lastIndexOf('\n', keyStart(pair) - 1) + 1,
      end: lineEnd(text, contentEnd(pair, text)) + 1,
      text: '',
    }));
}

/** Those that follow one another as one: each up to the field behind it; the last ones from the field before them. */
function betweenBraces({ text, map: { items } }: Fields, removed: ReadonlySet<Pair>): Edit[] {
  return items.flatMap((pair, index) => {
    const previous = items[index - 1];
    if (!removed.has(pair) || (previous && removed.has(previous))) return [];
    const next = items.slice(index).find((other) => !removed.has(other));
    if (next) return [{ start: keyStart(pair), end: keyStart(next), text: '' }];
    const end = contentEnd(items.at(-1) ?? pair, text);
    const before = previous ? contentEnd(previous, text) : keyStart(pair);
    // A comment between the two is the previous one's, and keeps its comma.
    const isBare = /^,\s*$/.test(text.slice(before, keyStart(pair)));
    return [{ start: isBare ? before : keyStart(pair), end, text: '' }];
  });
}
