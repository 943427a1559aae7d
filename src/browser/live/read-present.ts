import type { NowFile } from '../../domain/snapshot.ts';

/** How long to wait for an answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * What is known of the present, or undefined where the portal was built anew by a version that says it in another way.
 * Rejects where nothing, or something else, is served.
 */
export async function readPresent(address: string): Promise<NowFile | undefined> {
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
  const present = (await response.json()) as Partial<NowFile>;
  return present.built && present.components && present.maintenance && present.open
    ? (present as NowFile)
    : undefined;
}
