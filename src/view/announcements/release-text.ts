import { exceptedDays, type ReleaseTime, releaseTime, releaseWindows } from '../../domain/releases.ts';
import { dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';

/** Windows that are looked at for what the clock is ahead of UTC: of some months, in which it changes if it ever does. */
const AHEAD = 200;

/** A Monday: the names of all weekdays are those of the days from it on. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** What a page says of releases: when they are possible, and on which days to come they aren't. */
export function releasesText(edition: Edition) {
  const releases = releaseTime(edition.site);
  if (!releases) return undefined;
  const { addresses, site, now, words, format } = edition;
  const today = dayOf(now, site.timeZone);
  const excepted = exceptedDays(releases, today);
  return {
    title: words.releases.title,
    window: capitalised(windowText(edition, releases, startOfDay(today, site.timeZone)), words.locale),
    except:
      excepted.length === 0
        ? undefined
        : phrase(words.releases.except, { days: format.list(excepted.map((day) => format.day(day))) }),
    calendar: { text: words.releases.calendar, href: addresses.href(addresses.releaseCalendar) },
  };
}

/** `Monday to Thursday, 07:00 to 12:00 UTC−3`; of a zone that changes its clock both, `UTC+1/UTC+2`, by windows ahead of an instant. */
export function windowText(edition: Edition, releases: ReleaseTime, from: Instant): string {
  const { words, format } = edition;
  const { window } = releases;
  const ahead = releaseWindows(releases, from, AHEAD);
  const offsets = new Set(ahead.flatMap(({ start, end }) => [format.offset(start), format.offset(end)]));
  return phrase(words.releases.window, {
    days: weekdaysText(edition, window.weekdays),
    from: clockText(window.from),
    to: clockText(window.to),
    zone: [...offsets].sort().join('/'),
  });
}

/** `Monday to Thursday and Saturday`: three days in a row, or more, by their first and last. */
function weekdaysText({ words, format }: Edition, weekdays: ReadonlySet<number>): string {
  const inOrder = [1, 2, 3, 4, 5, 6, 0].filter((weekday) => weekdays.has(weekday));
  const name = (weekday: number) =>
    format.weekdayLong(new Date(MONDAY + ((weekday + 6) % 7) * DAY).toISOString().slice(0, 10));
  const runs: number[][] = [];
  for (const weekday of inOrder) {
    const run = runs.at(-1);
    if (run && (run.at(-1) ?? 0) + 1 === (weekday === 0 ? 7 : weekday)) run.push(weekday);
    else runs.push([weekday]);
  }
  const texts = runs.flatMap((run) => {
    const [first = 0, last = first] = [run[0], run.at(-1)];
    if (run.length < 3) return run.map(name);
    return [phrase(words.releases.days, { first: name(first), last: name(last) })];
  });
  return format.list(texts);
}

function clockText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
