import type { Portal } from '../../../src/domain/portal.ts';
import { createMatcher, type Matches } from '../../../src/domain/tally/match.ts';
import { tallyNames } from '../../../src/domain/tally/names.ts';
import type { Ticket } from '../../../src/domain/tally/ticket.ts';

/** A ticket as a reader of exports would give it: its text in words. */
export function ticketOf({
  text = '',
  ...facts
}: Partial<Omit<Ticket, 'words'>> & { text?: string } = {}): Ticket {
  return {
    ...{ id: '1', opened: '2026-06-01', requester: 'ana', organisation: undefined, links: [], tags: [] },
    ...facts,
    words: text.split(/[\t\n\f\r ]+/).filter((word) => word !== ''),
  };
}

/** What tickets name at a portal. */
export function matcherOf(portal: Portal): (ticket: Parameters<typeof ticketOf>[0]) => Matches {
  const match = createMatcher(portal, tallyNames(portal));
  return (ticket) => match(ticketOf(ticket));
}
