import type { Month } from '../../domain/month.ts';
import { isWatched } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';
import { calendarLink } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { type PaginationView, paginationView } from '../parts/pagination.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { historyEvents } from './history-events.ts';
import { monthPages, type MonthSection, monthSection } from './month-section.ts';

interface MonthLink {
  text: string;
  href: string;
  current: boolean;
}

/** The history as it begins, or one month of it. */
export interface HistoryView {
  page: PageInfo;
  tag: string;
  title: string;
  summary: string;
  /** Years; on a month's page its months too, and planned months where there are any. */
  navs: { label: string; links: MonthLink[] }[];
  months: (MonthSection & { pagination?: PaginationView | undefined })[];
  /** The months next to those that are shown. */
  more: { text: string; href: string }[];
  moreLabel: string;
}

/** Months that the history begins with; every one has a page. */
const MONTHS = 3;
/** Planned months that have links there: what is repeated every week fills hundreds, which lead to one another. */
const PLANNED = 6;

/** This month, the two before it, and the way to all others. */
export function historyView(edition: Edition): HistoryView {
  const { publication, portal, site } = edition;
  const words = edition.words.history;
  const { months, byMonth, current } = historyEvents(publication);
  const shown = months.filter((month) => month <= current).slice(-MONTHS);
  const older = months.filter((month) => month < (shown[0] ?? '')).at(-1);
  const planned = months.filter((month) => month > current && byMonth.has(month)).slice(0, PLANNED);
  const toMonth = (month: Month) => monthLink(edition, month);
  const toPlanned = (month: Month) => {
    const link = toMonth(month);
    return { ...link, text: phrase(words.plannedMonth, { month: link.text }) };
  };
  return {
    page: {
      address: ({ incidents }) => incidents,
      title: words.title,
      description: phrase(words.description, { company: site.company }),
      section: 'history',
      feeds: [calendarLink(edition)],
    },
    tag: isWatched(portal) ? phrase(words.sinceYear, { year: (months[0] ?? current).slice(0, 4) }) : '',
    title: words.title,
    summary: isWatched(portal) ? words.summary : words.nothingRecorded,
    navs: [
      ...(isWatched(portal) ? [{ label: words.years, links: yearLinks(edition, current) }] : []),
      ...(planned.length > 0 ? [{ label: words.planned, links: planned.map(toPlanned) }] : []),
    ],
    months: isWatched(portal) ? shown.reverse().map((month) => monthSection(edition, month)) : [],
    more: older === undefined ? [] : [toMonth(older)],
    moreLabel: words.earlier,
  };
}

/** One month of the history, or a further page of it. */
export function monthView(edition: Edition, month: Month, number = 1): HistoryView {
  const { publication, site, addresses, format } = edition;
  const words = edition.words.history;
  const { months, current } = historyEvents(publication);
  const title = capitalised(format.month(month), edition.words.locale);
  const year = month.slice(0, 4);
  const index = months.indexOf(month);
  const toMonth = (other: Month) => monthLink(edition, other, month);
  const named = (other: Month) => ({ ...toMonth(other), text: format.monthName(other) });
  return {
    page: {
      address: (each) => each.month(month, number),
      title: `${words.title}: ${title}${number === 1 ? '' : `, ${phrase(edition.words.issues.page, { number })}`}`,
      description: phrase(words.monthDescription, {
        company: site.company,
        month: format.month(month),
      }),
      section: 'history',
      structuredData: [
        breadcrumbs([
          { name: words.title, url: addresses.absolute(addresses.incidents) },
          { name: title, url: addresses.absolute(addresses.month(month)) },
        ]),
      ],
    },
    tag: words.title,
    title,
    summary: '',
    navs: [
      { label: words.years, links: yearLinks(edition, month) },
      { label: words.months, links: months.filter((other) => other.startsWith(year)).map(named) },
    ],
    months: [
      {
        ...monthSection(edition, month, number),
        pagination: paginationView(edition, number, monthPages(edition.publication, month), (to) =>
          addresses.href(addresses.month(month, to)),
        ),
        title: month > current ? edition.words.now.maintenance : words.whatHappened,
      },
    ],
    more: [months[index - 1], months[index + 1]].flatMap((other) =>
      other === undefined ? [] : [toMonth(other)],
    ),
    moreLabel: words.beside,
  };
}

/** Newest first; each leads to its last month in which something happened, the present one to the history's beginning. */
function yearLinks({ publication, addresses }: Edition, shown: Month): MonthLink[] {
  const { months, byMonth, current } = historyEvents(publication);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse();
  return years.map((year) => {
    const own = months.filter((month) => month.startsWith(year));
    const target = own.findLast((month) => byMonth.has(month)) ?? own.at(-1) ?? current;
    const path = current.startsWith(year) ? addresses.incidents : addresses.month(target);
    return { text: year, href: addresses.href(path), current: shown.startsWith(year) };
  });
}

function monthLink({ addresses, format }: Edition, month: Month, shown?: Month): MonthLink {
  return {
    text: format.month(month),
    href: addresses.href(addresses.month(month)),
    current: month === shown,
  };
}
