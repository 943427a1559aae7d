import { compareText } from '../compare-text.ts';
import { memoize } from '../memoize.ts';
import type { Portal } from '../portal.ts';
import type { Publication } from '../publication.ts';
import type { KnownIssue } from '../record/records.ts';
import { originalOf } from '../record/related.ts';
import { hasWorkaround } from '../record/workaround.ts';
import { isOpenIssue } from '../status.ts';
import { type Day, dayOf } from '../time.ts';
import { type Formula, formulaOf, type PriorityFact, tenthsOf, type Values, valuesOf } from './formula.ts';

/** Where an open issue stands, and why. */
export interface Priority {
  issue: KnownIssue;
  /** From 1. Issues of one score share a place, and the next one counts them all. */
  place: number;
  values: Values;
  /** What each fact gives, in tenths of a point. */
  tenths: Partial<Record<PriorityFact, number>>;
  /** Their sum. */
  score: number;
}

export interface Priorities {
  formula: Formula;
  /** The day that ages are counted to. */
  asOf: Day;
  /** The highest score first; of one score by id. */
  order: Priority[];
}

/** Open issues in the order that the portal's formula gives them. */
export const prioritiesOf = memoize(({ portal, now }: Publication): Priorities => {
  const { site, issues } = portal;
  const formula = formulaOf(site.priorities);
  const asOf = dayOf(now, site.timeZone);
  const duplicates = duplicatesOf(portal);
  const scored = issues.filter(isOpenIssue).map((issue) => {
    const values = valuesOf(issue, {
      duplicates: duplicates.get(issue) ?? [],
      hasWorkaround: hasWorkaround(issue, site.defaultLanguage),
      created: dayOf(issue.created, site.timeZone),
      today: asOf,
      segments: formula.segments,
    });
    const parts = formula.terms.map((term) => [term.fact, tenthsOf(values[term.fact], term)] as const);
    return {
      issue,
      values,
      tenths: Object.fromEntries(parts),
      score: parts.reduce((sum, [, tenths]) => sum + tenths, 0),
    };
  });
  scored.sort((a, b) => b.score - a.score || compareText(a.issue.id, b.issue.id));
  let place = 0;
  const order = scored.map((each, index) => {
    if (each.score !== scored[index - 1]?.score) place = index + 1;
    return { ...each, place };
  });
  return { formula, asOf, order };
});

/** Whether the portal has a page of priorities: it may be switched off, and says nothing where there are no known issues. */
export function hasPriorities({ site, issues }: Pick<Portal, 'site' | 'issues'>): boolean {
  return site.priorities.published && issues.length > 0;
}

function duplicatesOf(portal: Portal): Map<KnownIssue, KnownIssue[]> {
  const duplicates = new Map<KnownIssue, KnownIssue[]>();
  for (const issue of portal.issues) {
    const original = originalOf(portal, issue);
    if (!original) continue;
    const others = duplicates.get(original);
    if (others) others.push(issue);
    else duplicates.set(original, [issue]);
  }
  return duplicates;
}
