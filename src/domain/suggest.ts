import { distance as levenshtein } from 'fastest-levenshtein';
import { folded } from './fold.ts';

/**
 * The choice that a misspelt word was meant to be; undefined when none is near enough to be named, or two are as near.
 * Case and separators don't count (`Degraded Performance`), and the beginning of one choice alone is enough (`degraded`).
 */
export function suggest(word: string, choices: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  const farthest = Math.max(1, Math.floor(wanted.length * 0.4));
  let best: { choice: string; distance: number; shared: boolean } | undefined;
  const begun: string[] = [];
  for (const choice of choices) {
    const folded = fold(choice);
    if (folded.startsWith(wanted)) begun.push(choice);
    if (Math.abs(folded.length - wanted.length) > farthest) continue;
    const away = distance(wanted, folded);
    if (away > farthest || away >= wanted.length) continue;
    if (best && away === best.distance) best.shared = true;
    else if (away < (best?.distance ?? Infinity)) best = { choice, distance: away, shared: false };
  }
  if (best) return best.shared ? undefined : best.choice;
  return wanted.length >= 3 && begun.length === 1 ? begun[0] : undefined;
}

/** Letters that were added, left out, changed, or swapped with the next. */
function distance(a: string, b: string): number {
  const start = [...a].findIndex((letter, index) => letter !== b[index]);
  const isSwapped =
    a.length === b.length &&
    a[start] === b[start + 1] &&
    a[start + 1] === b[start] &&
    a.slice(start + 2) === b.slice(start + 2);
  return start >= 0 && isSwapped ? 1 : levenshtein(a, b);
}

function fold(text: string): string {
  return folded(text).replace(/[\s_-]+/g, '');
}
