import { compareText } from '../../domain/compare-text.ts';
import { FINDING, OPEN_STATE } from '../../domain/finding/contents.ts';
import { recordsOf } from '../../domain/portal.ts';
import type { KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { segmentsAsked } from '../../domain/record/segments.ts';
import { componentsOf } from '../../domain/record/state.ts';
import {
  ANNOUNCEMENT_KINDS,
  INCIDENT_STATES,
  ISSUE_STATUSES,
  MAINTENANCE_STATES,
  type State,
} from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { segmentName } from '../issues/segments.ts';
import type { PageInfo } from '../parts/page-shell.ts';

/** A value that results can be narrowed to; some records have it. */
interface SearchFacetValue {
  value: string;
  text: string;
  state?: State;
}

interface SearchFacet {
  key: 'kind' | 'status' | 'segment' | 'component' | 'version' | 'workaround';
  heading: string;
  values: SearchFacetValue[];
}

/** A state in the words for one kind of record. */
interface SearchState {
  kind: PortalRecord['kind'];
  state: State;
  text: string;
}

export type SearchView = ReturnType<typeof searchView>;

/** The search page: all that its script shows stands in it already, in the language of the page. */
export function searchView(edition: Edition) {
  const { portal, site, addresses, localized } = edition;
  const { company } = site;
  const { search: words, shell } = edition.words;
  const states = searchStates(edition);
  const [support] = site.links;
  const page: PageInfo = {
    address: ({ search }) => search,
    title: words.title,
    description: phrase(words.description, { company }),
    section: 'search',
  };
  return {
    page,
    words,
    action: addresses.href(addresses.search),
    /** Where Pagefind and its index are, by which the portal is browsed, and the index by which it is searched. */
    pagefind: addresses.href('pagefind/'),
    finding: addresses.href(FINDING),
    base: addresses.href(addresses.home),
    locale: edition.words.locale,
    workaroundHeading: edition.words.section.workaround,
    hint: phrase(words.hint, { id: portal.issues[0]?.id ?? `${site.ids.knownIssue}-1042` }),
    facets: searchFacets(edition, states),
    sorts: (['relevance', 'reporters', 'date'] as const).map((value) => ({
      value,
      text: words.sorts[value],
    })),
    states,
    lists: [
      { text: shell.knownIssues, href: addresses.href(addresses.knownIssues) },
      { text: shell.history, href: addresses.href(addresses.incidents) },
    ],
    /** What there is to look through without script. */
    components: site.components.map(({ id, name }) => ({
      text: localized(name),
      href: addresses.href(addresses.component(id)),
    })),
    /** Where to report what isn't found: the first of the site's links, and those that components have of their own. */
    reports: [
      ...(support ? [{ component: '', text: localized(support.name), href: support.url }] : []),
      ...site.components.flatMap(({ id, name, report }) =>
        report === undefined ? [] : [{ component: id, text: localized(name), href: report }],
      ),
    ],
    copying: edition.words.copying,
    /** What is said while the segment that a reader chose narrows the results; undefined where there is none to choose. */
    segments: segmentsAsked(portal).length === 0 ? undefined : edition.words.segments,
  };
}

function searchFacets(edition: Edition, states: SearchState[]): SearchFacet[] {
  const { portal, site, words, localized } = edition;
  const { facets, kinds, workarounds } = words.search;
  const records = recordsOf(portal);
  const used = new Set(records.flatMap(componentsOf));
  const ofKind = new Set(records.map(({ kind }) => kind));
  return [
    {
      key: 'kind',
      heading: facets.kind,
      values: (['known-issue', 'incident', 'maintenance', 'announcement'] as const)
        .filter((kind) => ofKind.has(kind))
        .map((value) => ({ value, text: kinds[value] })),
    },
    {
      key: 'status',
      heading: facets.status,
      // A state that records of two kinds may be in stands once, in the words for the first.
      values: [
        { value: OPEN_STATE, text: words.issues.allOpen },
        ...states
          .filter(({ state }, index) => states.findIndex((other) => other.state === state) === index)
          .map(({ state, text }) => ({ value: state, text, state })),
      ],
    },
    {
      key: 'segment',
      heading: words.segments.heading,
      values: segmentsAsked(portal).map((value) => ({ value, text: segmentName(edition, value) })),
    },
    {
      key: 'component',
      heading: facets.component,
      values: site.components
        .filter(({ id }) => used.has(id))
        .map(({ id, name }) => ({ value: id, text: localized(name) })),
    },
    {
      key: 'version',
      heading: facets.version,
      values: versionsOf(portal.issues).map((value) => ({ value, text: value })),
    },
    {
      key: 'workaround',
      heading: facets.workaround,
      values: (['yes', 'no'] as const).map((value) => ({ value, text: workarounds[value] })),
    },
  ];
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/** All versions that issues name, the highest first. */
function versionsOf(issues: readonly KnownIssue[]): string[] {
  const versions = new Set(issues.flatMap(({ facts }) => facts.affects?.versions ?? []));
  return [...versions].sort((a, b) => byNumbers.compare(b, a) || compareText(a, b));
}

/**
 * The states that records of each kind may be in, in the order of the vocabulary: the page is the same whatever state one
 * gets into, and its script offers those that results have.
 */
function searchStates({
  portal,
  words: { issueStatus, incidentState, maintenanceState, announcements },
}: Edition): SearchState[] {
  const kinds = new Set(recordsOf(portal).map(({ kind }) => kind));
  const all: SearchState[] = [
    ...ISSUE_STATUSES.map((state) => ({ kind: 'known-issue' as const, state, text: issueStatus[state] })),
    ...INCIDENT_STATES.map((state) => ({ kind: 'incident' as const, state, text: incidentState[state] })),
    ...MAINTENANCE_STATES.map((state) => ({
      kind: 'maintenance' as const,
      state,
      text: maintenanceState[state],
    })),
    ...ANNOUNCEMENT_KINDS.map((state) => ({
      kind: 'announcement' as const,
      state,
      text: announcements.kinds[state],
    })),
  ];
  return all.filter(({ kind }) => kinds.has(kind));
}
