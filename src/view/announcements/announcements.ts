import { isOver, soonestFirst } from '../../domain/record/announcements.ts';
import type { Announcement } from '../../domain/record/records.ts';
import { dayOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { calendarLink } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { releasesText } from './release-text.ts';
import { type AnnouncementRow, announcementRow } from './row.ts';

export type AnnouncementsView = ReturnType<typeof announcementsView>;

/** Announcements of a time, under its name. */
interface AnnouncementSection {
  title: string;
  rows: AnnouncementRow[];
}

/** All announcements: what is on, what comes, and what was, by the year in which it ended; and when releases are possible. */
export function announcementsView(edition: Edition) {
  const { portal, site, now } = edition;
  const words = edition.words.announcements;
  const all = soonestFirst(portal.announcements);
  const ahead = all.filter((each) => !isOver(each, now));
  return {
    page: {
      address: ({ announcements }) => announcements,
      title: words.title,
      description: phrase(words.description, { company: site.company }),
      feeds: [calendarLink(edition)],
    } satisfies PageInfo,
    title: words.title,
    summary: words.summary,
    none: ahead.length === 0 ? words.none : undefined,
    over: words.over,
    ahead: [
      section(
        edition,
        words.current,
        ahead.filter(({ start }) => start <= now),
      ),
      section(
        edition,
        words.coming,
        ahead.filter(({ start }) => start > now),
      ),
    ].filter(({ rows }) => rows.length > 0),
    releases: releasesText(edition),
    past: pastSections(edition, all.filter((each) => isOver(each, now)).reverse()),
  };
}

function section(edition: Edition, title: string, announcements: Announcement[]): AnnouncementSection {
  return { title, rows: announcements.map((each) => announcementRow(edition, each)) };
}

/** What is over, the newest first, by the year of its last day. */
function pastSections(edition: Edition, past: Announcement[]): AnnouncementSection[] {
  const { timeZone } = edition.site;
  const byYear = Map.groupBy(past, ({ start, end }) => dayOf(Math.max(start, end - 1), timeZone).slice(0, 4));
  return [...byYear]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([title, announcements]) => ({
      title,
      rows: announcements.map((each) => announcementRow(edition, each)),
    }));
}
