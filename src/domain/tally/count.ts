import type { Portal } from '../portal.ts';
import { originalId } from '../record/related.ts';
import type { Reports } from '../schemas/known-issue.ts';
import { addDays, type Day } from '../time.ts';
import { countSegments, publishedSegments, segmentsOfCustomers } from './by-segment.ts';
import type { Mention } from './mention.ts';
import { leastCustomers } from './saying/least-customers.ts';
import { countWeeks, publishedWeeks, type Weeks } from './weeks.ts';

/** How often an issue was reported. */
export interface Count {
  /** Different customers. */
  reporters: number;
  tickets: number;
  /** Customers among them with a ticket at most 30 days older than the day of the count. */
  last30Days?: number | undefined;
  first?: Day | undefined;
  latest?: Day | undefined;
  /** Around its workaround and its fix; absent where it has neither, or no tickets were read. */
  weeks?: Weeks | undefined;
  /** Customers by segment; absent where nothing tells any. */
  segments?: ReadonlyMap<string, number> | undefined;
}

interface Gathered {
  customers: Set<string>;
  recent: Set<string>;
  tickets: Set<string>;
  first: Day;
  latest: Day;
}

const RECENT_DAYS = 30;

/**
 * Counts by known issue, as of a day; what was opened later isn't counted. A duplicate's mentions count for its
 * original, where a customer, or a ticket, that named both counts once. Issues that nobody named are absent.
 */
export function countMentions(mentions: readonly Mention[], asOf: Day, portal: Portal): Map<string, Count> {
  const recentFrom = addDays(asOf, -RECENT_DAYS);
  const byIssue = new Map<string, Gathered>();
  for (const { ticket, issue, day, customer } of mentions) {
    if (day > asOf) continue;
    const original = originalId(portal, issue);
    const gathered = byIssue.get(original) ?? {
      customers: new Set(),
      recent: new Set(),
      tickets: new Set(),
      first: day,
      latest: day,
    };
    byIssue.set(original, gathered);
    gathered.customers.add(customer);
    gathered.tickets.add(ticket);
    if (day >= recentFrom) gathered.recent.add(customer);
    if (day < gathered.first) gathered.first = day;
    if (day > gathered.latest) gathered.latest = day;
  }
  const weeks = countWeeks(mentions, asOf, portal);
  const isKnown = (segment: string) => Object.hasOwn(portal.site.segments, segment);
  const segments = segmentsOfCustomers(mentions, asOf, isKnown);
  return new Map(
    [...byIssue].map(([issue, { customers, recent, tickets, first, latest }]) => [
      issue,
      {
        reporters: customers.size,
        tickets: tickets.size,
        last30Days: recent.size,
        first,
        latest,
        weeks: weeks.get(issue),
        ...(segments.size === 0 ? {} : { segments: countSegments(customers, segments) }),
      },
    ]),
  );
}

/**
 * What is published of a count. Below the site's minimum that is "fewer than" it and nothing else: not the tickets,
 * of which there may be one, nor their days. Zero is no customer's secret and is published as it is.
 */
export function publishedCount(count: Count, asOf: Day, minimum = 0): Reports {
  const { reporters, tickets, last30Days, first, latest, weeks, segments } = count;
  const isSmall = (number: number) => number > 0 && number < minimum;
  if (isSmall(reporters)) return { fewerThan: minimum, asOf };
  const weekly = weeks && publishedWeeks(weeks, minimum);
  // A customer of a plan is nearer to a name than one of all: without a minimum for all there is one for these.
  const bySegment = segments && publishedSegments(segments, reporters, minimum || leastCustomers({}));
  return {
    reporters,
    tickets,
    ...(last30Days === undefined || isSmall(last30Days) ? {} : { last30Days }),
    ...(first === undefined ? {} : { first }),
    ...(latest === undefined ? {} : { latest }),
    ...(weekly === undefined ? {} : { weekly }),
    ...(bySegment === undefined ? {} : { segments: bySegment }),
    asOf,
  };
}
