import { componentHistory, componentMonths, componentUptime } from '../../domain/component-history.ts';
import { componentOutages, type OutageInterval } from '../../domain/intervals.ts';
import { monthOf } from '../../domain/month.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import { shownOccurrences, type SingleRecord } from '../../domain/record/occurrences.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Component } from '../../domain/site.ts';
import { componentStates, isOpen, isOpenIssue, isPlanned, isWatched } from '../../domain/status.ts';
import { dayOf } from '../../domain/time.ts';
import { windowOf } from '../../domain/uptime.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';
import { comingView } from '../announcements/coming.ts';
import { barsView, uptimeText } from '../bars/bars.ts';
import { downtimeBadges } from '../bars/day-runs.ts';
import { downtimeView, weightsText } from '../bars/downtime.ts';
import { followAddress } from '../follow/follow-address.ts';
import { historyEvents } from '../history/history-events.ts';
import { issueLists } from '../issues/issue-lists.ts';
import { issueTable } from '../issues/issue-row.ts';
import { type BadgeView, componentBadge } from '../parts/badge.ts';
import { evidenceView } from '../parts/evidence.ts';
import { calendarLink, feedLinks } from '../parts/feed-links.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';
import { type LogRow, logRow } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { teamLink } from '../team/team-link.ts';
import { upstreamView } from '../upstream/upstream.ts';

export type ComponentPageView = ReturnType<typeof componentPageView>;

/** Windows of uptime, in days. */
const WINDOWS = [30, 90, 365];
/** Rows of a list; a link leads to the rest. */
const ROWS = 10;

/** The page of a component: how it is, how it was, what is known to be broken in it, how to follow it. */
export function componentPageView(edition: Edition, component: Component) {
  const { portal, site, addresses, now, words, localized } = edition;
  const name = localized(component.name);
  const group = site.groups.find(({ id }) => id === component.group);
  const badge = isWatched(portal)
    ? componentBadge(edition, componentStates(portal, now).get(component.id) ?? 'operational')
    : undefined;
  const title = badge ? `${name}: ${badge.text}` : name;
  const description = component.description && localized(component.description);
  const feeds = [...feedLinks(edition, component.id), calendarLink(edition, component.id)];
  return {
    page: {
      address: (each) => each.component(component.id),
      title,
      description: `${title}. ${description ?? ''}`.trim(),
      section: 'now',
      feeds,
      follows: component.id,
      structuredData: [
        breadcrumbs([
          { name: words.shell.now, url: addresses.absolute(addresses.home) },
          { name, url: addresses.absolute(addresses.component(component.id)) },
        ]),
      ],
    } satisfies PageInfo,
    id: component.id,
    group: group && localized(group.name),
    name,
    description,
    badge,
    team: teamText(edition, component),
    upstream: upstreamView(edition, component.id),
    history: badge ? historySection(edition, component) : undefined,
    ...incidentSections(edition, component),
    announced: comingView(edition, component.id),
    issues: issuesSection(edition, component, name),
    evidence: evidenceView(edition, component),
    follow: followLinks(edition, component.id, name),
  };
}

/** The choice of how, and what there is at once, each by what it is. */
function followLinks(edition: Edition, id: string, name: string) {
  const { addresses, words } = edition;
  return [
    { text: phrase(words.follow.component, { name }), href: followAddress(edition, id) },
    { text: `${words.subscribe.updates} (RSS)`, href: addresses.href(addresses.feed('updates', 'rss', id)) },
    {
      text: `${words.subscribe.records} (Atom)`,
      href: addresses.href(addresses.feed('records', 'atom', id)),
    },
    { text: words.calendar.column, href: addresses.href(addresses.calendar(id)) },
  ];
}

function teamText(edition: Edition, { team }: Component): InlineText[] | undefined {
  const link = teamLink(edition, team);
  return link && filled(edition.words.component.team, { team: link });
}

