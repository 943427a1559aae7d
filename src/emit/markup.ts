import { stringifyEntities, stringifyEntitiesLight } from 'stringify-entities';

// The package makes a regular expression of each subset once, as long as it is the same array.
const HTML_SUBSET = ['&', '<', '>', '"'];
const XML_SUBSET = ['&', '<', '"'];

/** A text escaped for HTML, in an element or between double quotes. */
export function escapeHtml(text: string): string {
  return stringifyEntities(text, { subset: HTML_SUBSET, useNamedReferences: true });
}

/** Everything but the characters of https://www.w3.org/TR/xml/#charsets; by code points, so that pairs stay whole. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no XML may hold, not even escaped: controls, lone surrogates, U+FFFE, U+FFFF. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** What begins an XML document. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** An element of XML, without an end tag where it is empty. Its attributes are texts, its content is XML; what is undefined is left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: (string | undefined)[]
): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${escapeXml(String(value))}"`;
  const inside = content.filter((piece) => piece !== undefined).join('');
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
}

/** A text escaped for XML, between double quotes, or in an element where it doesn't hold `]]>`. */
export function escapeXml(text: string): string {
  return stringifyEntitiesLight(text, { subset: XML_SUBSET });
}

/** Text as it is, in a CDATA section; in two where it holds `]]>`, which would end it and which XML forbids outside. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
