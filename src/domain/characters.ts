/**
 * Characters that no text may hold, however they are written. Controls move a terminal's cursor and are refused by feeds and
 * calendars; bidirectional overrides and isolates let a text look like another one; halves of a pair are no characters.
 */
const FORBIDDEN =
  /[\u0001-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/u;
/** Where a text shows nothing: blanks, and what takes no room, such as a zero-width space. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*$/u;

/** Where the next character is that no text may hold; undefined where there is none. NUL has a problem of its own. */
export function forbiddenAt(text: string, from = 0): number | undefined {
  const index = text.slice(from).search(FORBIDDEN);
  return index === -1 ? undefined : from + index;
}

/** Whether a character, by its code point, is one that no text may hold, NUL included. */
export function isForbidden(codePoint: number): boolean {
  if (codePoint === 0 || codePoint > 0x10ffff) return true;
  return FORBIDDEN.test(String.fromCodePoint(codePoint));
}

/** Whether a reader would see nothing of a text. */
export function looksEmpty(text: string): boolean {
  return UNSEEN.test(text);
}

/** A character as people look it up: `U+202E`. */
export function nameOfCharacter(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
