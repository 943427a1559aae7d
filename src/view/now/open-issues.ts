import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { CountForms } from '../../languages/words.ts';
import { listPath, OPEN } from '../issues/issue-filter.ts';
import { FIRST_LIST, issueLists } from '../issues/issue-lists.ts';
import type { InlineText } from '../parts/inline-text.ts';

type Link = Required<Pick<InlineText, 'text' | 'href'>>;

/** The open known issues of a portal, in the order of their list. */
export function openIssues(publication: Publication): KnownIssue[] {
  return issueLists(publication).get(FIRST_LIST)?.issues ?? [];
}

/** A link to the open known issues that says how many there are; undefined when there are none. */
export function openIssuesLink(edition: Edition, forms: CountForms): Link | undefined {
  const { addresses, format } = edition;
  const { length } = openIssues(edition.publication);
  if (length === 0) return undefined;
  return { text: format.count(length, forms), href: addresses.href(addresses.knownIssues) };
}

/** The same of one component. */
export function openIssuesOf(edition: Edition, component: string): Link | undefined {
  const { addresses, format, words } = edition;
  const count = countByComponent(edition.publication).get(component) ?? 0;
  if (count === 0) return undefined;
  const path = addresses.knownIssues + (listPath({ ...OPEN, component }) ?? '');
  return { text: format.count(count, words.now.knownIssues), href: addresses.href(path) };
}

/** `1,162 open known issues`, where a portal that has no states to tell of is spoken of in a word. */
export function openText(edition: Edition): string {
  const words = edition.words.now.unwatched;
  return openIssuesLink(edition, words.open)?.text ?? words.noneOpen.replace(/\.$/, '');
}

/** How many open known issues some components have; one that is in several of them counts once. */
export function openIssuesText(
  { publication, format, words }: Edition,
  components: readonly string[],
): string | undefined {
  const own = openIssues(publication).filter(({ facts }) =>
    facts.components.some((id) => components.includes(id)),
  );
  return own.length === 0 ? undefined : format.count(own.length, words.now.knownIssues);
}

/** `1,162 open known issues, 420 with a workaround.`, as what a portal has to say that has no states to tell of. */
export function openSummary(edition: Edition): InlineText[] {
  const { publication, site, addresses, format } = edition;
  const words = edition.words.now.unwatched;
  const open = openIssuesLink(edition, words.open);
  if (!open) return [{ text: words.noneOpen }];
  const helped = openIssues(publication).filter((issue) => hasWorkaround(issue, site.defaultLanguage)).length;
  const path = addresses.knownIssues + (listPath({ ...OPEN, workaround: true }) ?? '');
  const withWorkaround = {
    text: phrase(words.withWorkaround, { count: format.number(helped) }),
    href: addresses.href(path),
  };
  return [open, ...(helped === 0 ? [] : [{ text: ', ' }, withWorkaround]), { text: '.' }];
}

const countByComponent = memoize((publication: Publication) => {
  const counts = new Map<string, number>();
  for (const { facts } of openIssues(publication))
    for (const id of new Set(facts.components)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
});
