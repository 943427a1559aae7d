import pRetry from 'p-retry';

/** Waits some milliseconds; less if the process is asked to end. */
export type Wait = (milliseconds: number) => Promise<void>;

interface Retries {
  /** How often a failed attempt is repeated. */
  retries: number;
  /** How long to wait after an error, by how many attempts were repeated before; undefined if repeating it is of no use. */
  pauseAfter: (error: Error, repeated: number) => number | undefined;
  wait: Wait;
  /** Once it is aborted, no further attempt begins. */
  signal: AbortSignal;
}

/** Attempts something until it succeeds or there is no use in going on; then throws the last error. */
export function withRetries<T>(
  attempt: () => Promise<T>,
  { retries, pauseAfter, wait, signal }: Retries,
): Promise<T> {
  return pRetry(attempt, {
    retries,
    // Waiting is handed in, so that an interruption ends it and keeps what the last attempt came to.
    minTimeout: 0,
    shouldRetry: async ({ error, retriesConsumed }) => {
      const pause = pauseAfter(error, retriesConsumed);
      if (pause === undefined) return false;
      await wait(pause);
      return !signal.aborted;
    },
  });
}
