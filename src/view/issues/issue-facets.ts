import { ISSUE_STATUSES, type IssueStatus } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { type IssueList, issueLists } from './issue-lists.ts';

/** A filter as a link. An applied one leads back to the whole list. */
interface Facet {
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
export function issueFacets(edition: Edition, shown: IssueList): FacetGroup[] {
  const { portal, site, addresses, format, localized } = edition;
  const { issues: words, issueStatus } = edition.words;
  const lists = issueLists(edition.publication);
  const { number } = format;
  const href = (path: string) => addresses.href(addresses.knownIssues + path);
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
        ...site.components.flatMap(({ id, name }) => facet(`component/${id}/`, localized(name))),
      ],
    },
  ];
}
