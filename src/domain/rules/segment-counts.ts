import { problem } from '../problem-kinds/table.ts';
import { leastCustomers } from '../tally/saying/least-customers.ts';
import type { Rule } from './rule.ts';

/** Customers by segment are among all of an issue, and neither those of one segment nor those of none can be told where they are few. */
export const segmentCounts: Rule = function* ({ issues, site, unknown }) {
  if (unknown.has('tally')) return;
  const least = leastCustomers(site.tally);
  for (const draft of issues) {
    const { reporters, segments } = draft.facts.reports ?? {};
    if (segments === undefined || reporters === undefined) continue;
    const at = draft.atKey(['reports', 'segments']);
    const counts = Object.entries(segments);
    const others = counts.reduce((rest, [, customers]) => rest - customers, reporters);
    const small = counts.find(([, customers]) => customers < least)?.[0];
    if (others < 0) yield problem('surplus-segment-counts', draft.path, at, { reporters });
    else if (small !== undefined || others < least)
      yield problem('segment-of-few', draft.path, at, { segment: small, least });
  }
};
