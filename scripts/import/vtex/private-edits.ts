import { emailAddresses, secrets } from '../../../src/domain/private-texts.ts';
import type { Edit } from '../../write/edits.ts';

/**
 * Masks what nobody should publish. E-mail addresses the way the source itself does in places, `xxxx@example.com`:
 * letters go, digits and signs stay, since an issue can be about a `+` in an address. Keys and tokens go whole.
 */
export function privateEdits(source: string): (Edit & { code: 'email' | 'secret' })[] {
  const emails = emailAddresses(source).map(({ text, index }) => {
    const local = text.slice(0, text.lastIndexOf('@')).replace(/\p{L}/gu, 'x');
    return { code: 'email' as const, start: index, end: index + text.length, text: `${local}@example.com` };
  });
  const keys = secrets(source).map(({ noun, text, index }) => ({
    code: 'secret' as const,
    start: index,
    end: index + text.length,
    text: `(${noun}, masked)`,
  }));
  return [...emails, ...keys];
}
