/** The one element of the page that a script was written for; a page without it is a mistake. */
export function element<E extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** A number in the form that the page's language has for it: `{ "none": "No results", "one": "# result", … }`. */
export function countText(count: number, forms: string | undefined): string {
  const texts = JSON.parse(forms ?? '{}') as { none?: string; one?: string; other?: string };
  if (count === 0 && texts.none !== undefined) return texts.none;
  const { lang } = document.documentElement;
  const text = new Intl.PluralRules(lang).select(count) === 'one' ? texts.one : texts.other;
  return (text ?? '#').replace('#', new Intl.NumberFormat(lang).format(count));
}
