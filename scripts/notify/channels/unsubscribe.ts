import { createHmac } from 'node:crypto';

/**
 * What names a recipient of a list in its unsubscribe address: nobody without the secret can make it, or tell an address
 * from it. Whoever keeps the list makes the same of each of its addresses, in small letters, to find whose it is.
 */
export function unsubscribeToken(list: string, address: string, secret: string): string {
  return createHmac('sha256', secret).update(`${list}\n${address.toLowerCase()}`).digest('base64url');
}

/** The address that takes a recipient off the list. */
export function unsubscribeAddress(pattern: string, token: string): string {
  return pattern.replaceAll('{token}', token);
}
