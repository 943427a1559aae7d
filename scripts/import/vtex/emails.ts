import type { Edit } from './edits.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Names that belong to nobody (RFC 2606). */
const RESERVED = /@(?:.+\.)?(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/i;

/**
 * Masks e-mail addresses the way the source itself does in places, `xxxx@example.com`: letters go, digits and signs
 * stay, since an issue can be about a `+` in an address.
 */
export function maskEmails(source: string): Edit[] {
  return [...source.matchAll(EMAIL)]
    .filter(([address]) => !RESERVED.test(address))
    .map((match) => {
      const [address] = match;
      const local = address.slice(0, address.lastIndexOf('@')).replace(/\p{L}/gu, 'x');
      return { start: match.index, end: match.index + address.length, text: `${local}@example.com` };
    });
}
