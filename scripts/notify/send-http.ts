import type { Outcome } from './outcome.ts';

/** Errors of the system and of TLS that come before anything of a request is sent. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/**
 * Posts a JSON body once. A redirect isn't followed: body and signature are for the address that was given. Never throws;
 * the address, which is a secret, is in no reason.
 */
export async function sendHttp(
  url: string,
  body: string,
  { headers, timeout, now }: { headers: Record<string, string>; timeout: number; now: () => number },
): Promise<Outcome> {
  const target = new URL(url);
  const { username, password } = target;
  [target.username, target.password] = ['', ''];
  try {
    const response = await fetch(target, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Candor',
        ...(username === '' ? {} : { authorization: basic(username, password) }),
        ...headers,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    // What it says beside its status is of no use, and may repeat the address.
    await response.body?.cancel().catch(() => undefined);
    return outcomeOf(response, url, now());
  } catch (error) {
    return withoutAnswer(error, timeout);
  }
}

function outcomeOf({ status, headers }: Response, url: string, now: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const answer = `it answers with status ${String(status)}`;
  if (status >= 300 && status < 400)
    return failed(
      `it redirects to ${hostOf(headers.get('location'), url)} (status ${String(status)}), and a message is for the address that was given alone`,
      { isOfChannel: true },
    );
  if (status === 408 || status === 429 || status >= 500)
    return failed(answer, {
      isOfChannel: true,
      retry: { after: retryAfter(headers.get('retry-after'), now) },
    });
  return failed(answer, {});
}

function withoutAnswer(error: unknown, timeout: number): Outcome {
  const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError')
    return { kind: 'uncertain', reason: `it gave no answer in ${String(timeout / 1000)} s` };
  const code = cause?.code ?? '';
  if (BEFORE_SENDING.test(code))
    return failed(`it can’t be reached (${code})`, { isOfChannel: true, retry: { after: 0 } });
  return { kind: 'uncertain', reason: `the connection broke before an answer came${code && ` (${code})`}` };
}

function failed(
  reason: string,
  { retry, isOfChannel = false }: { retry?: { after: number } | undefined; isOfChannel?: boolean },
): Outcome {
  return { kind: 'failed', reason, retry, isOfChannel };
}

/** The host alone: the rest of an address may be as secret as the one that was given. */
function hostOf(location: string | null, url: string): string {
  return location !== null && URL.canParse(location, url) ? new URL(location, url).host : 'nowhere';
}

/** A name and a password that stand in an address, in the form in which they are sent. */
function basic(username: string, password: string): string {
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** Seconds, or a date. */
function retryAfter(value: string | null, now: number): number {
  if (value === null) return 0;
  const wait = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
