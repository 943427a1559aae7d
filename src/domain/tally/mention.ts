import type { Day } from '../time.ts';
import { foldedName } from './names.ts';
import type { Ticket } from './ticket.ts';

/** That a ticket names a known issue: all that counting needs to know of a ticket. */
export interface Mention {
  ticket: string;
  /** The issue that it names, which may be a duplicate of another. */
  issue: string;
  /** The day on which the ticket was opened. */
  day: Day;
  /** One text a customer. Tickets that name nobody share one, so that no customer is made up. */
  customer: string;
}

/** The customer of a ticket: its organisation where there is one and the site counts by it, else its requester. */
export function customerOf(
  { organisation, requester }: Pick<Ticket, 'organisation' | 'requester'>,
  countBy: 'organisation' | 'requester',
): string {
  const [company, person] = [organisation, requester].map((name) => foldedName(name ?? ''));
  if (countBy === 'organisation' && company) return `organisation ${company}`;
  return person ? `requester ${person}` : 'nobody';
}
