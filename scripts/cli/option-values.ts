import { meant } from '../../src/domain/problem-kinds/sentences.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { type Day, hasOffset, type Instant, isDay, readInstant } from '../../src/domain/time.ts';
import { UsageError } from '../lib/errors.ts';

/** The text that an option was given, trimmed; undefined where it wasn't given, or says nothing. */
export function filled(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
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

/** The day that an option gives, such as 2026-11-23. Throws a `UsageError` for anything else. */
export function readDay(flag: string, day: string): Day {
  if (isDay(day)) return day;
  throw new UsageError(`${flag} ${day} isn’t a day. Write it as year, month and day: ${flag} 2026-11-23`);
}

/** The port that a command was given. Throws a `UsageError` for anything else. */
export function portOf({ port }: { port: string }): number {
  const number = Number(port);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  throw new UsageError(`--port ${port} isn't a port; use a number from 1 to 65535.`);
}

/** The instant that a command was given to take for now, if any. Throws a `UsageError` for anything else. */
export function instantOf({ now }: { now: string | undefined }): Instant | undefined {
  if (now === undefined) return undefined;
  const reading = readInstant(now, 'UTC');
  if (reading.ok && hasOffset(now)) return reading.instant;
  throw new UsageError(`--now ${now} isn't a time with an offset; write it like 2026-11-23T14:49-03:00.`);
}
