/** Everything but the characters of https://www.w3.org/TR/xml/#charsets; by code points, so that pairs stay whole. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no XML may hold, not even escaped: controls, lone surrogates, U+FFFE, U+FFFF. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
