import { stringifyEntities } from 'stringify-entities';

/** A text escaped for HTML, in an element or between double quotes. */
export function escapeHtml(text: string): string {
  return stringifyEntities(text, { subset: ['&', '<', '>', '"'], useNamedReferences: true });
}

/** Everything but the characters of https://www.w3.org/TR/xml/#charsets; by code points, so that pairs stay whole. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no XML may hold, not even escaped: controls, lone surrogates, U+FFFE, U+FFFF. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** How Candor writes XML: without end tags for what is empty; what is written already goes in as it is. */
export const XML_OPTIONS = { closeEmptyElements: true, tightClose: true, allowDangerousXml: true };
