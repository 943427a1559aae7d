import { type Edition, editionsOf } from '../../edition/edition.ts';
import type { PageInfo } from '../parts/page-shell.ts';

export type NotFoundView = ReturnType<typeof notFoundView>;

/** The page for addresses that lead nowhere: one for all languages, with a part in each of the others. */
export function notFoundView(edition: Edition) {
  const { publication, addresses, words } = edition;
  const editions = editionsOf(publication);
  const { title, description, text } = words.notFound;
  return {
    page: { title, description } satisfies PageInfo,
    text,
    links: waysOn(edition),
    others: editions
      .filter((other) => other !== edition)
      .map((other) => ({
        language: other.language,
        title: other.words.notFound.title,
        text: other.words.notFound.text,
        links: waysOn(other),
      })),
    /** What its script needs to look for old addresses. */
    base: addresses.baseUrl.pathname,
    prefixes: editions.map(({ addresses: { prefix } }) => prefix).filter((prefix) => prefix !== ''),
  };
}

function waysOn({ addresses, words: { shell } }: Edition): { text: string; href: string }[] {
  return [
    { text: shell.now, href: addresses.href(addresses.home) },
    { text: shell.knownIssues, href: addresses.href(addresses.knownIssues) },
    { text: shell.history, href: addresses.href(addresses.incidents) },
    { text: shell.search, href: addresses.href(addresses.search) },
  ];
}