function historySection(edition: Edition, component: Component) {
  const { portal, site, now, words, format } = edition;
  const { days } = site.uptime;
  const outages = componentOutages(portal, component.id, now);
  const history = componentHistory(site, component, outages, days, now);
  return {
    title: phrase(words.component.lastDays, { days }),
    since:
      component.since === undefined
        ? undefined
        : phrase(words.component.since, { day: format.day(component.since) }),
    bars: barsView(edition, history),
    uptime: WINDOWS.map((long) => {
      const { uptime } = componentUptime(site, component, outages, windowOf(long, site.timeZone, now));
      return {
        label: phrase(words.component.uptime, { days: long }),
        text: uptimeText(edition, uptime),
      };
    }),
    months: uptimeMonthsView(edition, component, outages),
    weights: weightsText(edition),
    downtime: downtimeView(edition, history),
  };
}

/** What goes on or is planned, soonest first, and what was, the newest first. */
function incidentSections(edition: Edition, { id }: Component) {
  const { portal, addresses, now, words, format } = edition;
  const own = portal.incidents
    .filter(({ affected }) => Object.hasOwn(affected, id))
    .flatMap((record): SingleRecord[] =>
      record.kind === 'maintenance' ? shownOccurrences(record, now) : [record],
    )
    .filter((record) => record.kind === 'maintenance' || record.started <= now)
    .sort((a, b) => intervalOf(b, now).start - intervalOf(a, now).start);
  const isAhead = (record: IncidentRecord) => isOpen(record, now) || isPlanned(record, now);
  const section = (title: string, records: IncidentRecord[], hours: boolean) =>
    records.length === 0
      ? undefined
      : {
          title,
          rows: records
            .slice(0, ROWS)
            .map((record): LogRow => logRow(edition, record, { hours, component: id })),
        };
  return {
    ahead: section(words.component.nowAndNext, own.filter(isAhead).reverse(), true),
    asOf: phrase(words.component.asOf, { day: format.day(now) }),
    past: section(
      words.component.past,
      own.filter((record) => !isAhead(record)),
      false,
    ),
    allHistory: { text: words.now.allHistory, href: addresses.href(addresses.incidents) },
  };
}

function issuesSection(edition: Edition, { id }: Component, name: string) {
  const { addresses, format } = edition;
  const words = edition.words.component;
  const path = `component/${id}/`;
  const all = issueLists(edition.publication).get(path)?.issues ?? [];
  if (all.length === 0) return undefined;
  const open = all.filter(isOpenIssue);
  const title = edition.words.now.issues;
  return {
    title,
    table: open.length === 0 ? undefined : issueTable(edition, open.slice(0, ROWS), `${title}: ${name}`),
    none: words.noOpenIssues,
    all: {
      text: format.count(all.length, words.allIssues),
      href: addresses.href(addresses.knownIssues + path),
    },
  };
}

/** A month of a component: its uptime, and how long it was in which state. */
interface UptimeMonth {
  month: string;
  /** Its history; undefined where that has no page. */
  href: string | undefined;
  uptime: string;
  badges: BadgeView[];
}

const MONTHS = 12;

/** The uptime of a component by month, the newest first; undefined where it doesn't exist yet. */
function uptimeMonthsView(edition: Edition, component: Component, outages: OutageInterval[]) {
  const { publication, portal, site, addresses, now, words, format } = edition;
  const present = monthOf(dayOf(now, site.timeZone));
  const goesOn = componentStates(portal, now).get(component.id);
  const pages = new Set(historyEvents(publication).months);
  const rows = componentMonths(site, component, outages, MONTHS, now).map(
    ({ month, uptime, state, lengths }): UptimeMonth => ({
      month: capitalised(format.month(month), words.locale),
      href: pages.has(month) ? addresses.href(addresses.month(month)) : undefined,
      uptime: format.percent(uptime),
      badges:
        state === 'operational'
          ? [componentBadge(edition, state)]
          : downtimeBadges(edition, { lengths }, month === present ? goesOn : undefined),
    }),
  );
  if (rows.length === 0) return undefined;
  return { title: words.component.byMonth, headings: words.component.monthHeadings, rows: rows.reverse() };
}
