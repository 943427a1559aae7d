import { xmlText } from '../feeds/xml-text.ts';

/** A text without the characters that iCalendar forbids (RFC 5545, section 3.1): controls, DEL, lone surrogates. Lines stay. */
export function calendarText(text: string): string {
  return xmlText(text).replaceAll('\u{7F}', '');
}
