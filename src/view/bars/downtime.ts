import type { ComponentHistory } from '../../domain/component-history.ts';
import { monthOf } from '../../domain/month.ts';
import type { Publication } from '../../domain/publication.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized, type Site } from '../../domain/site.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import type { BadgeView } from '../parts/badge.ts';
import { type DayRun, dayRuns, downtimeMarks } from './day-runs.ts';

export type DowntimeView = ReturnType<typeof downtimeView>;

interface RecordLink {
  text: string;
  href: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language;
}

/** Days of trouble of a component, in words. */
export interface DowntimeRow {
  days: string;
  component: string;
  /** Its states with how long each lasted, the worst first. */
  marks: BadgeView[];
  /** What it was; the last link leads to the month where there is more. */
  records: RecordLink[];
}

/** Days in words are for reading: what is more than these rows is for the history. */
const ROWS = 10;
/** Records that a row names before the rest becomes a number. */
const RECORDS = 3;

/** The days of components in words, with what uptime makes of them. */
export function downtimeView(publication: Publication, language: Language, histories: ComponentHistory[]) {
  const { site } = publication.portal;
  const words = WORDS[language].now;
  const runs = histories
    .flatMap(({ component, cells }) => dayRuns(cells, () => true).map((run) => ({ component, run })))
    .sort((a, b) => (a.run.last === b.run.last ? 0 : a.run.last < b.run.last ? 1 : -1));
  return {
    summary: phrase(words.daysInWords, { days: site.uptime.days }),
    headings: words.dayHeadings,
    rows: runs.slice(0, ROWS).map(({ component, run }): DowntimeRow => ({
      days: createFormat(language, site.timeZone).dayRange(run.first, run.last),
      component: localized(component.name, language, site),
      marks: downtimeMarks(run, site, language),
      records: recordLinks(publication, language, run),
    })),
    rest: runs.length > ROWS ? words.moreDays : words.otherDays,
    weights: weightsText(site, language),
  };
}

/** The days with trouble in one line, for those who can't see the bars. */
export function downtimeText({ cells }: ComponentHistory, site: Site, language: Language): string {
  const words = WORDS[language];
  const format = createFormat(language, site.timeZone);
  const runs = dayRuns(cells, (a, b) => a.state === b.state);
  if (runs.length === 0) return words.now.noTrouble;
  return runs
    .map(
      ({ first, last, state }) =>
        `${format.dayRange(first, last)}: ${lowered(words.componentState[state], words.locale)}`,
    )
    .join(', ');
}

function recordLinks(publication: Publication, language: Language, { records, last }: DayRun): RecordLink[] {
  const { portal, addresses } = publication;
  const newest = records.toSorted((a, b) => beginningOf(b) - beginningOf(a)).slice(0, RECORDS);
  const links = newest.map((record): RecordLink => {
    const text = textIn(record, language, portal.site.defaultLanguage);
    return {
      text: text.value.title,
      href: addresses.href(addresses.record(record, language)),
      ...(text.language === language ? {} : { lang: text.language }),
    };
  });
  if (records.length <= RECORDS) return links;
  const format = createFormat(language, portal.site.timeZone);
  const rest = format.count(records.length - RECORDS, WORDS[language].now.moreRecords);
  return [...links, { text: rest, href: addresses.href(addresses.month(monthOf(last), language)) }];
}

/** What uptime makes of each state, the worst first. */
function weightsText(site: Site, language: Language): string {
  const words = WORDS[language];
  const format = createFormat(language, site.timeZone);
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
