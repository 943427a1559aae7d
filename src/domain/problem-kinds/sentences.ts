/** How many choices a sentence names before it says how many more there are. */
const MOST_CHOICES = 24;

/** `a, b or c`. */
export function oneOf(choices: readonly string[]): string {
  if (choices.length > MOST_CHOICES)
    return `${choices.slice(0, MOST_CHOICES).join(', ')} (and ${choices.length - MOST_CHOICES} more)`;
  if (choices.length < 2) return choices[0] ?? '(none)';
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What somebody meant, if that can be told; then all that could have been meant. */
export function meant(suggestion: string | undefined, choices: readonly string[], noun: string): string {
  const all = choices.length === 0 ? `There is no ${noun} yet.` : `Choices: ${oneOf(choices)}.`;
  return suggestion === undefined ? all : `Did you mean ${suggestion}? ${all}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A state as a heading begins it: `In progress`. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
