import { compareText } from './compare-text.ts';
import { memoize } from './memoize.ts';
import { own } from './own.ts';
import type { Portal } from './portal.ts';
import { type DuePostMortem, duePostMortems } from './post-mortems.ts';
import { type OpenPromise, openPromises } from './promises.ts';
import type { Publication } from './publication.ts';
import { orderIssues } from './record/order.ts';
import type { ActionItem, Incident, IncidentRecord, KnownIssue } from './record/records.ts';
import { postMortemIn } from './record/translation.ts';
import { sharesOf } from './shares.ts';
import type { Component } from './site.ts';
import { isOpenIssue, openIncidents } from './status.ts';
import { dayOf, daysApart } from './time.ts';

/** The team that answers for a known issue: its own, or else that of its first component; undefined where nobody does. */
export function teamOfIssue(
  { site, components }: Pick<Portal, 'site' | 'components'>,
  { facts }: Pick<KnownIssue, 'facts'>,
): string | undefined {
  const key = facts.team ?? components.get(facts.components[0] ?? '')?.team;
  return key !== undefined && own(site.teams, key) ? key : undefined;
}

/** The teams that answer for what an incident or a maintenance affects, in the order of its components on the page. */
export function teamsOfIncident(portal: Pick<Portal, 'site'>, { affected }: IncidentRecord): string[] {
  return teamsOfComponents(portal, Object.keys(affected));
}

/** The teams that answer for some components, in the order of these on the page. */
export function teamsOfComponents({ site }: Pick<Portal, 'site'>, ids: readonly string[]): string[] {
  const teams = site.components.flatMap(({ id, team }) =>
    team !== undefined && ids.includes(id) && own(site.teams, team) ? [team] : [],
  );
  return [...new Set(teams)];
}

/** An action of a post-mortem that isn't done, as the default language's file says it. */
export interface OpenAction {
  incident: IncidentRecord;
  item: ActionItem;
  /** Its place among all actions of that post-mortem, and how many these are. */
  index: number;
  of: number;
}

/** What a team answers for. */
export interface TeamWork {
  /** In the order of the page. */
  components: Component[];
  /** Open known issues, in the usual order. */
  issues: KnownIssue[];
  /** Open incidents, the worst first. */
  incidents: Incident[];
  /** What is promised of these, the soonest first. */
  promises: OpenPromise[];
  /** How much of what was promised and asked lately was in time. */
  shares: ReturnType<typeof sharesOf>;
  /** What incidents that its components had owe still, the soonest first. */
  postMortems: DuePostMortem[];
  /** What is to be done, the soonest first, what has no day last. */
  actions: OpenAction[];
  /** The middle of the ages of the open issues, in whole days; undefined where none is open. */
  medianAge: number | undefined;
}

/** What each team answers for, by its key, in the order of site.yaml; teams that answer for nothing, now or ever, aren't there. */
export const teamWork = memoize((publication: Publication): ReadonlyMap<string, TeamWork> => {
  const { portal, now } = publication;
  const { site, issues } = portal;
  if (Object.keys(site.teams).length === 0) return new Map();
  const components = groupedBy(site.components, ({ team }) => (team === undefined ? [] : [team]));
  const issuesOf = groupedBy(orderIssues(issues, 'reported'), (issue) => teamOfIssue(portal, issue) ?? []);
  const open = groupedBy(openIncidents(portal, now), (incident) => teamsOfIncident(portal, incident));
  const incidentsOf = groupedBy(
    portal.incidents.filter((record) => record.kind === 'incident'),
    (incident) => teamsOfIncident(portal, incident),
  );
  const postMortems = groupedBy(duePostMortems(publication), ({ record }) => teamsOfIncident(portal, record));
  const owned = groupedBy(allActions(portal), ({ item }) => item.owner ?? []);
  const work = Object.keys(site.teams).flatMap((key): [string, TeamWork][] => {
    const all = issuesOf.get(key) ?? [];
    const actions = owned.get(key) ?? [];
    const its = { components: components.get(key) ?? [], incidents: open.get(key) ?? [] };
    if (its.components.length + all.length + actions.length === 0) return [];
    const openIssues = all.filter(isOpenIssue);
    return [
      [
        key,
        {
          ...its,
          issues: openIssues,
          promises: openPromises([...openIssues, ...its.incidents], now, site),
          shares: sharesOf(all, incidentsOf.get(key) ?? [], publication),
          postMortems: postMortems.get(key) ?? [],
          actions: actions.filter(({ item }) => !item.done).sort(dueFirst),
          medianAge: medianOf(
            openIssues.map(({ created }) =>
              Math.max(0, daysApart(dayOf(created, site.timeZone), dayOf(now, site.timeZone))),
            ),
          ),
        },
      ],
    ];
  });
  return new Map(work);
});

/** Things by each of their keys, in the order given. */
function groupedBy<T>(
  things: readonly T[],
  keysOf: (thing: T) => string | readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things)
    for (const key of [keysOf(thing)].flat()) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  return groups;
}

/** All actions of post-mortems, done or not. */
function allActions({ site, incidents }: Portal): OpenAction[] {
  return incidents.flatMap((incident) => {
    const items = postMortemIn(incident, site.defaultLanguage, site.defaultLanguage)?.actionItems ?? [];
    return items.map(({ value: item }, index): OpenAction => ({
      ...{ incident, item, index },
      of: items.length,
    }));
  });
}

/** The actions of post-mortems that aren't done. */
export function openActions(portal: Portal): OpenAction[] {
  return allActions(portal).filter(({ item }) => !item.done);
}

/** The soonest first, what has no day last. */
function dueFirst(a: OpenAction, b: OpenAction): number {
  if ((a.item.due === undefined) !== (b.item.due === undefined)) return a.item.due === undefined ? 1 : -1;
  return (
    compareText(a.item.due ?? '', b.item.due ?? '') ||
    compareText(a.incident.id, b.incident.id) ||
    a.index - b.index
  );
}

/** The middle one of some whole numbers; of two in the middle, half of their sum, rounded down. */
export function medianOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const [lower = 0, upper = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  return Math.floor((lower + upper) / 2);
}
