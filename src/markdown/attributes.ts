/**
 * An attribute as a browser reads it. White space is HTML's own: JavaScript's `\s` has more, and would end names where
 * a browser goes on reading them.
 */
const ATTRIBUTE =
  /([^\t\n\f\r /][^\t\n\f\r /=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r ]+)))?/g;

/** The value of an attribute in the source of a tag's attributes, as it is written; of two the first, as in browsers. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, found = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (found.toLowerCase() === name) return double ?? single ?? bare;
  }
  return undefined;
}
