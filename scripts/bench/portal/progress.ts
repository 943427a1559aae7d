import type { Ports } from '../../cli/command.ts';
import { Failure } from '../../lib/errors.ts';
import type { Cost } from '../figures.ts';

/** Says what is being measured, then what it took: a run lasts, and may be ended before its tables are printed. Throws a `Failure` then. */
export async function saying(
  { err, signal }: Pick<Ports, 'err' | 'signal'>,
  what: string,
  measure: () => Promise<Cost>,
): Promise<Cost> {
  if (signal.aborted) throw new Failure('Interrupted.');
  err(`  ${what}…`);
  const cost = await measure();
  err(` ${cost.cpu.toFixed(1)} s CPU, ${(cost.memory / 1e6).toFixed(0)} MB\n`);
  return cost;
}
