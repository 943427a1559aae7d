import { publishedUpdates } from '../../domain/record/published.ts';
import type { Update } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { clockLength, DAY, type Day, dayOf, HOUR, type Instant, isoInZone } from '../../domain/time.ts';
import type { State } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** Something on a timeline: an update, or a fact that nobody wrote an update about, which is a dot. */
export interface Moment {
  at: Instant;
  /** Set where only the day is known. */
  day?: Day | undefined;
  state: State | 'dot';
  title: string;
  anchor?: string;
  html?: string;
  /** Set where the text isn't in the language of the page. */
  lang?: Language | undefined;
}

export interface TimelineEntry {
  anchor?: string | undefined;
  state: State | 'dot';
  title: string;
  html?: string | undefined;
  lang?: Language | undefined;
  /** The time, and its offset in small letters; empty for a day. */
  when: { datetime: string; text: string; offset: string };
  /** `24 min later`; undefined for the first, and where there was no time between. */
  gap?: string | undefined;
  /** Whether a long silence lies between this entry and the one shown below it. */
  silence: boolean;
}

export interface TimelineView {
  reversed: boolean;
  entries: TimelineEntry[];
}

interface Options {
  newestFirst?: boolean;
  /** The day that goes without saying; where a moment lies on another, all of them name theirs. */
  on?: Day;
}

/** The published updates of a record as moments, oldest first. */
export function updateMoments<S extends State>(
  { now, updateText, html, langOf }: Edition,
  updates: Update<S>[],
  words: Record<S, string>,
): Moment[] {
  return publishedUpdates({ updates }, now).map(({ update, anchor }) => {
    const text = updateText(update);
    return {
      at: update.at,
      day: update.day,
      state: update.state,
      title: words[update.state],
      anchor,
      html: html(text.value.html),
      lang: langOf(text),
    };
  });
}

/** Moments, given oldest first, as a timeline. A silence over an hour shows; between days, one over a month. */
export function timelineView(
  { site: { timeZone }, format, words: { incident: words } }: Edition,
  moments: Moment[],
  { newestFirst = false, on }: Options = {},
): TimelineView {
  const days = new Set(moments.map(({ at }) => dayOf(at, timeZone)));
  const named = on === undefined ? days.size > 1 : [...days].some((day) => day !== on);

  const when = ({ at, day }: Moment) =>
    day === undefined
      ? {
          datetime: isoInZone(at, timeZone),
          text: (named ? `${format.shortDay(at)}, ` : '') + format.time(at),
          offset: format.offset(at),
        }
      : { datetime: day, text: format.day(day), offset: '' };
  const gap = (before: Moment | undefined, { at, day }: Moment) => {
    if (before === undefined || at - before.at < 1) return undefined;
    const inDays = day !== undefined || before.day !== undefined;
    return phrase(words.later, {
      duration: inDays ? format.calendarDuration(before.at, at) : format.duration(clockLength(before.at, at)),
    });
  };
  const silent = (earlier: Moment | undefined, later: Moment | undefined) =>
    earlier !== undefined &&
    later !== undefined &&
    later.at - earlier.at > (later.day === undefined ? HOUR : 31 * DAY);

  const entries = moments.map((moment, index): TimelineEntry => {
    const { anchor, state, title, html, lang } = moment;
    const before = moments[index - 1];
    const silence = newestFirst ? silent(before, moment) : silent(moment, moments[index + 1]);
    return { anchor, state, title, html, lang, when: when(moment), gap: gap(before, moment), silence };
  });
  return { reversed: newestFirst, entries: newestFirst ? entries.reverse() : entries };
}
