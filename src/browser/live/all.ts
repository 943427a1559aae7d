/** All elements of a selector. */
export function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(selector);
}
