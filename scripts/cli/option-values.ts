import { meant } from '../../src/domain/problem-kinds/sentences.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { type OptionValues, UsageError } from './command.ts';

/** The text that an option was given; undefined where it wasn't given, or says nothing. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The texts that an option was given, one or many. */
export function listOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A word that must be one of a table's; else a `UsageError` that names what was meant. `what` begins its sentence. */
export function oneOfChoices<C extends string>(
  word: string,
  choices: readonly C[],
  what: string,
  noun: string,
): C {
  const known = choices.find((choice) => choice === word);
  if (known !== undefined) return known;
  throw new UsageError(`${what} ${meant(suggest(word, choices), choices, noun)}`);
}
