import type { Format } from './format.ts';
import { ISSUES } from './namings.ts';
import type { TrueTicket } from './truth.ts';

type Counting = Pick<Format, 'carried' | 'organisations' | 'several' | 'fates' | 'reasons'>;

export interface Recount {
  reporters: number;
  tickets: number;
  last30Days: number;
  first: string;
  latest: string;
  asOf: string;
}

/** Counts the slow and obvious way, from the truth: an independent word on what the tally must say. */
export function recount(tickets: readonly TrueTicket[], format: Counting): Record<string, Recount> {
  const counted = tickets.filter((ticket) => !lost(ticket, format));
  let asOf = '';
  for (const ticket of counted) if (ticket.day > asOf) asOf = ticket.day;
  const result: Record<string, Recount> = {};
  for (const [issue, facts] of Object.entries(ISSUES)) {
    if ('duplicateOf' in facts) continue;
    const its = counted.filter((ticket) => names(ticket, issue, format));
    if (its.length === 0) continue;
    const days = its.map(({ day }) => day).sort();
    result[issue] = {
      reporters: customers(its, format).size,
      tickets: its.length,
      last30Days: customers(
        its.filter(({ day }) => daysFrom(day, asOf) <= 30),
        format,
      ).size,
      first: days[0] ?? '',
      latest: days.at(-1) ?? '',
      asOf,
    };
  }
  return result;
}

/** How many tickets count, and why others don't. */
export function recountTotals(
  tickets: readonly TrueTicket[],
  format: Counting,
): { tickets: number; leftOut: { reason: string; tickets: number }[] } {
  const fates = tickets
    .filter((ticket) => lost(ticket, format))
    .map(({ versions }) => versions.at(-1)?.fate ?? 'open');
  const reasons = [...new Set(fates)].map((fate) => ({
    reason: format.reasons?.[fate] ?? fate,
    tickets: fates.filter((its) => its === fate).length,
  }));
  return {
    tickets: tickets.length - fates.length,
    leftOut: reasons.sort((a, b) => (a.reason < b.reason ? -1 : 1)),
  };
}

function lost(ticket: TrueTicket, format: Counting): boolean {
  const fate = ticket.versions.at(-1)?.fate ?? 'open';
  return fate !== 'open' && format.fates.includes(fate);
}

function names(ticket: TrueTicket, issue: string, format: Counting): boolean {
  const last = ticket.versions.at(-1);
  if (last === undefined) return false;
  for (const naming of format.carried(last)) {
    if (naming.issue === undefined) continue;
    if (naming.issue === issue) return true;
    const facts = ISSUES[naming.issue as keyof typeof ISSUES];
    if ('duplicateOf' in facts && facts.duplicateOf === issue) return true;
  }
  return false;
}

function customers(tickets: readonly TrueTicket[], format: Counting): Set<string> {
  const found = new Set<string>();
  for (const { organisation, requester, further } of tickets) {
    const by = format.organisations && organisation !== undefined ? 'organisation' : 'requester';
    const first = by === 'organisation' ? organisation : requester;
    const others = format.several?.includes(by) ? further : [];
    for (const its of [first, ...others]) found.add(`${by} ${String(its)}`);
  }
  return found;
}

function daysFrom(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / 86_400_000;
}
