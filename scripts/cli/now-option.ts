import { hasOffset, type Instant, readInstant } from '../../src/domain/time.ts';
import { type Option, type OptionValues, UsageError } from './command.ts';

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
