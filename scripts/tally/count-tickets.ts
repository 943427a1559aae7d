import type { Portal } from '../../src/domain/portal.ts';
import { createMatcher, type MatchRule } from '../../src/domain/tally/match.ts';
import { customerOf, type Mention } from '../../src/domain/tally/mention.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import type { ReadingReport, TicketSource } from './ticket-source.ts';

/** What became of the tickets of some exports. */
export interface TicketTotals extends ReadingReport {
  /** Tickets that name an issue, by the surest rule that found one. */
  matched: Partial<Record<MatchRule, number>>;
  /** Tickets that name no issue. */
  unmatched: number;
}

/** What tickets say of known issues. */
export interface CountedTickets {
  totals: TicketTotals;
  mentions: Mention[];
  /** Ids of which there is no record, and how many tickets name each. */
  unknown: ReadonlyMap<string, number>;
}

/** Finds the issues that tickets name. `kept` is how a customer is written down: as it is, or hashed for a ledger. */
export async function countTickets(
  { report, tickets }: TicketSource,
  portal: Portal,
  names: TallyNames,
  kept: (customer: string) => string,
): Promise<CountedTickets> {
  const match = createMatcher(portal, names);
  const { countBy } = portal.site.tally;
  const mentions: Mention[] = [];
  const matched: Partial<Record<MatchRule, number>> = {};
  const unknown = new Map<string, number>();
  let unmatched = report.tickets;
  for await (const ticket of tickets()) {
    const found = match(ticket);
    for (const id of found.unknown) unknown.set(id, (unknown.get(id) ?? 0) + 1);
    const [first] = found.issues;
    if (first === undefined) continue;
    unmatched -= 1;
    matched[first.rule] = (matched[first.rule] ?? 0) + 1;
    const customer = kept(customerOf(ticket, countBy));
    for (const { issue } of found.issues)
      mentions.push({ ticket: ticket.id, issue, day: ticket.opened, customer });
  }
  return { totals: { ...report, matched, unmatched }, mentions, unknown };
}
