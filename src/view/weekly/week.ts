import { nextPeriod, periodBefore } from '../../domain/metrics/period.ts';
import type { Week } from '../../domain/week/iso-week.ts';
import { siteWeeks } from '../../domain/week/site-weeks.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { weekFeedLink } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { weekContent, weekName } from './week-content.ts';
import { weekStories } from './week-story.ts';

export type WeekView = ReturnType<typeof weekView>;

/** The page of a week. */
export function weekView(edition: Edition, week: Week) {
  const { publication, site, addresses } = edition;
  const words = edition.words.weekly;
  const { title, days, incidents, sections } = weekContent(edition, week);
  const weeks = siteWeeks(publication);
  const href = (path: string) => addresses.href(path);
  const beside = (other: Week, text: string) =>
    weeks.includes(other)
      ? [{ text: `${text}: ${weekName(edition, other)}`, href: href(addresses.week(other)) }]
      : [];
  const present = weeks[0] === week;
  return {
    page: {
      address: (each) => each.week(week),
      title,
      description: phrase(words.weekDescription, { company: site.company, days }),
      feeds: [weekFeedLink(edition)],
      structuredData: [
        breadcrumbs([
          { name: words.title, url: addresses.absolute(addresses.weeks()) },
          { name: title, url: addresses.absolute(addresses.week(week)) },
        ]),
      ],
    } satisfies PageInfo,
    label: words.title,
    title,
    days,
    soFar: present ? words.soFar : undefined,
    nothing: incidents.length + sections.length === 0 ? words.nothing : undefined,
    stories: weekStories(edition, week).map(({ sections: parts, ...story }) => ({
      ...story,
      sections: parts.map(({ anchor, heading, lang, html }) => ({ anchor, heading, lang, html: html() })),
    })),
    incidents:
      incidents.length === 0
        ? undefined
        : {
            title: words.headings.incidents,
            columns: words.columns,
            rows: incidents.map(({ path, ...row }) => ({ ...row, href: href(path) })),
          },
    sections: sections.map((section) => ({
      ...section,
      rows: section.rows.map(({ path, ...row }) => ({ ...row, href: href(path) })),
    })),
    links: [
      ...beside(periodBefore(week), words.before),
      ...beside(nextPeriod(week), words.after),
      { text: words.all, href: href(addresses.weeks()) },
    ],
  };
}
