import { countForm } from '../../i18n/count-form.ts';
import type { CountForms } from '../../languages/words.ts';

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
  const { lang } = document.documentElement;
  const form = countForm(count, JSON.parse(forms ?? '{}') as CountForms, new Intl.PluralRules(lang));
  return form.replace('#', new Intl.NumberFormat(lang).format(count));
}
