import { compareText } from './compare-text.ts';
import { duePostMortems } from './post-mortems.ts';
import { openPromises } from './promises.ts';
import type { Publication } from './publication.ts';
import type { IncidentRecord, KnownIssue } from './record/records.ts';
import { localizedIn } from './record/translation.ts';
import { openActions, teamOfIssue, teamsOfIncident } from './teams.ts';
import { type Day, dayOf, type Instant, isDay, MINUTE, startOfDay } from './time.ts';

/** Something that was said to be there by a day, or by a time, and isn't yet. */
export interface DueItem {
  kind: 'promise' | 'action' | 'post-mortem';
  record: KnownIssue | IncidentRecord;
  /** When it is due; of a day, its first instant. */
  at: Instant;
  day: Day;
  isOverdue: boolean;
  /** What it is, in the default language, where its author says so. */
  what: string | undefined;
  /** Who is to do it: keys of teams, or names that an action has; empty where nobody is named. */
  who: string[];
}

/** What is overdue, or due within a length of time from now on: promises, actions of post-mortems, and post-mortems; the soonest first. */
export function dueItems(publication: Publication, within: number): DueItem[] {
  const { now } = publication;
  return [...promises(publication), ...actions(publication), ...postMortems(publication)]
    .filter(({ at }) => at <= now + within)
    .sort((a, b) => a.at - b.at || compareText(a.record.id, b.record.id));
}

function promises({ portal, now }: Publication): DueItem[] {
  const { site } = portal;
  return openPromises([...portal.issues, ...portal.incidents], now, site).map(({ record, by, day }) => {
    const { next } = record.facts;
    const team = record.kind === 'known-issue' ? teamOfIssue(portal, record) : undefined;
    return {
      ...{ kind: 'promise' as const, record, at: by, day },
      // At 15:10, an update that was promised by 15:10 isn't late yet.
      isOverdue: record.kind === 'incident' ? by + MINUTE <= now : day < dayOf(now, site.timeZone),
      what:
        next?.what === undefined
          ? undefined
          : localizedIn(next.what, site.defaultLanguage, site.defaultLanguage).value,
      who: record.kind === 'incident' ? teamsOfIncident(portal, record) : team === undefined ? [] : [team],
    };
  });
}

function actions({ portal, now }: Publication): DueItem[] {
  const { timeZone } = portal.site;
  return openActions(portal).flatMap(({ incident, item: { due, text, owner } }) =>
    due === undefined || !isDay(due)
      ? []
      : [
          {
            ...{ kind: 'action' as const, record: incident, at: startOfDay(due, timeZone), day: due },
            isOverdue: due < dayOf(now, timeZone),
            what: text,
            who: owner === undefined ? [] : [owner],
          },
        ],
  );
}

function postMortems(publication: Publication): DueItem[] {
  const { portal, now } = publication;
  return duePostMortems(publication).map(({ record, at, day }) => ({
    ...{ kind: 'post-mortem' as const, record, at, day, what: undefined },
    isOverdue: day < dayOf(now, portal.site.timeZone),
    who: teamsOfIncident(portal, record),
  }));
}
