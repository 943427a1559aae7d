import type { ComponentHistory } from '../domain/component-history.ts';
import type { DayCell } from '../domain/day-cells.ts';
import type { Language } from '../domain/schemas/common.ts';
import { localized } from '../domain/site.ts';
import type { Site } from '../domain/site.ts';
import { COMPONENT_STATES, worst } from '../domain/vocabulary.ts';
import { addDays } from '../domain/time.ts';
import type { Day } from '../domain/time.ts';
import { createFormat } from '../i18n/format.ts';
import { phrase } from '../i18n/phrase.ts';
import { WORDS } from '../i18n/words/words.ts';
import { componentMark } from './mark.ts';
import type { MarkView } from './mark.ts';

export type TroubleView = ReturnType<typeof troubleView>;

/** Days of trouble of a component, in words. */
export interface TroubleRow {
  days: string;
  component: string;
  mark: MarkView;
  /** How long it wasn't operational in these days. */
  lasted: string;
}

/** Days in words are for reading: what is more than these rows is for the history. */
const ROWS = 20;

/** The days of components in words, with what uptime makes of them. */
export function troubleView(histories: ComponentHistory[], site: Site, language: Language) {
  const words = WORDS[language].now;
  const rows = troubleRows(histories, site, language);
  return {
    summary: phrase(words.daysInWords, { days: site.uptime.days }),
    headings: words.dayHeadings,
    rows: rows.slice(0, ROWS),
    rest: rows.length > ROWS ? words.moreDays : words.otherDays,
    weights: weightsText(site, language),
  };
}

/** Days with trouble as rows, newest first; days of a component that follow each other are one. */
function troubleRows(histories: ComponentHistory[], site: Site, language: Language): TroubleRow[] {
  const format = createFormat(language, site.timeZone);
  return histories
    .flatMap(({ component, cells }) => dayRuns(cells, () => true).map((run) => ({ component, run })))
    .sort((a, b) => (a.run.last === b.run.last ? 0 : a.run.last < b.run.last ? 1 : -1))
    .map(({ component, run }) => ({
      days: format.dayRange(run.first, run.last),
      component: localized(component.name, language, site),
      mark: componentMark(worst(run.cells.map(({ state }) => state)), language),
      lasted: format.duration(run.cells.reduce((sum, { lengths }) => sum + total(lengths), 0)),
    }));
}

/** The days with trouble in one line, for those who can't see the bars. */
export function troubleText({ cells }: ComponentHistory, site: Site, language: Language): string {
  const words = WORDS[language];
  const format = createFormat(language, site.timeZone);
  const runs = dayRuns(cells, (a, b) => a.state === b.state);
  if (runs.length === 0) return words.now.noTrouble;
  return runs
    .map(
      ({ first, last, cells: [cell] }) =>
        `${format.dayRange(first, last)}: ${lowered(words.componentState[cell?.state ?? 'operational'], words.locale)}`,
    )
    .join(', ');
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

function total(lengths: DayCell['lengths']): number {
  return Object.values(lengths).reduce((sum, length) => sum + length, 0);
}

/** Days that follow each other. */
interface DayRun {
  first: Day;
  last: Day;
  cells: DayCell[];
}

/** Joins days that follow each other, where `alike` says so. */
function dayRuns(cells: DayCell[], alike: (a: DayCell, b: DayCell) => boolean): DayRun[] {
  const runs: DayRun[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const before = run?.cells.at(-1);
    if (run && before && addDays(run.last, 1) === cell.day && alike(before, cell)) {
      run.last = cell.day;
      run.cells.push(cell);
    } else runs.push({ first: cell.day, last: cell.day, cells: [cell] });
  }
  return runs;
}
