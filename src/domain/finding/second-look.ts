import { folded } from '../fold.ts';
import type { Ranked } from './rank.ts';

/** How many of the best are looked at again: those whose titles are shown at once. */
export const LOOKED_AT = 5;

/** What a title weighs that is the whole question, and one that the question is a part of. */
const SAME = 100;
const PART = 3;

/** The best again, by their titles as well: who asks for a title wants that record, whatever else has its words. */
export function secondLook(question: string, best: readonly Ranked[], titles: readonly string[]): Ranked[] {
  const asked = words(question);
  return best
    .map(({ record, score }, place) => ({ record, score: score + gain(asked, words(titles[place] ?? '')) }))
    .sort((a, b) => b.score - a.score || a.record - b.record);
}

function gain(asked: string, title: string): number {
  if (title === asked) return SAME;
  return asked !== '' && ` ${title} `.includes(` ${asked} `) ? PART : 0;
}

/** The words of a text with a space between them, without signs and accents. */
function words(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
