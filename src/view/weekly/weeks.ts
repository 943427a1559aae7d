import type { Publication } from '../../domain/publication.ts';
import type { Week } from '../../domain/week/iso-week.ts';
import { siteWeeks } from '../../domain/week/site-weeks.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { weekFeedLink } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { weekContent } from './week-content.ts';

export type WeeksView = ReturnType<typeof weeksView>;

/** Weeks that the list begins with; with more than these, each year has a list of its own. */
const NEWEST = 26;

/** The years that have lists of their own, the newest first; none where one list has all weeks. */
export function weekYears(publication: Publication): string[] {
  const weeks = siteWeeks(publication);
  return weeks.length <= NEWEST ? [] : [...new Set(weeks.map((week) => week.slice(0, 4)))];
}

/** The newest weeks, or those of a year, the newest first. */
export function weeksView(edition: Edition, year?: string) {
  const { publication, site, addresses } = edition;
  const words = edition.words.weekly;
  const weeks = siteWeeks(publication);
  const shown = year === undefined ? weeks.slice(0, NEWEST) : weeks.filter((week) => week.startsWith(year));
  const years = weekYears(publication);
  return {
    page: {
      address: (each) => each.weeks(year),
      title: year === undefined ? words.title : `${words.title}: ${year}`,
      description: phrase(words.description, { company: site.company }),
      feeds: [weekFeedLink(edition)],
    } satisfies PageInfo,
    label: year,
    title: words.title,
    summary: words.summary,
    years:
      years.length === 0
        ? undefined
        : {
            label: words.years,
            links: years.map((each) => ({
              text: each,
              href: addresses.href(addresses.weeks(each)),
              current: each === year,
            })),
          },
    rows: shown.map((week) => rowOf(edition, week)),
  };
}

function rowOf(edition: Edition, week: Week) {
  const { addresses } = edition;
  const { title, days, summary } = weekContent(edition, week);
  return { title, href: addresses.href(addresses.week(week)), days, summary };
}
