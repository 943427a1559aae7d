import type { Announcement } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { dayOf, type Instant, isDay } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { hoursText } from '../parts/clock.ts';
import { type InlineText, nameList } from '../parts/inline-text.ts';
import { dateOf } from '../parts/log.ts';

/** An announcement as a row of a list. */
export interface AnnouncementRow {
  date: string;
  title: string;
  href: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language | undefined;
  /** What it is, and the rest that is known: the hours, the components. */
  facts: InlineText[][];
  /** The instant at which it is over. */
  over: Instant;
}

/** A row for an announcement; the year goes without saying in a list of one year. */
export function announcementRow(
  edition: Edition,
  announcement: Announcement,
  { yearKnown = false } = {},
): AnnouncementRow {
  const { addresses, words, textOf, langOf, componentName } = edition;
  const { facts, start, end, isInternal } = announcement;
  const text = textOf(announcement);
  const names = facts.components.map((id) => componentName(id));
  return {
    date: dateOf(edition, { start, end }, yearKnown),
    title: text.value.title,
    href: addresses.href(addresses.record(announcement)),
    lang: langOf(text),
    facts: [
      ...(isInternal ? [[{ text: words.internal.label }]] : []),
      [{ text: words.announcements.kinds[facts.kind] }],
      ...hours(edition, announcement),
      ...(names.length > 0 ? [[{ text: nameList(edition, names) }]] : []),
    ],
    over: end,
  };
}

/** The clock, where its author gave one: from when, and until when. */
function hours(edition: Edition, { facts, start, end }: Announcement): InlineText[][] {
  if (isDay(facts.from)) return [];
  const { timeZone } = edition.site;
  const hasEnd = facts.until !== undefined && !isDay(facts.until);
  const isOneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  return [hoursText(edition, hasEnd && isOneDay ? { start, end } : { start })];
}
