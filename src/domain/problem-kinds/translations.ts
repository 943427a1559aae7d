import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { oneOf } from './sentences.ts';

/** A record in another language than the default one. */
export const translationProblems = {
  'facts-in-translation': kind<{ key: string }>({
    severity: 'error',
    what: ({ key }) => `A translation holds no facts, but this one has ${key}.`,
    why: 'Facts belong in the default language’s file alone, so that two languages can’t say different things.',
    fix: ({ key }) => `Remove ${key} here; in the default language’s file, it applies to every language.`,
  }),
  'no-original': kind<{ original: string; suggestion: string | undefined }>({
    severity: 'error',
    what: ({ original }) => `This is a translation of ${original}, but there is no such file.`,
    why: 'A translation has no facts of its own, so it can’t be published alone.',
    fix: ({ original, suggestion }) =>
      suggestion === undefined
        ? `Name it after its original, or write ${original} first.`
        : `Name it after its original, ${suggestion}.`,
  }),
  'unknown-language': kind<{ language: string; right: string | undefined; known: readonly string[] }>({
    severity: 'error',
    what: ({ language, known }) => `There is no language ${language} here: Candor knows ${oneOf(known)}.`,
    why: 'The name says that this is a translation, but nobody would be shown it.',
    fix: ({ right }) =>
      right === undefined
        ? 'Remove the file. If it is a record of its own, give it an id, and a name without a language.'
        : `Rename it to ${right}.`,
  }),
  'unlisted-language': kind<{ language: string; listed: readonly string[] }>({
    severity: 'error',
    what: ({ language, listed }) =>
      `The portal isn’t published in ${language}: site.yaml lists ${oneOf(listed)}.`,
    why: 'Nobody would read the translation, and it would go out of date unnoticed.',
    fix: ({ language }) => `Add ${language} to languages in site.yaml, or remove the file.`,
  }),
  'default-language-translation': kind<{ language: string; original: string }>({
    severity: 'error',
    what: ({ language, original }) =>
      `This translates ${original} into ${language}, the language that it is written in.`,
    why: 'There would be two texts for one page.',
    fix: ({ original }) => `Move what is worth keeping into ${original} and remove this file.`,
  }),
  'entry-not-in-original': kind<{
    time: string;
    original: string;
    corrected?: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ time, original }) => `${original} has no entry for “${time}” in its timeline.`,
    why: 'A translation says what its original says; nobody would see an entry of its own.',
    fix: ({ corrected }) =>
      corrected ? '' : 'Give the entry exactly the time that its original has, or remove it.',
  }),
  'translated-state-differs': kind<{
    time: string;
    state: string;
    original: string;
    says: string;
    corrected?: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ time, state, original, says }) =>
      `The entry for ${time} says ${state} here, but ${original} says ${says}.`,
    why: 'Two languages would tell their readers different things.',
    fix: ({ says, corrected }) => (corrected ? '' : `Use the word for ${says} in this language.`),
  }),
  'untranslated-entry': kind<{ time: string; original: string }>({
    severity: 'warning',
    what: ({ time, original }) => `The entry for ${time} in ${original} isn’t translated here.`,
    why: 'Readers in this language see that entry in the original, marked as such.',
    fix: ({ time }) => `Add its translation, under the same time: ### ${time} · …`,
  }),
  'untranslated-section': kind<{ heading: string; original: string }>({
    severity: 'warning',
    what: ({ heading, original }) => `“${heading}” isn’t translated yet: ${original} has a text there.`,
    why: 'Readers in this language see that part in the original, marked as such.',
    fix: () => 'Write its translation below the heading, or remove the heading.',
  }),
};
