import { componentName } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import type { IssueOrder } from '../../domain/record/order.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized } from '../../domain/site.ts';
import { memoize } from '../../edition/memoize.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { feedLinks } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { paginationView } from '../parts/pagination.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { issueFacets } from './issue-facets.ts';
import {
  type IssueFilter,
  issueLists,
  issueOrders,
  listPagePath,
  PAGE_SIZE,
  pageCount,
} from './issue-lists.ts';
import { type IssueMeasure, issueTable } from './issue-row.ts';

const MEASURES: Record<IssueOrder, IssueMeasure> = {
  reported: 'reporters',
  updated: 'updated',
  newest: 'created',
};

export type IssueListView = ReturnType<typeof issueListView>;

/** A page of a list of known issues: the list by its path, the page by its number. */
export function issueListView(publication: Publication, language: Language, path: string, number: number) {
  const list = issueLists(publication, language).get(path);
  if (!list) throw new Error(`there is no list of known issues at ${path}`);
  const { portal, addresses } = publication;
  const words = WORDS[language].issues;
  const format = createFormat(language, portal.site.timeZone);
  const total = list.issues.length;
  const from = (number - 1) * PAGE_SIZE;
  const issues = list.issues.slice(from, from + PAGE_SIZE);
  const title = listTitle(publication, language, list.filter);
  const isReordered = list.filter.by === 'all' && list.path !== '';
  const ordered = isReordered ? `${title}, ${words.orders[list.order]}` : title;
  const heading = phrase(words.heading, {
    count: format.count(total, words.count),
    order: words.orders[list.order],
  });
  const href = (path: string) => addresses.href(addresses.knownIssues(language) + path);
  const totals = issueTotals(publication, language);
  return {
    page: {
      address: (other) => addresses.knownIssues(other) + listPagePath(list.path, number),
      title: number === 1 ? ordered : `${ordered}, ${phrase(words.page, { number: format.number(number) })}`,
      description: totals.sentence,
      section: 'knownIssues',
      feeds: list.filter.by === 'component' ? feedLinks(publication, language, list.filter.component) : [],
      structuredData: [
        breadcrumbs([
          { name: words.title, url: addresses.absolute(addresses.knownIssues(language)) },
          ...(list.path === ''
            ? []
            : [{ name: title, url: addresses.absolute(addresses.knownIssues(language) + list.path) }]),
        ]),
      ],
    } satisfies PageInfo,
    title,
    lead: listLead(publication, language, list.filter),
    open: totals.open,
    heading,
    facets: issueFacets(publication, language, list),
    orders:
      list.filter.by === 'all'
        ? issueOrders(publication, language).map((order, index) => ({
            text: words.sort[order],
            href: href(index === 0 ? '' : `${order}/`),
            current: order === list.order,
          }))
        : [],
    table:
      total === 0
        ? undefined
        : issueTable(publication, language, issues, heading, {
            measure: MEASURES[list.order],
            sorted: list.order !== 'reported' || list.filter.by === 'status' || list.filter.by === 'open',
          }),
    range:
      total === 0
        ? words.none
        : phrase(words.range, {
            from: format.number(from + 1),
            to: format.number(from + issues.length),
            total: format.number(total),
          }),
    counted: totals.counted,
    pagination: paginationView(number, pageCount(list), language, (to) => href(listPagePath(list.path, to))),
    words,
  };
}

function listTitle({ portal }: Publication, language: Language, filter: IssueFilter): string {
  const { issues: words, issueStatus } = WORDS[language];
  if (filter.by === 'status') return phrase(words.titles.status, { status: issueStatus[filter.status] });
  if (filter.by === 'component') {
    return phrase(words.titles.component, { component: componentName(portal, filter.component, language) });
  }
  return filter.by === 'all' ? words.title : words.titles[filter.by];
}

function listLead(publication: Publication, language: Language, filter: IssueFilter): string {
  const { portal } = publication;
  const words = WORDS[language].issues;
  if (filter.by === 'status') return words.meaning[filter.status];
  const description =
    filter.by === 'component' ? portal.components.get(filter.component)?.description : undefined;
  if (description === undefined)
    return issueOrders(publication, language).includes('reported') ? words.lead : words.leadUncounted;
  return localized(description, language, portal.site);
}

/** What is said of all known issues beside every list. */
const issueTotals = memoize((publication: Publication, language: Language) => {
  const { issues, site } = publication.portal;
  const words = WORDS[language].issues;
  const format = createFormat(language, site.timeZone);
  const lists = issueLists(publication, language);
  const open = format.count(lists.get('open/')?.issues.length ?? 0, words.open);
  const counted = issues
    .flatMap(({ facts }) => facts.reports?.asOf ?? [])
    .reduce((latest, day) => (day > latest ? day : latest), '');
  return {
    open,
    sentence: phrase(words.description, {
      count: format.count(issues.length, words.knownCount),
      open,
      workaround: format.number(lists.get('workaround/')?.issues.length ?? 0),
    }),
    counted: counted === '' ? undefined : phrase(words.counted, { day: format.day(counted) }),
  };
});
