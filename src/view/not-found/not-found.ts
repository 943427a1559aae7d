import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { WORDS } from '../../i18n/words/words.ts';
import type { PageInfo } from '../parts/page-shell.ts';

export type NotFoundView = ReturnType<typeof notFoundView>;

/** The page for addresses that lead nowhere: one for all languages, with a part in each of the others. */
export function notFoundView(publication: Publication, language: Language) {
  const { portal, addresses } = publication;
  const { languages } = portal.site;
  const { title, description, text } = WORDS[language].notFound;
  return {
    page: { title, description } satisfies PageInfo,
    text,
    links: waysOn(publication, language),
    others: languages
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        title: WORDS[other].notFound.title,
        text: WORDS[other].notFound.text,
        links: waysOn(publication, other),
      })),
    /** What its script needs to look for old addresses. */
    base: addresses.baseUrl.pathname,
    prefixes: languages.map((each) => addresses.prefix(each)).filter((prefix) => prefix !== ''),
  };
}

function waysOn({ addresses }: Publication, language: Language): { text: string; href: string }[] {
  const { frame } = WORDS[language];
  return [
    { text: frame.now, href: addresses.href(addresses.home(language)) },
    { text: frame.knownIssues, href: addresses.href(addresses.knownIssues(language)) },
    { text: frame.history, href: addresses.href(addresses.incidents(language)) },
    { text: frame.search, href: addresses.href(addresses.search(language)) },
  ];
}
