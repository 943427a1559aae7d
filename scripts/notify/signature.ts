import { createHmac } from 'node:crypto';
import type { Instant } from '../../src/domain/time.ts';

/**
 * The headers by which a receiver tells that a body is ours and new: the signature is HMAC-SHA256 over the timestamp, a
 * dot and the raw body, so that neither can be changed, and an old message can't be sent again as a new one. The delivery
 * is the same however often it is tried.
 */
export function signedHeaders(
  body: string,
  { secret, delivery, at }: { secret: string; delivery: string; at: Instant },
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    'x-candor-timestamp': timestamp,
    'x-candor-signature': `sha256=${signature}`,
    'x-candor-delivery': delivery,
    'idempotency-key': delivery,
  };
}
