import { componentHistory, componentMonths, componentUptime } from '../../domain/component-history.ts';
import { componentOutages, type OutageInterval } from '../../domain/intervals.ts';
import { monthOf } from '../../domain/month.ts';
import { own } from '../../domain/own.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Component } from '../../domain/site.ts';
import { componentStates, isOpen, isOpenIssue, isPlanned } from '../../domain/status.ts';
import { dayOf } from '../../domain/time.ts';
import { windowOf } from '../../domain/uptime.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';
import { barsView, uptimeText } from '../bars/bars.ts';
import { downtimeBadges } from '../bars/day-runs.ts';
import { downtimeView } from '../bars/downtime.ts';
import { historyEvents } from '../history/history-events.ts';
import { issueLists } from '../issues/issue-lists.ts';
import { issueTable } from '../issues/issue-row.ts';
import { type BadgeView, componentBadge } from '../parts/badge.ts';
import { calendarLink, feedLinks } from '../parts/feed-links.ts';
import { type LogRow, logRow } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { breadcrumbs } from '../parts/structured-data.ts';

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
  const badge = componentBadge(edition, componentStates(portal, now).get(component.id) ?? 'operational');
  const description = component.description && localized(component.description);
  const feeds = [...feedLinks(edition, component.id), calendarLink(edition, component.id)];
  return {
    page: {
      address: (each) => each.component(component.id),
      title: `${name}: ${badge.text}`,
      description: `${name}: ${badge.text}. ${description ?? ''}`.trim(),
      section: 'now',
      feeds,
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
    history: portal.incidents.length > 0 ? historySection(edition, component) : undefined,
    ...incidentSections(edition, component),
    issues: issuesSection(edition, component, name),
    follow: {
      title: words.shell.follow,
      links: [
        ...feeds.map(({ title, href }) => ({ text: title, href })),
        { text: words.shell.subscribe, href: addresses.href(addresses.subscribe) },
      ],
    },
  };
}

function teamText({ site, words, localized }: Edition, { team }: Component): string | undefined {
  const facts = team === undefined ? undefined : own(site.teams, team);
  if (!facts) return undefined;
  return phrase(words.component.team, { team: localized(facts.name) });
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
    downtime: downtimeView(edition, [history]),
  };
}

/** What goes on or is planned, soonest first, and what was, the newest first. */
function incidentSections(edition: Edition, { id }: Component) {
  const { portal, addresses, now, words, format } = edition;
  const own = portal.incidents
    .filter(({ affected }) => Object.hasOwn(affected, id))
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
