import type { Day } from '../time.ts';

/**
 * What an export says of one ticket, as far as counting needs it: one shape behind all systems.
 * It lives in memory alone. Nothing of it but counts reaches the content, the site or a log.
 */
export interface Ticket {
  id: string;
  /** The day on which it was opened, in the time zone of the site. */
  opened: Day;
  /** Who wrote it, as the system names them, by ids or addresses: a cell that may name several. */
  requester: string | undefined;
  /** The company, or companies, that it was written for. */
  organisation: string | undefined;
  /** What the columns say that tell segments, in the order of `segmentFields`; absent where there are none. */
  told?: readonly (string | null)[] | undefined;
  /** Values of fields that link a ticket to a problem: Zendesk's `problem_id`, Jira's issue links. */
  links: string[];
  tags: string[];
  /** Words of its texts that may name an issue, whole, with what stands around an id in the same word. */
  words: string[];
}
