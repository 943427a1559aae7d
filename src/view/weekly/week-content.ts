import { memoize } from '../../domain/memoize.ts';
import { daysOfPeriod, nextPeriod } from '../../domain/metrics/period.ts';
import { owesPostMortem } from '../../domain/post-mortems.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import type { Incident } from '../../domain/record/records.ts';
import { incidentState, worstState } from '../../domain/status.ts';
import type { State } from '../../domain/vocabulary.ts';
import type { DuePromise } from '../../domain/week/due-promises.ts';
import type { Week } from '../../domain/week/iso-week.ts';
import { emptyDigest, type WeekDigest, weekDigests } from '../../domain/week/week-digest.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { dayAndClockText, windowTexts } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';
import {
  actionRow,
  announcementRowOf,
  issueRows,
  maintenanceRow,
  postMortemRow,
  promiseRow,
  teamNames,
  type WeekRow,
} from './week-rows.ts';

/** An incident of a week as a row of its table. */
interface IncidentRow {
  team: string;
  title: string;
  /** Below the portal's base. */
  path: string;
  lang?: string | undefined;
  /** What was affected, each with the worst that happened to it. */
  services: string[];
  impact: string;
  state: State;
  stateText: string;
  when: InlineText[];
}

/** A part of a week: one that has nothing isn't there. */
interface WeekSection {
  name: string;
  title: string;
  rows: WeekRow[];
}

/** All that is told of a week in a language, whatever it is written as. */
export interface WeekContent {
  /** `Week 14, 2019`. */
  title: string;
  /** `1–7 Apr 2019`, as its language writes it. */
  days: string;
  incidents: IncidentRow[];
  sections: WeekSection[];
  /** The week in numbers, in one line. */
  summary: string;
}

/** What is told of a week. Made once for page, list, feed and e-mail. */
export function weekContent(edition: Edition, week: Week): WeekContent {
  const made = contents(edition);
  const content = made.get(week) ?? makeContent(edition, week);
  made.set(week, content);
  return content;
}

const contents = memoize((_edition: Edition) => new Map<Week, WeekContent>());

/** What a week and its neighbour tell: what begins in the next one is announced in it. */
function digestsFor({ publication }: Pick<Edition, 'publication'>, week: Week): [WeekDigest, WeekDigest] {
  const digests = weekDigests(publication);
  return [digests.get(week) ?? emptyDigest(), digests.get(nextPeriod(week)) ?? emptyDigest()];
}

/** `Week 14, 2019`. */
export function weekName({ words }: Edition, week: Week): string {
  return phrase(words.metrics.week, { number: Number(week.slice(6)), year: week.slice(0, 4) });
}

function makeContent(edition: Edition, week: Week): WeekContent {
  const [digest, next] = digestsFor(edition, week);
  const { first, last } = daysOfPeriod(week);
  return {
    title: weekName(edition, week),
    days: edition.format.datedRange(first, last),
    incidents: digest.incidents.map((incident) => incidentRow(edition, incident)),
    sections: sectionsOf(edition, digest, next),
    summary: summaryOf(edition, digest),
  };
}

function sectionsOf(edition: Edition, digest: WeekDigest, next: WeekDigest): WeekSection[] {
  const { headings } = edition.words.weekly;
  const issues = issueRows(edition, digest);
  const { maintenance, promises, actions } = digest;
  const rows: Record<Exclude<keyof typeof headings, 'incidents'>, WeekRow[]> = {
    maintenance: maintenance.map((one) => maintenanceRow(edition, one)),
    ...issues,
    promises: promises.map((promise) => promiseRow(edition, promise)),
    postMortems: digest.ended
      .filter((incident) => owesPostMortem(incident) || edition.postMortemOf(incident) !== undefined)
      .map((incident) => postMortemRow(edition, incident)),
    actions: actions.map((action) => actionRow(edition, action)),
    coming: comingRows(edition, next),
  };
  return (Object.keys(rows) as (keyof typeof rows)[])
    .map((name) => ({ name, title: headings[name], rows: rows[name] }))
    .filter((section) => section.rows.length > 0);
}

function comingRows(edition: Edition, { comingAnnouncements, comingMaintenance }: WeekDigest): WeekRow[] {
  return [
    ...comingAnnouncements.map((each) => ({ at: each.start, row: announcementRowOf(edition, each) })),
    ...comingMaintenance.map((each) => ({ at: each.start, row: maintenanceRow(edition, each) })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

function incidentRow(edition: Edition, incident: Incident): IncidentRow {
  const { addresses, now, words, textOf, langOf, componentName } = edition;
  const text = textOf(incident);
  const state = incidentState(incident, now);
  const { start, end } = intervalOf(incident, now);
  const services = Object.keys(incident.affected).map((id) =>
    phrase(words.weekly.affected, {
      component: componentName(id),
      state: words.componentState[worstState(incident, id)],
    }),
  );
  return {
    team: teamNames(edition, incident),
    title: text.value.title,
    path: addresses.record(incident),
    lang: langOf(text),
    services: services.length > 0 ? services : [words.weekly.unknown],
    impact: words.impact[incident.facts.impact],
    state,
    stateText: words.incidentState[state],
    when:
      end === undefined
        ? filled(words.now.since, { start: dayAndClockText(edition, start) })
        : filled(words.now.range, windowTexts(edition, { start, end })),
  };
}

/** Whether what was promised by a day wasn't there on it. What was given up for a reason is neither kept nor missed. */
function isMissed(outcome: DuePromise['outcome']): boolean {
  return outcome === 'overdue' || outcome === 'late' || outcome === 'missed';
}

/** `2 incidents, 3 new known issues`: what there is of each, or that there is none of it. */
function summaryOf(edition: Edition, { incidents, added, fixed, promises }: WeekDigest): string {
  const { format, words } = edition;
  const { counts, quiet } = words.weekly;
  const parts = [
    [incidents.length, counts.incidents],
    [added.length, counts.added],
    [fixed.length, counts.fixed],
    [promises.filter(({ outcome }) => outcome === 'kept').length, counts.kept],
    [promises.filter(({ outcome }) => isMissed(outcome)).length, counts.missed],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, forms]) => format.count(count, forms));
  return said.length === 0 ? quiet : said.join(' · ');
}
