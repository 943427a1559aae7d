import type { ComponentHistory } from '../../domain/component-history.ts';
import { monthOf } from '../../domain/month.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import type { Language } from '../../domain/schemas/common.ts';
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

/** Days of downtime of a component, in words. */
interface DowntimeRow {
  days: string;
  component: string;
  /** Its states with how long each lasted, the worst first. */
  badges: BadgeView[];
  /** What it was; the last link leads to the month where there is more. */
  records: RecordLink[];
}

/** Days in words are for reading: what is more than these rows is for the history. */
const ROWS = 10;
/** Records that a row names before the rest becomes a number. */
const RECORDS = 3;

/** The days of components in words, with what uptime makes of them. */
export function downtimeView(edition: Edition, histories: ComponentHistory[]) {
  const { site, format, localized } = edition;
  const words = edition.words.now;
  const runs = histories
    .flatMap(({ component, cells }) => dayRuns(cells, () => true).map((run) => ({ component, run })))
    .sort((a, b) => (a.run.last === b.run.last ? 0 : a.run.last < b.run.last ? 1 : -1));
  return {
    summary: phrase(words.daysInWords, { days: site.uptime.days }),
    headings: words.dayHeadings,
    rows: runs.slice(0, ROWS).map(({ component, run }): DowntimeRow => ({
      days: format.dayRange(run.first, run.last),
      component: localized(component.name),
      badges: runBadges(edition, component, run),
      records: recordLinks(edition, run),
    })),
    rest: runs.length > ROWS ? words.moreDays : words.otherDays,
    weights: weightsText(edition),
  };
}

/** The days with downtime in one line, for those who can't see the bars. */
export function downtimeText({ words, format }: Edition, { cells }: ComponentHistory): string {
  const runs = dayRuns(cells, (a, b) => a.state === b.state);
  if (runs.length === 0) return words.now.noDowntime;
  return runs
    .map(
      ({ first, last, state }) =>
        `${format.dayRange(first, last)}: ${lowered(words.componentState[state], words.locale)}`,
    )
    .join(', ');
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

/** What uptime makes of each state, the worst first. */
function weightsText({ site, words, format }: Edition): string {
  const weights = COMPONENT_STATES.toReversed().flatMap((state) =>
    state === 'operational'
      ? []
      : [
          `${lowered(words.componentState[state], words.locale)} ${format.percent(site.uptime.weights[state])}`,
        ],
  );
  return phrase(words.now.weights, { weights: weights.join(', ') });
}

function lowered(word: string, locale: string): string {
  return word.toLocaleLowerCase(locale);
}
