import type { Outcome } from './outcome.ts';

/** How often an attempt is repeated within a run, and how much longer each wait is than the one before. */
const REPETITIONS = 3;
const GROWTH = 4;
/** Who asks to wait longer than this is asked again in the next run. */
const LONGEST = 60_000;

/** Waits some milliseconds; sooner when the process is asked to end. */
export type Wait = (milliseconds: number) => Promise<void>;

/**
 * Attempts until it arrived, can't, or may have: what may have arrived is never attempted again here. Between attempts it
 * waits, each time four times as long, and never less than the receiver asks for.
 */
export async function withRetries(
  attempt: () => Promise<Outcome>,
  { first, wait, signal }: { first: number; wait: Wait; signal: AbortSignal },
): Promise<Outcome> {
  let outcome = await attempt();
  for (let round = 0; round < REPETITIONS; round += 1) {
    if (outcome.kind !== 'failed' || !outcome.retry || outcome.retry.after > LONGEST) break;
    await wait(Math.max(first * GROWTH ** round, outcome.retry.after));
    if (signal.aborted) break;
    outcome = await attempt();
  }
  return outcome;
}
