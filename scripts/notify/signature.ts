import { createHmac } from 'node:crypto';
import type { Instant } from '../../src/domain/time.ts';

const PREFIX = 'whsec_';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The key in a secret: the bytes behind `whsec_` in base64, as Standard Webhooks writes them, or else the text
 * itself. Undefined if what follows `whsec_` isn’t base64: receivers couldn’t read it either.
 */
export function signingKey(secret: string): Uint8Array | undefined {
  if (!secret.startsWith(PREFIX)) return Buffer.from(secret);
  const written = secret.slice(PREFIX.length);
  return BASE64.test(written) ? Buffer.from(written, 'base64') : undefined;
}

/**
 * The headers by which a receiver knows that a body is ours and new, as Standard Webhooks defines them: the signature covers
 * id, timestamp and body, so that none of them can be changed, and an old message can’t be sent again as a new one. The id
 * is that of the delivery, the same in every attempt. The `x-candor` headers are those of version 0.1 and go after 0.2.
 */
export function signedHeaders(
  body: string,
  { secret, delivery, at }: { secret: string; delivery: string; at: Instant },
): Record<string, string> {
  const timestamp = `${Math.floor(at / 1000)}`;
  const hmac = (key: string | Uint8Array, text: string) => createHmac('sha256', key).update(text);
  const key = signingKey(secret) ?? secret;
  return {
    'webhook-id': delivery,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${hmac(key, `${delivery}.${timestamp}.${body}`).digest('base64')}`,
    'idempotency-key': delivery,
    'x-candor-timestamp': timestamp,
    'x-candor-signature': `sha256=${hmac(secret, `${timestamp}.${body}`).digest('hex')}`,
    'x-candor-delivery': delivery,
  };
}
