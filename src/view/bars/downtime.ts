import type { ComponentHistory } from '../../domain/component-history.ts';
import { monthOf } from '../../domain/month.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Day } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { BadgeView } from '../parts/badge.ts';
import { type DayRun, dayRuns, runBadges } from './day-runs.ts';

export type DowntimeView = ReturnType<typeof downtimeView>;

interface RecordLink {
  text: string;
  href: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language | undefined;
}

/** Days of downtime that follow each other, in words. */
interface DowntimeRow {
  days: string;
  first: Day;
  last: Day;
  /** Its states with how long each lasted, the worst first. */
  badges: BadgeView[];
  /** What it was; the last link leads to the month where there is more. */
  records: RecordLink[];
}

/** Records that a row names before the rest becomes a number. */
const RECORDS = 3;

/** The days of a component in words, the newest first: all that its bars have. */
export function downtimeView(edition: Edition, { component, cells }: ComponentHistory) {
  const { format } = edition;
  const words = edition.words.now;
  return {
    summary: words.dayByDay,
    headings: words.dayHeadings,
    rows: dayRuns(cells)
      .reverse()
      .map((run): DowntimeRow => ({
        days: format.dayRange(run.first, run.last),
        first: run.first,
        last: run.last,
        badges: runBadges(edition, component, run),
        records: recordLinks(edition, run),
      })),
    rest: words.otherDays,
    /** What a day is called on which nothing happened, and since when there are days at all. */
    quiet: words.noDowntime,
    since: component.since,
  };
}

function recordLinks(
  { addresses, words, format, textOf, langOf }: Edition,
  { records, last }: DayRun,
): RecordLink[] {
  const newest = records.toSorted((a, b) => beginningOf(b) - beginningOf(a)).slice(0, RECORDS);
  const links = newest.map((record): RecordLink => {
    const text = textOf(record);
    return {
      text: text.value.title,
      href: addresses.href(addresses.record(record)),
      lang: langOf(text),
    };
  });
  if (records.length <= RECORDS) return links;
  const rest = format.count(records.length - RECORDS, words.now.moreRecords);
  return [...links, { text: rest, href: addresses.href(addresses.month(monthOf(last))) }];
}

/** What counts as downtime, and how much of it, the worst state first. */
export function weightsText({
  site: { uptime },
  words: { now, componentState, locale },
  format,
}: Edition): string {
  const counted: string[] = [];
  const ignored: string[] = [];
  for (const state of COMPONENT_STATES.toReversed()) {
    if (state === 'operational') continue;
    const weight = uptime.weights[state];
    const name = lowered(componentState[state], locale);
    if (weight === 0) ignored.push(name);
    else
      counted.push(
        phrase(weight === 1 ? now.weights.inFull : now.weights.inPart, {
          state: name,
          share: format.percent(weight),
        }),
      );
  }
  return [
    ...(counted.length > 0 ? [phrase(now.weights.counts, { states: counted.join(', ') })] : []),
    ...(ignored.length > 0 ? [phrase(now.weights.ignored, { states: ignored.join(', ') })] : []),
  ].join(' ');
}

function lowered(word: string, locale: string): string {
  return word.toLocaleLowerCase(locale);
}
