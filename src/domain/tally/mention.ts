import type { Day } from '../time.ts';

/** That a ticket names a known issue: all that counting needs to know of a ticket. */
export interface Mention {
  ticket: string;
  /** The issue that it names, which may be a duplicate of another. */
  issue: string;
  /** The day on which the ticket was opened. */
  day: Day;
  /** One text a customer. Tickets that name nobody share one, so that no customer is made up. */
  customer: string;
  /** The segment of the customer, as far as this ticket or a list tells it. */
  segment?: string | undefined;
}
