import type { Language } from '../schemas/common.ts';
import type { Tongue } from './index-records.ts';
import { addAlternatives, type Alternatives } from './lexicon.ts';
import { piecesOf } from './pieces.ts';

/** What a synonym weighs, where the word itself weighs 1. */
const WEIGHT = 0.7;

interface Wording {
  stems: string[];
  /** As it is asked for: folded, with spaces. */
  form: string;
}

/** Makes each wording of a group another way to say all others of it. Words that say nothing are passed over. */
export function addSynonyms(
  all: Map<string, Alternatives>,
  groups: readonly (readonly string[])[],
  language: Language,
  tongue: Tongue,
): void {
  for (const group of groups) {
    const wordings = group.map((text) => wordingOf(text, tongue)).filter(({ stems }) => stems.length > 0);
    for (const wording of wordings) {
      const others = wordings.filter(({ form }) => form !== wording.form);
      const list = others.map(({ stems }) => ({ language, stems, weight: WEIGHT }));
      addAlternatives(all, language, wording.stems.join(' '), [wording.form], list);
    }
  }
}

/** Whether a wording has nothing but words that say nothing, so that it is passed over. */
export function isPassedOver(text: string, tongue: Tongue): boolean {
  return wordingOf(text, tongue).stems.length === 0;
}

function wordingOf(text: string, { stem, isStopWord }: Tongue): Wording {
  const parts = piecesOf(text)
    .flatMap((piece) => piece.parts)
    .filter(({ folded }) => !isStopWord(folded));
  return {
    stems: parts.map((part) => stem(part.text)),
    form: parts.map(({ folded }) => folded).join(' '),
  };
}
