/** A failure that may be over in a moment: the host is busy, or the connection broke. */
export class PassingFailure extends Error {}

/** Milliseconds before each further attempt: a quarter of a minute in all. */
export const WAITS: readonly number[] = [250, 500, 1000, 2000, 4000, 8000];

/** Tries again after growing waits while what fails may pass; then, and for any other failure, throws it. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (const milliseconds of WAITS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
    }
    await wait(milliseconds);
  }
  return attempt();
}
