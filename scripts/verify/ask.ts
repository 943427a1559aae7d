import { Failure } from '../cli/command.ts';
import { trouble } from './connection-problem.ts';
import type { Finding } from './finding.ts';

/** How long an answer may take, in seconds, from the first word to the last. */
const SECONDS = 10;
/** No file of a portal comes near it; a host that sends without end is stopped. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a host answered. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Reads an address once. An answer that leads elsewhere isn't followed: it is a finding, as is none at all. */
export async function ask(url: string, path: string, signal: AbortSignal): Promise<Answer | Finding> {
  try {
    const response = await fetch(url + path, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]),
      headers: { 'User-Agent': 'candor-verify' },
    });
    const { status, headers } = response;
    const place = headers.get('Location');
    if (status >= 300 && status < 400 && place !== null) {
      await response.body?.cancel();
      return redirected(url, path, place);
    }
    return { status, headers, body: await bodyOf(response) };
  } catch (error) {
    if (signal.aborted) throw new Failure('Interrupted. Nothing was said of the site.');
    return trouble(path, error, SECONDS);
  }
}

/** Whether an answer came; else it is what is wrong. */
export function isAnswer(result: Answer | Finding): result is Answer {
  return 'status' in result;
}

async function bodyOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += chunks.at(-1)?.length ?? 0;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function redirected(url: string, path: string, place: string): Finding {
  const target = URL.canParse(place, url + path) ? new URL(place, url + path) : undefined;
  const isElsewhere = target !== undefined && target.host !== new URL(url).host;
  const to = target === undefined ? place : isElsewhere ? target.origin : target.href.slice(0, 200);
  return {
    code: isElsewhere ? 'other-host' : 'redirect',
    severity: 'error',
    path,
    what: isElsewhere
      ? `The host leads to another one, ${to}, instead of answering.`
      : `The host leads to ${to} instead of answering.`,
    fix: isElsewhere
      ? 'If the portal lives there, verify that address, and build for it (--base-url); else take the redirect away.'
      : 'Verify the address to which it leads, or take the redirect away: links and feeds name this one.',
  };
}
