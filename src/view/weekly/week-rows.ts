import { own } from '../../domain/own.ts';
import type { SingleMaintenance } from '../../domain/record/occurrences.ts';
import type { Announcement, Incident, PortalRecord } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { workaroundFacts } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Day, dayOf, type Instant } from '../../domain/time.ts';
import type { DuePromise } from '../../domain/week/due-promises.ts';
import type { DueAction, WeekDigest } from '../../domain/week/week-digest.ts';
import { announcedDays } from '../../edition/announced-days.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { actionNote } from '../incident/post-mortem.ts';
import { windowTexts } from '../parts/clock.ts';
import { filled, type InlineText, nameList, plainText } from '../parts/inline-text.ts';

/** Something of a week in a list: on its page, in its feed, in its e-mail. */
export interface WeekRow {
  /** The day; of what has a window, that stands among the facts. */
  date: string;
  title: string;
  /** Below the portal's base. */
  path: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language | undefined;
  facts: InlineText[];
}

/** Known issues of which a week tells: new ones, fixed ones, those with news, and so on. */
export function issueRows(edition: Edition, digest: WeekDigest) {
  const { site, words, format } = edition;
  const its = words.weekly;
  const dayIn = (at: Instant) => dayOf(at, site.timeZone);
  const status = (text: keyof typeof words.issueStatus) => words.issueStatus[text];
  return {
    added: digest.added.map((issue) =>
      row(edition, issue, dayIn(issue.created), [status(issue.facts.status), names(edition, issue)]),
    ),
    changed: digest.changed.map(({ issue, update }) =>
      row(edition, issue, dayIn(update?.at ?? issue.updated), [
        status(update?.state ?? issue.facts.status),
        names(edition, issue),
      ]),
    ),
    fixed: digest.fixed.map((issue) => {
      const { fixed } = issue.facts;
      const version = fixed?.version === undefined ? '' : phrase(its.version, { version: fixed.version });
      return row(edition, issue, fixed?.on ?? dayIn(issue.updated), [version, names(edition, issue)]);
    }),
    workarounds: digest.workarounds.map((issue) =>
      row(edition, issue, workaroundFacts(issue).verified ?? dayIn(issue.updated), [names(edition, issue)]),
    ),
    reported: digest.reported.map(({ issue, last30Days, trend }) =>
      row(edition, issue, issue.facts.reports?.asOf ?? dayIn(issue.updated), [
        format.count(last30Days, its.customers),
        trend === undefined ? '' : words.issue.trend[trend],
        names(edition, issue),
      ]),
    ),
  };
}

/** Maintenance that took place, with its window. */
export function maintenanceRow(edition: Edition, one: SingleMaintenance): WeekRow {
  const { words, site } = edition;
  const window = plainText(filled(words.now.range, windowTexts(edition, one)));
  return row(edition, one, dayOf(one.start, site.timeZone), [window, names(edition, one)]);
}

export function announcementRowOf(edition: Edition, announcement: Announcement): WeekRow {
  const { words, site } = edition;
  return row(edition, announcement, dayOf(announcement.start, site.timeZone), [
    words.announcements.kinds[announcement.facts.kind],
    announcedDays(edition, announcement),
    names(edition, announcement),
  ]);
}

export function promiseRow(edition: Edition, { record, day, what: said, outcome }: DuePromise): WeekRow {
  const { words, factText, langOf } = edition;
  const what = said === undefined ? undefined : factText(said);
  const { due, overdue } = words.weekly;
  const made = row(edition, record, day, [{ due, overdue, ...words.promises.outcomes }[outcome]]);
  return what ? { ...made, facts: [...made.facts, { text: what.value, lang: langOf(what) }] } : made;
}

/** An incident that ended, by whether it has its post-mortem. */
export function postMortemRow(edition: Edition, incident: Incident): WeekRow {
  const { words, site, postMortemOf } = edition;
  const { published, missing } = words.weekly;
  return row(edition, incident, dayOf(incident.resolved ?? incident.started, site.timeZone), [
    postMortemOf(incident) ? published : missing,
    words.impact[incident.facts.impact],
  ]);
}

export function actionRow(edition: Edition, { incident, index, item, day, isOverdue }: DueAction): WeekRow {
  const { words, plain, langOf, postMortemOf } = edition;
  const said = postMortemOf(incident)?.actionItems[index];
  const made = row(edition, incident, day, [
    isOverdue ? words.weekly.overdue : '',
    actionNote(edition, item),
    incident.id,
  ]);
  return said ? { ...made, title: plain(said.value), lang: langOf(said) } : made;
}

/** A row about a record; facts that are empty are left out. */
function row(edition: Edition, record: PortalRecord, day: Day, facts: string[]): WeekRow {
  const { addresses, format, textOf, langOf } = edition;
  const text = textOf(record);
  return {
    date: format.weekdayShort(day),
    title: text.value.title,
    path: addresses.record(record),
    lang: langOf(text),
    facts: facts.filter((fact) => fact !== '').map((fact) => ({ text: fact })),
  };
}

function names(edition: Edition, record: PortalRecord): string {
  return nameList(
    edition,
    componentsOf(record).map((id) => edition.componentName(id)),
  );
}

/** The teams that answer for what an incident affected, each once; a dash where nobody says so. */
export function teamNames(edition: Edition, incident: Incident): string {
  const { portal, site, localized, words } = edition;
  const teams = new Set(componentsOf(incident).map((id) => portal.components.get(id)?.team));
  const known = [...teams].flatMap((team) => (team === undefined ? [] : (own(site.teams, team) ?? [])));
  return known.length === 0
    ? words.weekly.unknown
    : nameList(
        edition,
        known.map(({ name }) => localized(name)),
      );
}
