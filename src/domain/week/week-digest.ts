import { compareText } from '../compare-text.ts';
import { memoize } from '../memoize.ts';
import type { Publication } from '../publication.ts';
import { intervalOf } from '../record/interval.ts';
import { occurrencesOf, type SingleMaintenance } from '../record/occurrences.ts';
import { publishedUpdates } from '../record/published.ts';
import type {
  ActionItem,
  Announcement,
  Incident,
  KnownIssue,
  PortalRecord,
  Update,
} from '../record/records.ts';
import { leastReporters, reportTrend } from '../record/reports.ts';
import { hasWorkaround, workaroundFacts } from '../record/workaround.ts';
import { isCancelled } from '../status.ts';
import { addDays, type Day, dayOf, type Instant } from '../time.ts';
import type { IssueStatus } from '../vocabulary.ts';
import { type DuePromise, duePromises } from './due-promises.ts';
import { type Week, weekOf } from './iso-week.ts';

/** A known issue of which something was said in a week: what it said last then, if that was an update. */
export interface ChangedIssue {
  issue: KnownIssue;
  update?: Update<IssueStatus>;
}

/** An issue that customers reported, by the count that was made in the week. */
export interface ReportedIssue {
  issue: KnownIssue;
  /** Customers with a ticket in the 30 days before the count. */
  last30Days: number;
  trend: 'rising' | 'falling' | undefined;
}

/** An action item of a post-mortem that was due in the week; overdue once its day is over. */
export interface DueAction {
  incident: Incident;
  /** Its place in the list of actions, which is the same in every language. */
  index: number;
  item: ActionItem;
  day: Day;
  isOverdue: boolean;
}

/** What records tell of one week. Nothing is in it of which they don't say when it was. */
export interface WeekDigest {
  /** By their beginnings. */
  incidents: Incident[];
  maintenance: SingleMaintenance[];
  added: KnownIssue[];
  /** By the day of the fix. */
  fixed: KnownIssue[];
  /** Neither added nor fixed in the week. */
  changed: ChangedIssue[];
  /** Issues whose workaround was tried in the week. */
  workarounds: KnownIssue[];
  /** The most reported first; empty unless reports were counted in the week. */
  reported: ReportedIssue[];
  promises: DuePromise[];
  /** Incidents that ended in the week, each with or without its post-mortem. */
  ended: Incident[];
  actions: DueAction[];
  /** What begins in the week and was announced before it. */
  comingAnnouncements: Announcement[];
  comingMaintenance: SingleMaintenance[];
}

/** Issues that the list of the most reported names. */
const MOST_REPORTED = 5;

/** What records tell of each week that they tell anything of, made in one pass over them. */
export const weekDigests = memoize((publication: Publication): ReadonlyMap<Week, WeekDigest> => {
  const weeks = new Map<Week, WeekDigest>();
  const on = (day: Day) => {
    const week = weekOf(day);
    const known = weeks.get(week) ?? emptyDigest();
    weeks.set(week, known);
    return known;
  };
  const { portal } = publication;
  for (const record of portal.incidents) {
    if (record.kind === 'incident') addIncident(record, on, publication);
    else addMaintenance(record, on, publication);
  }
  for (const issue of portal.issues) addIssue(issue, on, publication);
  for (const announcement of portal.announcements) addAnnouncement(announcement, on, publication);
  for (const digest of weeks.values()) order(digest);
  return weeks;
});

/** A week of which records tell nothing. */
export function emptyDigest(): WeekDigest {
  return {
    ...{ incidents: [], maintenance: [], added: [], fixed: [], changed: [], workarounds: [] },
    ...{ reported: [], promises: [], ended: [], actions: [] },
    ...{ comingAnnouncements: [], comingMaintenance: [] },
  };
}

/** Every record that a digest names, each once. */
export function recordsIn(digest: WeekDigest): PortalRecord[] {
  const { incidents, maintenance, added, fixed, changed, workarounds } = digest;
  const { reported, promises, ended, actions, comingAnnouncements, comingMaintenance } = digest;
  return [
    ...new Set<PortalRecord>([
      ...[...incidents, ...maintenance, ...added, ...fixed, ...workarounds, ...ended],
      ...[...changed, ...reported].map(({ issue }) => issue),
      ...promises.map(({ record }) => record),
      ...actions.map(({ incident }) => incident),
      ...[...comingAnnouncements, ...comingMaintenance],
    ]),
  ];
}

type On = (day: Day) => WeekDigest;

function addIncident(incident: Incident, on: On, { portal, now }: Publication): void {
  const { timeZone, defaultLanguage } = portal.site;
  if (incident.started > now) return;
  const today = dayOf(now, timeZone);
  const { end } = intervalOf(incident, now);
  for (const digest of touched(on, incident.started, end ?? now, timeZone)) digest.incidents.push(incident);
  if (end !== undefined) on(dayOf(end, timeZone)).ended.push(incident);
  for (const promise of duePromises(incident, portal.site, now)) on(promise.day).promises.push(promise);
  const items = incident.texts[defaultLanguage]?.postMortem?.actionItems ?? [];
  for (const [index, item] of items.entries())
    if (item.due !== undefined)
      on(item.due).actions.push({
        ...{ incident, index, item, day: item.due },
        isOverdue: !item.done && item.due < today,
      });
}

