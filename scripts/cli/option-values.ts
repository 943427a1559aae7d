import { meant } from '../../src/domain/problem-kinds/sentences.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { hasOffset, type Instant, readInstant } from '../../src/domain/time.ts';
import { UsageError } from '../lib/errors.ts';
import type { Option, OptionValues } from './command.ts';

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

export const portOption: Option = {
  flags: '--port <number>',
  summary: 'the port to serve on',
  default: '4321',
};

/** The port that a command was told. Throws a `UsageError` for what is none. */
export function portOf({ port }: OptionValues): number {
  const number = Number(port);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  throw new UsageError(`--port ${String(port)} is no port; give a number from 1 to 65535.`);
}

export const nowOption: Option = {
  flags: '--now <instant>',
  summary: 'the instant to build for, such as 2026-11-23T14:49-03:00; else the clock',
};

/** The instant that a command was told to take for now, if it was. Throws a `UsageError` for what is none. */
export function instantOf({ now }: OptionValues): Instant | undefined {
  if (typeof now !== 'string') return undefined;
  const reading = readInstant(now, 'UTC');
  if (reading.ok && hasOffset(now)) return reading.instant;
  throw new UsageError(
    `--now ${now} is no instant; write it with its offset, such as 2026-11-23T14:49-03:00.`,
  );
}
