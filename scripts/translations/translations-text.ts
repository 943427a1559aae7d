import type { TranslationState } from './translation-state.ts';

/** The report for people: a paragraph a language, what readers get in the default language first. */
export function translationsText(states: readonly TranslationState[]): string {
  if (states.length === 0) return 'The portal has one language, so there is nothing to translate.\n';
  return states.map(stateText).join('\n');
}

function stateText({ language, missing, partial, older, texts }: TranslationState): string {
  const lines = [
    ...missing.map((path) => `  ${path}  isn’t translated`),
    ...partial.map(({ path, lacks }) => `  ${path}  lacks ${lacks.join('; ')}`),
    ...older.map(({ path, since }) => `  ${path}  its original has changed since ${since}`),
    ...texts.map((place) => `  ${place}  has no ${language}`),
  ];
  if (lines.length === 0) return `${language}: everything is translated.\n`;
  const counts = [
    ...(missing.length > 0 ? [`${missing.length} not translated`] : []),
    ...(partial.length > 0 ? [`${partial.length} in part`] : []),
    ...(older.length > 0 ? [`${older.length} older than their original`] : []),
    ...(texts.length > 0 ? [`${texts.length} texts of site.yaml and front matter missing`] : []),
  ];
  return `${language}: ${counts.join(', ')}.\n${lines.join('\n')}\n`;
}
