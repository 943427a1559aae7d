import type { Language } from '../../domain/schemas/common.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** Names that a list has before the rest becomes a number. */
const NAMES = 4;

/** `Checkout and Payments`, `Checkout, Payments, Search and 12 more`: at most so many, the number included. */
export function nameList(names: string[], language: Language, most = NAMES): string {
  const { list } = createFormat(language, 'UTC');
  if (names.length <= most) return list(names);
  const rest = phrase(WORDS[language].now.moreNames, { count: names.length - most + 1 });
  return list([...names.slice(0, most - 1), rest]);
}
