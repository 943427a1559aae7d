/** Asks the network; tests hand in another. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** More than any summary has: what is larger isn't read on. */
const MOST_BYTES = 2_000_000;
/** For the whole of a request: a build that waits for it is late for our own readers. */
const LONGEST = 5_000;
const MOST_REDIRECTS = 3;

/** Why a summary can't be had, as the end of a sentence: `it took longer than 5 seconds`. */
export class UpstreamError extends Error {}

/** A summary's JSON. It is asked for at its own host alone; throws an `UpstreamError` for whatever else it gives. */
export async function fetchSummary(address: string, fetch: Fetch, longest = LONGEST): Promise<unknown> {
  const signal = AbortSignal.timeout(longest);
  try {
    const response = await follow(address, fetch, signal);
    if (!response.ok) throw new UpstreamError(`its host answers with status ${response.status}`);
    return parsed(await bounded(response));
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    if (signal.aborted) throw new UpstreamError(`it took longer than ${longest / 1000} seconds`);
    throw new UpstreamError(`its host can’t be reached (${reasonOf(error)})`);
  }
}

async function follow(address: string, fetch: Fetch, signal: AbortSignal): Promise<Response> {
  let at = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(at.href, {
      signal,
      redirect: 'manual',
      headers: { Accept: 'application/json' },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, at)) throw new UpstreamError('it leads to what isn’t an address');
    const next = new URL(location, at);
    // Whoever owns that address could say anything in their name; it may also be inside our own network.
    if (next.origin !== at.origin)
      throw new UpstreamError(
        `it leads to another place, ${next.origin}: write that address if it is theirs`,
      );
    at = next;
  }
  throw new UpstreamError(`it leads on more than ${MOST_REDIRECTS} times`);
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // `fetch` has unpacked it: what is small on the wire counts as large as it is.
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MOST_BYTES) throw new UpstreamError(`it is larger than ${MOST_BYTES / 1_000_000} MB`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UpstreamError('what it gives isn’t JSON');
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
}
