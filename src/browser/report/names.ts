/**
 * The names that what somebody typed, or pasted, may be in the look-up, the likeliest first: `#467419`, `KI 1042`, or the
 * whole address of a ticket or a page. All in small letters, as the look-up has them.
 */
export function namesTyped(typed: string): string[] {
  const text = typed.trim().toLowerCase();
  const path = text.replace(/[?#](?=.).*$/s, '');
  const last = /^[a-z]+:\/\/|\//.test(text) ? (path.split('/').findLast((part) => part !== '') ?? '') : text;
  const plain = last.replace(/^[#№\s]+/, '');
  const dashed = plain.replace(/\s+/g, '-').replace(/^([a-z]+)-?(?=\d+$)/, '$1-');
  return [...new Set([text, last, plain, dashed])].filter((name) => name !== '');
}
