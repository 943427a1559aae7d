import { xmlText } from '../markup.ts';

/** CRLF, CR, and the breaks of Unicode, at which some readers end a line of the file and lose the rest of the text. */
const BREAK = /\r\n?|[\u{85}\u{2028}\u{2029}]/gu;

/**
 * A text without the characters that iCalendar forbids (RFC 5545, section 3.1): controls, DEL, lone surrogates.
 * Every line break is a line feed.
 */
export function calendarText(text: string): string {
  return xmlText(text).replaceAll('\u{7F}', '').replace(BREAK, '\n');
}
