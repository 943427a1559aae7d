import { type Edition, editionOf } from '../../edition/edition.ts';
import { WORDS } from '../../i18n/words/words.ts';
import type { PageInfo } from '../parts/page-shell.ts';

export type NotFoundView = ReturnType<typeof notFoundView>;

/** The page for addresses that lead nowhere: one for all languages, with a part in each of the others. */
export function notFoundView(edition: Edition) {
  const { publication, site, addresses, language, words } = edition;
  const { languages } = site;
  const { title, description, text } = words.notFound;
  return {
    page: { title, description } satisfies PageInfo,
    text,
    links: waysOn(edition),
    others: languages
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        title: WORDS[other].notFound.title,
        text: WORDS[other].notFound.text,
        links: waysOn(editionOf(publication, other)),
      })),
    /** What its script needs to look for old addresses. */
    base: addresses.baseUrl.pathname,
    prefixes: languages.map((each) => addresses.prefix(each)).filter((prefix) => prefix !== ''),
  };
}

function waysOn({ addresses, words }: Edition): { text: string; href: string }[] {
  const { frame } = words;
  return [
    { text: frame.now, href: addresses.href(addresses.home) },
    { text: frame.knownIssues, href: addresses.href(addresses.knownIssues) },
    { text: frame.history, href: addresses.href(addresses.incidents) },
    { text: frame.search, href: addresses.href(addresses.search) },
  ];
}
