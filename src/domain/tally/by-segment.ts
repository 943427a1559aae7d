import { compareText } from '../compare-text.ts';
import type { Day } from '../time.ts';
import type { Mention } from './mention.ts';

/** The segment of each customer: that of the latest ticket, up to a day, which tells one of those that the site has still. */
export function segmentsOfCustomers(
  mentions: readonly Mention[],
  asOf: Day,
  isKnown: (segment: string) => boolean = () => true,
): Map<string, string> {
  const latest = new Map<string, { at: string; segment: string }>();
  for (const { ticket, day, customer, segment } of mentions) {
    if (segment === undefined || day > asOf || !isKnown(segment)) continue;
    const at = `${day} ${ticket}`;
    const known = latest.get(customer);
    if (!known || at > known.at) latest.set(customer, { at, segment });
  }
  return new Map([...latest].map(([customer, { segment }]) => [customer, segment]));
}

/** How many of some customers are in each segment. */
export function countSegments(
  customers: Iterable<string>,
  segments: ReadonlyMap<string, string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const customer of customers) {
    const segment = segments.get(customer);
    if (segment !== undefined) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

/**
 * What is published of the customers of an issue by segment: those that are at least the minimum. Whoever takes the shown ones
 * from all gets those that aren't told apart, which are at least as many: else the smallest shown ones are hidden, too. So
 * nobody can tell whether a segment that isn't shown has a few customers or none. Undefined where none is shown.
 */
export function publishedSegments(
  counts: ReadonlyMap<string, number>,
  reporters: number,
  minimum: number,
): Record<string, number> | undefined {
  const shown = [...counts]
    .filter(([, customers]) => customers >= minimum)
    .sort(([a, its], [b, others]) => others - its || compareText(a, b));
  const others = () => shown.reduce((rest, [, customers]) => rest - customers, reporters);
  while (shown.length > 0 && others() < minimum) shown.pop();
  return shown.length === 0 ? undefined : Object.fromEntries(shown.sort(([a], [b]) => compareText(a, b)));
}
