import type { Instant } from '../../domain/time.ts';
import { all } from './all.ts';

/** Says of each announcement in the page that is over that it is, or takes away what is only about what comes. */
export function sayOver(now: Instant): void {
  for (const element of all('[data-over]')) {
    const { over, word } = element.dataset;
    if (Number(over) > now) continue;
    if (word === undefined) element.hidden = true;
    else if (element.textContent !== word) element.textContent = word;
  }
}