function addMaintenance(
  maintenance: Parameters<typeof occurrencesOf>[0],
  on: On,
  { portal, now }: Publication,
): void {
  const { timeZone } = portal.site;
  const said = maintenance.announced ?? maintenance.updates[0]?.at;
  for (const one of occurrencesOf(maintenance)) {
    if (isCancelled(one, now)) continue;
    const { start, end = Math.max(now, one.end) } = intervalOf(one, now);
    const first = dayOf(start, timeZone);
    // What lies ahead is known by what announces it; of what isn't dated, that it was known can't be told.
    if (start > now || (said !== undefined && weekOf(dayOf(said, timeZone)) < weekOf(first)))
      on(first).comingMaintenance.push(one);
    if (start <= now) for (const digest of touched(on, start, end, timeZone)) digest.maintenance.push(one);
  }
}

function addIssue(issue: KnownIssue, on: On, { portal, now }: Publication): void {
  const { timeZone, defaultLanguage } = portal.site;
  if (issue.created > now) return;
  const { facts } = issue;
  const created = weekOf(dayOf(issue.created, timeZone));
  const isFixed = facts.status === 'fixed' && facts.fixed !== undefined;
  on(dayOf(issue.created, timeZone)).added.push(issue);
  if (isFixed && facts.fixed) on(facts.fixed.on).fixed.push(issue);
  for (const [week, update] of lastOfEachWeek(issue, now, timeZone)) {
    if (week === created || (isFixed && facts.fixed && week === weekOf(facts.fixed.on))) continue;
    on(dayOf(update?.at ?? issue.updated, timeZone)).changed.push(update ? { issue, update } : { issue });
  }
  const { verified } = workaroundFacts(issue);
  if (verified !== undefined && hasWorkaround(issue, defaultLanguage)) on(verified).workarounds.push(issue);
  const { reports } = facts;
  const last30Days = reports?.last30Days;
  if (reports && last30Days !== undefined && last30Days > 0)
    on(reports.asOf).reported.push({ issue, last30Days, trend: reportTrend(reports) });
  for (const promise of duePromises(issue, portal.site, now)) on(promise.day).promises.push(promise);
}

/** For each week in which something was said of an issue, the last update of it; none where `updated` alone says so. */
function lastOfEachWeek(
  issue: KnownIssue,
  now: Instant,
  zone: string,
): Map<Week, Update<IssueStatus> | undefined> {
  const weeks = new Map<Week, Update<IssueStatus> | undefined>();
  if (issue.updated <= now) weeks.set(weekOf(dayOf(issue.updated, zone)), undefined);
  for (const { update } of publishedUpdates(issue, now)) weeks.set(weekOf(dayOf(update.at, zone)), update);
  return weeks;
}

function addAnnouncement(announcement: Announcement, on: On, { portal }: Publication): void {
  const { timeZone } = portal.site;
  const { announced, start } = announcement;
  const week = weekOf(dayOf(start, timeZone));
  if (announced === undefined || weekOf(dayOf(announced, timeZone)) < week)
    on(dayOf(start, timeZone)).comingAnnouncements.push(announcement);
}

/** The digests of all weeks that an interval touches; one of no length touches the week that it is in. */
function touched(on: On, start: Instant, end: Instant, zone: string): Set<WeekDigest> {
  const digests = new Set<WeekDigest>();
  const last = dayOf(Math.max(start, end - 1), zone);
  for (let day = dayOf(start, zone); day < last; day = addDays(day, 7)) digests.add(on(day));
  return digests.add(on(last));
}

function order(digest: WeekDigest): void {
  const byBeginning = (a: { start: Instant; id: string }, b: { start: Instant; id: string }) =>
    a.start - b.start || compareText(a.id, b.id);
  const byDay = (a: { day: Day }, b: { day: Day }) => compareText(a.day, b.day);
  digest.incidents.sort((a, b) => a.started - b.started || compareText(a.id, b.id));
  digest.ended.sort((a, b) => a.started - b.started || compareText(a.id, b.id));
  digest.maintenance.sort(byBeginning);
  digest.comingMaintenance.sort(byBeginning);
  digest.comingAnnouncements.sort(byBeginning);
  digest.added.sort((a, b) => a.created - b.created || compareText(a.id, b.id));
  digest.fixed.sort(
    (a, b) => compareText(a.facts.fixed?.on ?? '', b.facts.fixed?.on ?? '') || compareText(a.id, b.id),
  );
  const saidAt = ({ issue, update }: ChangedIssue) => update?.at ?? issue.updated;
  const tried = (issue: KnownIssue) => workaroundFacts(issue).verified ?? '';
  digest.changed.sort((a, b) => saidAt(a) - saidAt(b) || compareText(a.issue.id, b.issue.id));
  digest.workarounds.sort((a, b) => compareText(tried(a), tried(b)) || compareText(a.id, b.id));
  digest.promises.sort((a, b) => byDay(a, b) || compareText(a.record.id, b.record.id));
  digest.actions.sort(
    (a, b) => byDay(a, b) || compareText(a.incident.id, b.incident.id) || a.index - b.index,
  );
  digest.reported = digest.reported
    .sort(
      (a, b) =>
        b.last30Days - a.last30Days ||
        leastReporters(b.issue.facts.reports) - leastReporters(a.issue.facts.reports) ||
        compareText(a.issue.id, b.issue.id),
    )
    .slice(0, MOST_REPORTED);
}
