import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** A request as JSON on standard input, and how a receiver that has the library of Standard Webhooks verifies it. */
export interface StandardRequest {
  secret: string;
  format?: 'raw';
  headers: Record<string, string>;
  body: string;
  /** What the receiver’s clock shows, in milliseconds since 1970. */
  now: number;
}

// A program of its own, as receivers are: nothing of Candor is in it. It ends with 0 for a request that it takes.
const { secret, format, headers, body, now } = JSON.parse(await text(process.stdin)) as StandardRequest;
Date.now = () => now;
new Webhook(secret, format && { format }).verify(body, headers);
