import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { createFormat } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** `12 more`, which leads to the history; undefined where nothing is left. */
export function restLink(
  { portal, addresses }: Publication,
  language: Language,
  left: number,
): { text: string; href: string } | undefined {
  if (left <= 0) return undefined;
  const format = createFormat(language, portal.site.timeZone);
  return {
    text: format.count(left, WORDS[language].now.moreRecords),
    href: addresses.href(addresses.incidents(language)),
  };
}
