import type { Outcome } from './outcome.ts';

/** What nodemailer adds to an error: the reply of the server, where there was one, and what it was a reply to. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Errors after which the same may go better soon. */
const PASSING = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ECONNRESET', 'ECONNREFUSED']);

/**
 * What an error says of an e-mail. A reply that refuses it is definite at whatever point; without one, it may have
 * arrived as soon as the server had asked for it. The server's own words may name the recipient and aren't repeated.
 */
export function outcomeOfError(
  error: SmtpError,
  { isHandedOver, isConnected, timeout }: { isHandedOver: boolean; isConnected: boolean; timeout: number },
): Outcome {
  const { code = '', command = '', responseCode, response = '' } = error;
  if (responseCode !== undefined)
    return {
      kind: 'failed',
      reason: `the mail server answers ${[responseCode, /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]].filter(Boolean).join(' ')}${stepOf(command)}`,
      retry: responseCode < 500 ? { after: 0 } : undefined,
      isOfChannel: !isConnected || responseCode === 421 || command === 'MAIL FROM',
    };
  if (isHandedOver)
    return {
      kind: 'uncertain',
      reason:
        'the connection broke after the mail server had asked for the message and before it confirmed it',
    };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return {
      kind: 'failed',
      reason: `the mail server can’t take this message (${code})`,
      retry: undefined,
      isOfChannel: false,
    };
  return {
    kind: 'failed',
    reason:
      code === 'ETIMEDOUT'
        ? `the mail server gave no answer in ${String(timeout / 1000)} s`
        : `the mail server can’t be reached${code && ` (${code})`}`,
    retry: PASSING.has(code) ? { after: 0 } : undefined,
    isOfChannel: true,
  };
}

function stepOf(command: string): string {
  const name = command.split(' ').slice(0, 2).join(' ');
  return /^(AUTH|MAIL|RCPT|DATA|STARTTLS|CONN|EHLO)/.test(name) ? ` to ${name}` : '';
}
