import { FINDING } from '../../domain/finding/contents.ts';
import { orderIssues } from '../../domain/record/order.ts';
import type { Incident, KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { hasWorkaround, workaroundFacts } from '../../domain/record/workaround.ts';
import { incidentState, isOpenIssue, openIncidents } from '../../domain/status.ts';
import { dayOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { copyingData } from '../copying/copying.ts';
import { type IssueFilter, listPath } from '../issues/issue-filter.ts';
import { type BadgeView, recordBadge } from '../parts/badge.ts';
import { nameList } from '../parts/inline-text.ts';
import { componentNames } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { customersText } from '../parts/reported.ts';
import { jsonScript } from '../parts/structured-data.ts';
import { searchView } from '../search/search.ts';
import type { DeskData } from './desk-data.ts';

/** Rows of each list: what is at hand; the rest is one press away. */
const ROWS = 6;

export type SupportView = ReturnType<typeof supportView>;

/** The page of those who answer tickets: search first, then what tickets are about now. */
export function supportView(edition: Edition) {
  const { portal, addresses, now, site } = edition;
  const { support: words } = edition.words;
  const page: PageInfo = {
    address: ({ support }) => support,
    title: words.title,
    description: phrase(words.description, { company: site.company }),
    unlisted: true,
    manifest: addresses.href(addresses.supportManifest),
  };
  const open = orderIssues(portal.issues.filter(isOpenIssue), 'reported');
  return {
    page,
    words,
    action: addresses.href(addresses.search),
    search: edition.words.search,
    data: jsonScript(deskData(edition)),
    controls: edition.words.copying,
    states: searchView(edition).states,
    incidents: openIncidents(portal, now).map((incident) => incidentRow(edition, incident)),
    lists: [mostReported(edition, open), latestWorkarounds(edition, open), withoutWorkaround(edition, open)],
    components: componentCounts(edition, open),
    bookmarklet: phrase(words.bookmarklet, { company: site.company }),
  };
}

/** A record as a row, with what it is listed for. */
interface DeskRow {
  id: string;
  href: string;
  title: string;
  lang: string | undefined;
  badge: BadgeView;
  components: string;
  said: string | undefined;
}

/** Some issues, and where all of them are. */
interface DeskList {
  title: string;
  note: string | undefined;
  none: string;
  rows: DeskRow[];
  all: { text: string; href: string } | undefined;
}

function mostReported(edition: Edition, open: readonly KnownIssue[]): DeskList {
  const { format, words } = edition;
  const recent = ({ facts }: KnownIssue) => facts.reports?.last30Days ?? 0;
  const reported = open.filter((issue) => recent(issue) > 0).sort((a, b) => recent(b) - recent(a));
  const [latest] = reported
    .map(({ facts }) => facts.reports?.asOf ?? '')
    .sort()
    .reverse();
  return {
    title: words.support.mostReported,
    note: latest === undefined ? undefined : phrase(words.support.thirtyDays, { day: format.day(latest) }),
    none: words.support.noneReported,
    rows: reported
      .slice(0, ROWS)
      .map((issue) => deskRow(edition, issue, format.count(recent(issue), words.issue.customers))),
    all: undefined,
  };
}

/** Open issues by the day on which their workaround was last tried, or they themselves changed. */
function latestWorkarounds(edition: Edition, open: readonly KnownIssue[]): DeskList {
  const { site, format, words } = edition;
  const dated = open
    .filter((issue) => hasWorkaround(issue, site.defaultLanguage))
    .map((issue) => {
      const updated = dayOf(issue.updated, site.timeZone);
      const { verified = '' } = workaroundFacts(issue);
      const isTried = verified >= updated;
      return { issue, day: isTried ? verified : updated, isTried };
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return {
    title: words.support.workarounds,
    note: words.support.byDay,
    none: words.support.noWorkarounds,
    rows: dated.slice(0, ROWS).map(({ issue, day, isTried }) => {
      const said = isTried ? words.issue.verified : words.support.updated;
      return deskRow(edition, issue, phrase(said, { day: format.day(day) }));
    }),
    all: { text: words.support.allWorkarounds, href: listHref(edition, { state: 'open', workaround: true }) },
  };
}

function withoutWorkaround(edition: Edition, open: readonly KnownIssue[]): DeskList {
  const { site, format, words, addresses } = edition;
  const without = open.filter((issue) => !hasWorkaround(issue, site.defaultLanguage));
  return {
    title: words.support.without,
    note: without.length > 0 ? format.count(without.length, words.issues.count) : undefined,
    none: words.support.allHaveOne,
    rows: without.slice(0, ROWS).map((issue) => {
      const { reports } = issue.facts;
      return deskRow(edition, issue, reports ? customersText(edition, reports) : undefined);
    }),
    all: {
      text: words.support.allWithout,
      href: `${addresses.href(addresses.search)}?status=open&workaround=no`,
    },
  };
}

function deskRow(edition: Edition, issue: KnownIssue, said: string | undefined): DeskRow {
  const { words, componentName } = edition;
  const { status, components } = issue.facts;
  return {
    ...rowOf(edition, issue),
    badge: { state: status, text: words.issueStatus[status] },
    components: nameList(
      edition,
      components.map((id) => componentName(id)),
    ),
    said,
  };
}

function incidentRow(edition: Edition, incident: Incident): DeskRow {
  return {
    ...rowOf(edition, incident),
    badge: recordBadge(edition, incident),
    components: nameList(edition, componentNames(edition, incident)),
    said: edition.words.incidentState[incidentState(incident, edition.now)],
  };
}

function rowOf({ addresses, textOf, langOf }: Edition, record: PortalRecord) {
  const text = textOf(record);
  return {
    id: record.id,
    href: addresses.href(addresses.record(record)),
    title: text.value.title,
    lang: langOf(text),
  };
}

/** Components with open issues, in the order of the page, and how many those are. */
function componentCounts(edition: Edition, open: readonly KnownIssue[]) {
  const { site, format, localized } = edition;
  const counts = new Map<string, number>();
  for (const { facts } of open)
    for (const id of new Set(facts.components)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return site.components.flatMap(({ id, name }) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    const href = listHref(edition, { state: 'open', component: id });
    return { text: localized(name), count: format.number(count), href };
  });
}

/** The address of a list of known issues. */
function listHref({ addresses }: Edition, filter: IssueFilter): string {
  return addresses.href(addresses.knownIssues + (listPath(filter) ?? ''));
}

function deskData(edition: Edition): DeskData {
  const { site, addresses, language, words, localized } = edition;
  return {
    language,
    locale: words.locale,
    base: addresses.href(addresses.home),
    workaroundHeading: words.section.workaround,
    finding: addresses.href(FINDING),
    worker: addresses.href('support-worker.js'),
    search: addresses.here(addresses.search),
    copying: copyingData(edition),
    components: Object.fromEntries(site.components.map(({ id, name }) => [id, localized(name)])),
    words: words.support.script,
  };
}
