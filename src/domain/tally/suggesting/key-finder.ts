import { folded } from '../../fold.ts';
import type { IssueProfile } from './issue-profile.ts';
import { messageWords, tellingWords, wordsOf } from './telling-words.ts';

/** Finds the keys of a text that any issue has: words and codes by themselves, messages as whole runs of words. */
export function createKeyFinder(profiles: readonly IssueProfile[]): (text: string) => Set<string> {
  const known = new Set(profiles.flatMap(({ title, summary }) => [...title.keys(), ...summary.keys()]));
  const errors = new Set(profiles.flatMap((profile) => [...profile.errors.keys()]));
  const errorsByFirstWord = Map.groupBy(errors, (error) => error.split(' ')[0] ?? '');

  return (text) => {
    const words = wordsOf(text);
    const keys = new Set([
      ...[...tellingWords(words).keys()].filter((key) => known.has(key)),
      ...words.map(folded).filter((word) => errors.has(word)),
    ]);
    const message = messageWords(words).map(folded);
    for (const [index, word] of message.entries()) {
      for (const error of errorsByFirstWord.get(word) ?? []) {
        const length = error.split(' ').length;
        if (message.slice(index, index + length).join(' ') === error) keys.add(error);
      }
    }
    return keys;
  };
}
