import type { Finding } from './finding.ts';

/** Why no answer came, for each code that the system or the protocol gives; the rest is said by the code alone. */
const REASONS: Record<string, [what: string, fix: string]> = {
  ENOTFOUND: ['Its name leads nowhere.', 'Check the address, and the name’s records (DNS).'],
  EAI_AGAIN: ['Its name can’t be looked up now.', 'Check this machine’s network, and try again.'],
  ECONNREFUSED: [
    'The host refuses the connection.',
    'Check the address and its port, and that the server runs.',
  ],
  ECONNRESET: ['The host broke the connection off.', 'Try again; if it stays so, look at the server’s log.'],
  UND_ERR_SOCKET: [
    'The host broke the connection off.',
    'Try again; if it stays so, look at the server’s log.',
  ],
  EHOSTUNREACH: ['The host can’t be reached.', 'Check the address and this machine’s network.'],
  ENETUNREACH: ['The host can’t be reached.', 'Check the address and this machine’s network.'],
  ETIMEDOUT: ['The host doesn’t answer.', 'Check the address, and that the server runs.'],
  CERT_HAS_EXPIRED: [
    'Its certificate has expired.',
    'Renew the certificate at the host; check this machine’s clock, too.',
  ],
  CERT_NOT_YET_VALID: [
    'Its certificate isn’t valid yet.',
    'Check this machine’s clock; if it is right, the certificate was made for later.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'Its certificate is for another name.',
    'Let the host have a certificate for this name, or check the address.',
  ],
};

const CERTIFICATE: [string, string] = [
  'Nobody that this machine trusts vouches for its certificate.',
  'Let the host have a certificate of a public authority, with those in between.',
];
const PROTOCOL: [string, string] = [
  'No secure connection comes about.',
  'Check that the host speaks HTTPS at this port, and the address.',
];

/** What is wrong where a request gave no answer at all. */
export function trouble(path: string, error: unknown, seconds: number): Finding {
  const [what, fix] = reason(error, seconds);
  return { code: 'no-answer', severity: 'error', path, what, fix };
}

function reason(error: unknown, seconds: number): [what: string, fix: string] {
  const { name, cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError')
    return [`No whole answer came within ${seconds} s.`, 'Try again; if it stays so, look at the host.'];
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
