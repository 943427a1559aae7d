import { durationOf } from './duration.ts';
import { memoize } from './memoize.ts';
import { publishedUpdates } from './record/published.ts';
import type { Incident, KnownIssue } from './record/records.ts';
import { workaroundFacts } from './record/workaround.ts';
import type { Site } from './site.ts';
import { clockLength, type Day, dayOf, daysApart, type Instant } from './time.ts';
import type { IncidentState } from './vocabulary.ts';
import { weeklyWindow, workingTime } from './working-time.ts';

/** What an incident is measured by: its first update, and the first that names a cause or a fix. */
export const RESPONSES = ['acknowledged', 'answered'] as const;
export type ResponseKind = (typeof RESPONSES)[number];

/** Since these, what was asked has an answer. */
const ANSWERS: ReadonlySet<IncidentState> = new Set(['identified', 'monitoring', 'resolved']);

/** How soon an incident had an answer. */
export interface Response {
  at: Instant;
  /** Minutes by the clock since it began. */
  minutes: number;
  /** Those of them in working hours; undefined where the site has none. */
  workingMinutes: number | undefined;
  /** As site.yaml has it: `24h`. */
  target: string | undefined;
  /** Whether the target was met, in working hours where the site has them. */
  isMet: boolean | undefined;
}

/** How soon an incident had its first word and its answer, as far as its updates are dated to the minute. */
export function incidentResponse(
  incident: Incident,
  site: Site,
  now: Instant,
): Partial<Record<ResponseKind, Response>> {
  const updates = publishedUpdates(incident, now).map(({ update }) => update);
  const answer = updates.find(({ state }) => ANSWERS.has(state));
  const { acknowledge, answer: answerTarget } = site.targets ?? {};
  const [acknowledged, answered] = [
    responseAt(updates[0], acknowledge, incident, site),
    responseAt(answer, answerTarget, incident, site),
  ];
  return { ...(acknowledged ? { acknowledged } : {}), ...(answered ? { answered } : {}) };
}

function responseAt(
  update: Incident['updates'][number] | undefined,
  target: string | undefined,
  { started }: Incident,
  site: Site,
): Response | undefined {
  // Of an update that has a day alone, nobody knows how soon it came.
  if (!update || update.day !== undefined || update.at < started) return undefined;
  const { at } = update;
  const elapsed = clockLength(started, at);
  const working = workingTimeOf(site)?.length(started, at);
  return {
    at,
    minutes: wholeMinutes(elapsed),
    workingMinutes: working === undefined ? undefined : wholeMinutes(working),
    target,
    isMet: target === undefined ? undefined : (working ?? elapsed) <= durationOf(target),
  };
}

const workingTimeOf = memoize(({ workingHours, holidays, timeZone }: Site) =>
  workingHours ? workingTime(weeklyWindow(workingHours, holidays), timeZone) : undefined,
);

function wholeMinutes(length: number): number {
  return Math.floor(length / 60_000);
}

/** How soon a known issue had an answer: days alone are known of that. */
export interface IssueAnswer {
  on: Day;
  by: 'workaround' | 'fix';
  /** From the day on which it was published: 0 on the same. */
  days: number;
}

/** The first answer to a known issue, its workaround or its fix, by the days that it gives; undefined where none is after its publication. */
export function issueAnswer(
  issue: KnownIssue,
  { timeZone }: Pick<Site, 'timeZone'>,
): IssueAnswer | undefined {
  const created = dayOf(issue.created, timeZone);
  const since = workaroundFacts(issue).since;
  const fixed = issue.facts.fixed?.on;
  const isWorkaround = since !== undefined && (fixed === undefined || since <= fixed);
  const day = isWorkaround ? since : fixed;
  if (day === undefined || day < created) return undefined;
  return { on: day, by: isWorkaround ? 'workaround' : 'fix', days: daysApart(created, day) };
}
