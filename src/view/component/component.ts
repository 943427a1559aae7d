import { componentHistory, componentMonths, componentUptime } from '../../domain/component-history.ts';
import { componentOutages, type OutageInterval } from '../../domain/intervals.ts';
import type { Publication } from '../../domain/publication.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Component, localized } from '../../domain/site.ts';
import { componentStates, isOpen, isOpenIssue, isPlanned } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import { windowOf } from '../../domain/uptime.ts';
import { createFormat } from '../../i18n/format.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { barsView, uptimeText } from '../bars/bars.ts';
import { downtimeMarks } from '../bars/day-runs.ts';
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
export function componentPageView(publication: Publication, language: Language, component: Component) {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const words = WORDS[language];
  const name = localized(component.name, language, site);
  const group = site.groups.find(({ id }) => id === component.group);
  const mark = componentBadge(componentStates(portal, now).get(component.id) ?? 'operational', language);
  const description = component.description && localized(component.description, language, site);
  const feeds = [
    ...feedLinks(publication, language, component.id),
    calendarLink(publication, language, component.id),
  ];
  return {
    page: {
      address: (other) => addresses.component(component.id, other),
      title: `${name}: ${mark.text}`,
      description: `${name}: ${mark.text}. ${description ?? ''}`.trim(),
      section: 'now',
      feeds,
      live: [component.id],
      structuredData: [
        breadcrumbs([
          { name: words.frame.now, url: addresses.absolute(addresses.home(language)) },
          { name, url: addresses.absolute(addresses.component(component.id, language)) },
        ]),
      ],
    } satisfies PageInfo,
    key: statuspageId('component', component.id, site),
    group: group && localized(group.name, language, site),
    name,
    description,
    mark,
    team: teamText(publication, language, component),
    history: portal.incidents.length > 0 ? historyBand(publication, language, component) : undefined,
    ...incidentBands(publication, language, component),
    issues: issuesBand(publication, language, component, name),
    follow: {
      title: words.frame.follow,
      links: [
        ...feeds.map(({ title, href }) => ({ text: title, href })),
        { text: words.frame.subscribe, href: addresses.href(addresses.subscribe(language)) },
      ],
    },
  };
}

function teamText({ portal }: Publication, language: Language, { team }: Component): string | undefined {
  const facts = team === undefined ? undefined : portal.site.teams[team];
  if (!facts) return undefined;
  return phrase(WORDS[language].component.team, { team: localized(facts.name, language, portal.site) });
}

function historyBand(publication: Publication, language: Language, component: Component) {
  const { portal, now } = publication;
  const { site } = portal;
  const words = WORDS[language];
  const { days } = site.uptime;
  const format = createFormat(language, site.timeZone);
  const spans = componentOutages(portal, component.id, now);
  const history = componentHistory(site, component, spans, days, now);
  return {
    title: phrase(words.component.lastDays, { days }),
    since:
      component.since === undefined
        ? undefined
        : phrase(words.component.since, { day: format.day(component.since) }),
    bars: barsView(history, site, language),
    uptime: WINDOWS.map((long) => {
      const { uptime } = componentUptime(site, component, spans, windowOf(long, site.timeZone, now));
      return {
        label: phrase(words.component.uptime, { days: long }),
        text: uptimeText(uptime, site, language),
      };
    }),
    months: uptimeMonthsView(publication, language, component, spans),
    trouble: downtimeView(publication, language, [history]),
  };
}

/** What goes on or is planned, soonest first, and what was, the newest first. */
function incidentBands(publication: Publication, language: Language, { id }: Component) {
  const { portal, addresses, now } = publication;
  const words = WORDS[language];
  const own = portal.incidents
    .filter(({ affected }) => Object.hasOwn(affected, id))
    .filter((record) => record.kind === 'maintenance' || record.started <= now)
    .sort((a, b) => intervalOf(b, now).start - intervalOf(a, now).start);
  const isAhead = (record: IncidentRecord) => isOpen(record, now) || isPlanned(record, now);
  const band = (title: string, records: IncidentRecord[], hours: boolean) =>
    records.length === 0
      ? undefined
      : {
          title,
          rows: records
            .slice(0, ROWS)
            .map((record): LogRow => logRow(publication, language, record, { hours, component: id })),
        };
  return {
    ahead: band(words.component.nowAndNext, own.filter(isAhead).reverse(), true),
    asOf: phrase(words.component.asOf, {
      moment: createFormat(language, portal.site.timeZone).moment(now),
    }),
    past: band(
      words.component.past,
      own.filter((record) => !isAhead(record)),
      false,
    ),
    allHistory: { text: words.now.allHistory, href: addresses.href(addresses.incidents(language)) },
  };
}

function issuesBand(publication: Publication, language: Language, { id }: Component, name: string) {
  const { portal, addresses } = publication;
  const words = WORDS[language].component;
  const format = createFormat(language, portal.site.timeZone);
  const path = `component/${id}/`;
  const all = issueLists(publication, language).get(path)?.issues ?? [];
  if (all.length === 0) return undefined;
  const open = all.filter(isOpenIssue);
  const title = WORDS[language].now.issues;
  return {
    title,
    table:
      open.length === 0
        ? undefined
        : issueTable(publication, language, open.slice(0, ROWS), `${title}: ${name}`),
    none: words.noOpenIssues,
    all: {
      text: format.count(all.length, words.allIssues),
      href: addresses.href(addresses.knownIssues(language) + path),
    },
  };
}

/** A month of a component: its uptime, and how long it was in which state. */
export interface UptimeMonth {
  month: string;
  /** Its history; undefined where that has no page. */
  href: string | undefined;
  uptime: string;
  marks: BadgeView[];
}

const MONTHS = 12;

/** The uptime of a component by month, the newest first; undefined where it doesn't exist yet. */
export function uptimeMonthsView(
  publication: Publication,
  language: Language,
  component: Component,
  spans: OutageInterval[],
) {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const words = WORDS[language];
  const format = createFormat(language, site.timeZone);
  const pages = new Set(historyEvents(publication, language).months);
  const rows = componentMonths(site, component, spans, MONTHS, now).map(
    ({ month, uptime, state, lengths }): UptimeMonth => ({
      month: capitalised(format.month(month), words.locale),
      href: pages.has(month) ? addresses.href(addresses.month(month, language)) : undefined,
      uptime: format.percent(uptime),
      marks:
        state === 'operational'
          ? [componentBadge(state, language)]
          : downtimeMarks({ lengths }, site, language),
    }),
  );
  if (rows.length === 0) return undefined;
  return { title: words.component.byMonth, headings: words.component.monthHeadings, rows: rows.reverse() };
}
