import { isOver, soonestFirst } from '../../domain/record/announcements.ts';
import type { Edition } from '../../edition/edition.ts';
import { announcementRow } from './row.ts';

/** Announcements that a page about something else lists; their own page has all. */
const ROWS = 5;

/** What is announced and isn't over, the soonest first, of the portal or of a component; undefined where nothing is. */
export function comingView(edition: Edition, component?: string) {
  const { portal, addresses, now, words } = edition;
  const coming = soonestFirst(portal.announcements).filter(
    (each) => !isOver(each, now) && (component === undefined || each.facts.components.includes(component)),
  );
  if (coming.length === 0) return undefined;
  return {
    title: words.announcements.title,
    rows: coming.slice(0, ROWS).map((each) => announcementRow(edition, each)),
    /** From when on none of them stands there. */
    over: Math.max(...coming.map(({ end }) => end)),
    all: { text: words.announcements.all, href: addresses.href(addresses.announcements) },
  };
}
