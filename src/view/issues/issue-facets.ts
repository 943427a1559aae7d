import { compareText } from '../../domain/compare-text.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import { segmentsAsked, segmentsOf } from '../../domain/record/segments.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { ISSUE_STATUSES, type IssueStatus } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { isListed, type IssueFilter, listPath, OPEN, searchParameters, versionsOf } from './issue-filter.ts';
import { type IssueList, listPagePath } from './issue-lists.ts';
import { segmentName } from './segments.ts';

/** A filter as a link. An applied one leads back to the list without it. */
interface Facet {
  text: string;
  count: string;
  href: string;
  state?: IssueStatus;
  /** The segment that a press has the browser keep; empty for none. */
  keeps?: string;
  /** `true`: this is what the page shows, not narrowed. `applied`: the page is narrowed by it. */
  current: boolean | 'applied';
}

export interface FacetGroup {
  heading: string;
  facets: Facet[];
}

/** A value that a list can be narrowed to, and what it changes in the filter. */
interface Value {
  text: string;
  change: Partial<IssueFilter>;
  count: number;
  state?: IssueStatus;
}

/**
 * The filters beside a list, each with how many issues have it and the others that are set; what none has is left out.
 * What is applied comes first: on a phone a group is one line, which goes on out of sight.
 */
export function issueFacets(edition: Edition, list: IssueList): FacetGroup[] {
  return facetsIn(edition)(list.filter);
}

/** All pages of a list have the same. */
const facetsIn = memoize((edition: Edition) =>
  memoize((filter: IssueFilter) => facetGroups(edition, filter)),
);

function facetGroups(edition: Edition, filter: IssueFilter): FacetGroup[] {
  const { site, localized, format } = edition;
  const { issues: words, issueStatus, segments } = edition.words;
  const { all, state, workaround, component, version, segment } = countsOf(edition.publication)(filter);
  const isSet = ({ change }: Value) =>
    Object.entries(change).every(([key, value]) => filter[key as keyof IssueFilter] === value);
  const facet = (value: Value, current: Facet['current'], change = value.change): Facet => ({
    text: value.text,
    count: format.number(value.count),
    href: hrefOf(edition, { ...filter, ...change }),
    ...(value.state && { state: value.state }),
    ...('segment' in value.change ? { keeps: change.segment ?? '' } : {}),
    current,
  });
  const group = (
    heading: string,
    whole: Value[],
    narrower: Value[],
    without = whole[0]?.change,
  ): FacetGroup => {
    const applied = narrower.filter(isSet);
    const others = narrower.filter((value) => value.count > 0 && !isSet(value));
    return {
      heading,
      facets: [
        ...whole.map((value) => facet(value, isSet(value))),
        ...applied.map((value) => facet(value, 'applied', without)),
        ...others.map((value) => facet(value, false)),
      ],
    };
  };
  const groups = [
    group(
      words.headings.state,
      [
        { text: words.all, change: { state: 'all' }, count: all.state },
        { text: words.allOpen, change: OPEN, count: state.get('open') ?? 0 },
      ],
      ISSUE_STATUSES.map((status) => ({
        text: issueStatus[status],
        change: { state: status },
        count: state.get(status) ?? 0,
        state: status,
      })),
      OPEN,
    ),
    group(
      words.headings.workaround,
      [{ text: words.withOrWithout, change: { workaround: undefined }, count: all.workaround }],
      [{ text: words.with, change: { workaround: true }, count: workaround }],
    ),
    group(
      segments.heading,
      [{ text: words.all, change: { segment: undefined }, count: all.segment }],
      segmentsAsked(edition.portal).map((key) => ({
        text: segmentName(edition, key),
        change: { segment: key },
        count: segment.get(key) ?? 0,
      })),
    ),
    group(
      words.headings.component,
      [{ text: words.all, change: { component: undefined }, count: all.component }],
      site.components.map(({ id, name }) => ({
        text: localized(name),
        change: { component: id },
        count: component.get(id) ?? 0,
      })),
    ),
    group(
      words.headings.version,
      [{ text: words.all, change: { version: undefined }, count: all.version }],
      [...version]
        .sort(([a], [b]) => newestFirst(a, b))
        .map(([name, count]) => ({ text: name, change: { version: name }, count })),
    ),
  ];
  return groups.filter(({ facets }) => facets.length > 1);
}

/** The list's own page, or the search page with its filters. */
function hrefOf({ addresses }: Edition, filter: IssueFilter): string {
  const path = listPath(filter);
  return path === undefined
    ? addresses.href(addresses.search) + searchParameters(filter)
    : addresses.href(addresses.knownIssues + listPagePath(path));
}

/** Versions by their numbers, 2.10 before 2.9. */
function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true }) || compareText(a, b);
}

/** Of each kind of filter, how many issues the others leave, and how many of those have which value. */
const countsOf = memoize(({ portal }: Publication) =>
  memoize((filter: IssueFilter) => {
    const left = (change: Partial<IssueFilter>) => {
      const others = { ...filter, ...change };
      return portal.issues.filter((issue) => isListed(issue, others, portal.site.defaultLanguage));
    };
    const ofAnyState = left({ state: 'all' });
    const withOrWithout = left({ workaround: undefined });
    const ofAnyComponent = left({ component: undefined });
    const ofAnySegment = left({ segment: undefined });
    const listed = left({});
    return {
      all: {
        state: ofAnyState.length,
        workaround: withOrWithout.length,
        component: ofAnyComponent.length,
        segment: ofAnySegment.length,
        version: listed.length,
      },
      state: counted(
        ofAnyState.flatMap((issue) => [issue.facts.status, ...(isOpenIssue(issue) ? ['open'] : [])]),
      ),
      workaround: left({ workaround: true }).length,
      component: counted(ofAnyComponent.flatMap(({ facts }) => [...new Set(facts.components)])),
      segment: counted(ofAnySegment.flatMap((issue) => segmentsOf(issue, segmentsAsked(portal)))),
      version: counted(listed.flatMap(versionsOf)),
    };
  }),
);

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
