import { Failure } from '../lib/errors.ts';
import type { Finding } from './report.ts';

/** How long an answer may take, in seconds, from the first byte to the last. */
const SECONDS = 10;
/** No file of a portal comes near this size; a host that never stops sending is cut off. */
const MOST_BYTES = 64 * 1024 * 1024;

/** An answer of a host. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/**
 * Reads an address once. A redirect isn’t followed: it is a finding, unless it `mayRedirect`, and so is no answer at all.
 */
export async function ask(
  url: string,
  path: string,
  signal: AbortSignal,
  { mayRedirect = false } = {},
): Promise<Answer | Finding> {
  try {
    const response = await fetch(url + path, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]),
      headers: { 'User-Agent': 'candor-verify' },
    });
    const { status, headers } = response;
    const place = headers.get('Location');
    if (status >= 300 && status < 400 && place !== null && !mayRedirect) {
      await response.body?.cancel();
      return redirected(url, path, place);
    }
    return { status, headers, body: await bodyOf(response) };
  } catch (error) {
    if (signal.aborted) throw new Failure('Interrupted. There is no result.');
    return noAnswer(path, error, SECONDS);
  }
}

/** Whether an answer came; else it is a finding. */
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
      ? `The host redirects to another one, ${to}, instead of answering.`
      : `The host redirects to ${to} instead of answering.`,
    fix: isElsewhere
      ? 'If the portal is there, verify that address, and build for it (--base-url). Otherwise remove the redirect.'
      : 'Verify the address that it redirects to, or remove the redirect: links and feeds use this one.',
  };
}

/** Why no answer came, by the code that the system or the protocol gives. */
const REASONS: Record<string, [what: string, fix: string]> = {
  ENOTFOUND: ['Its name doesn’t exist.', 'Check the address, and the name’s DNS records.'],
  EAI_AGAIN: ['Its name can’t be looked up at the moment.', 'Check this machine’s network, and try again.'],
  ECONNREFUSED: [
    'The host refuses the connection.',
    'Check the address and its port, and that the server is running.',
  ],
  ECONNRESET: [
    'The host broke the connection.',
    'Try again; if that doesn’t help, look at the server’s log.',
  ],
  UND_ERR_SOCKET: [
    'The host broke the connection.',
    'Try again; if that doesn’t help, look at the server’s log.',
  ],
  EHOSTUNREACH: ['The host can’t be reached.', 'Check the address and this machine’s network.'],
  ENETUNREACH: ['The host can’t be reached.', 'Check the address and this machine’s network.'],
  ETIMEDOUT: ['The host doesn’t answer.', 'Check the address, and that the server is running.'],
  CERT_HAS_EXPIRED: [
    'Its certificate has expired.',
    'Renew the certificate at the host, and check this machine’s clock.',
  ],
  CERT_NOT_YET_VALID: [
    'Its certificate isn’t valid yet.',
    'Check this machine’s clock. If it is right, the certificate is for a later time.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'Its certificate is for another name.',
    'Get the host a certificate for this name, or check the address.',
  ],
};

const CERTIFICATE: [string, string] = [
  'Its certificate isn’t from an authority that this machine trusts.',
  'Get the host a certificate from a public authority, with the intermediate ones.',
];
const PROTOCOL: [string, string] = [
  'A secure connection can’t be made.',
  'Check the address, and that the host serves HTTPS at this port.',
];

/** The finding for a request that got no answer. */
export function noAnswer(path: string, error: unknown, seconds: number): Finding {
  const [what, fix] = reason(error, seconds);
  return { code: 'no-answer', severity: 'error', path, what, fix };
}

function reason(error: unknown, seconds: number): [what: string, fix: string] {
  const { name, cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError')
    return [
      `No complete answer came within ${seconds} s.`,
      'Try again; if that doesn’t help, look at the host.',
    ];
  const code = cause?.code ?? '';
  const known = REASONS[code];
  if (known) return known;
  if (/CERT|SIGNATURE|ISSUER/.test(code)) return CERTIFICATE;
  if (/^(ERR_SSL|EPROTO)/.test(code)) return PROTOCOL;
  return [
    `No answer came (${code || (cause?.message ?? message)}).`,
    'Check the address, and look at the host.',
  ];
}
