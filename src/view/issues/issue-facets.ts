import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized } from '../../domain/site.ts';
import { ISSUE_STATUSES, type IssueStatus } from '../../domain/vocabulary.ts';
import { createFormat } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { type IssueList, issueLists } from './issue-lists.ts';

/** A filter as a link. An applied one leads back to the whole list. */
export interface Facet {
  text: string;
  count: string;
  href: string;
  state?: IssueStatus;
  /** `true`: this is what the page shows, unfiltered. `applied`: the page is filtered by it. */
  current: boolean | 'applied';
}

export interface FacetGroup {
  heading: string;
  facets: Facet[];
}

/** The filters beside a list, with how many issues each has; those that have none are left out. */
export function issueFacets(publication: Publication, language: Language, shown: IssueList): FacetGroup[] {
  const { portal, addresses } = publication;
  const { issues: words, issueStatus } = WORDS[language];
  const lists = issueLists(publication, language);
  const { number } = createFormat(language, portal.site.timeZone);
  const href = (path: string) => addresses.href(addresses.knownIssues(language) + path);
  const all = (text: string, groupIsFree: boolean): Facet => ({
    text,
    count: number(portal.issues.length),
    href: href(''),
    current: groupIsFree,
  });
  const facet = (path: string, text: string, state?: IssueStatus): Facet[] => {
    const count = lists.get(path)?.issues.length ?? 0;
    const applied = shown.path === path;
    if (count === 0 && !applied) return [];
    return [
      {
        text,
        count: number(count),
        href: href(applied ? '' : path),
        ...(state && { state }),
        current: applied && 'applied',
      },
    ];
  };
  const { by } = shown.filter;
  return [
    {
      heading: words.headings.state,
      facets: [
        all(words.all, by !== 'status' && by !== 'open'),
        ...facet('open/', words.allOpen),
        ...ISSUE_STATUSES.flatMap((status) => facet(`status/${status}/`, issueStatus[status], status)),
      ],
    },
    {
      heading: words.headings.workaround,
      facets: [all(words.withOrWithout, by !== 'workaround'), ...facet('workaround/', words.with)],
    },
    {
      heading: words.headings.component,
      facets: [
        all(words.all, by !== 'component'),
        ...portal.site.components.flatMap(({ id, name }) =>
          facet(`component/${id}/`, localized(name, language, portal.site)),
        ),
      ],
    },
  ];
}
