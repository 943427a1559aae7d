import { type Option, type OptionValues, UsageError } from './command.ts';

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
