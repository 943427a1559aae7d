/** Elements of `styles/seldom.css`, as they begin; the portal's own tables, lists and sections have classes or ids. */
const SELDOM = new RegExp(
  [
    '<(?:pre|aside|blockquote|img|hr|kbd)\\b',
    '<(?:table|dl)(?! class=)',
    '<section(?:>| (?:title|lang|dir|data-footnotes)\\b)',
    '<li[^>]*>\\s*<(?:input\\b|p(?! class=))',
    '</[ou]l>\\s*</li>',
    '\\bprose"[^]*href="http',
    'data-gap=',
    '"folded-group"',
  ].join('|'),
);

/** Whether a piece of HTML has something of what `styles/seldom.css` is for. */
export function hasSeldom(html: string): boolean {
  return SELDOM.test(html);
}
