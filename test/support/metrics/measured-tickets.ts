import fc from 'fast-check';

/** A ticket as it really went: exports are written from it, and figures recounted. Times are instants in whole minutes. */
export interface WentTicket {
  id: number;
  opened: number;
  /** After it was opened, or, where an export is wrong, before. */
  firstReply: number | undefined;
  solved: number | undefined;
  reopened: number;
  escalated: boolean;
  channel: string;
  kind: string;
  /** Minutes of work. */
  handled: number | undefined;
  /** Known issues that its text names. */
  issues: string[];
  fate: 'open' | 'deleted' | 'spam' | 'merged';
}

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** From the end of September to the beginning of November 2026: clocks change in Berlin on 25 October. */
const FROM = Date.parse('2026-09-25T00:00:00Z');
const DAYS = 42;

const later = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 * 24 * 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) },
  ),
  { nil: undefined, freq: 4 },
);

const ticket = fc
  .record({
    id: fc.integer({ min: 1, max: 100_000 }),
    minute: fc.integer({ min: 0, max: DAYS * 24 * 60 }),
    firstReply: later,
    solved: later,
    reopened: fc.constantFrom(0, 0, 0, 1, 3),
    escalated: fc.boolean(),
    channel: fc.constantFrom(
      'Mail',
      'email',
      'Web form',
      'Chat',
      'Phone call (inbound)',
      'Carrier pigeon',
      '',
    ),
    kind: fc.constantFrom('Question', 'question ', 'Incident', 'Problem', 'Task', 'Ana Lima', ''),
    handled: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
    issues: fc.subarray(['KI-1042', 'KI-3', 'KI-30'], { maxLength: 2 }),
    fate: fc.oneof(
      { weight: 9, arbitrary: fc.constant('open' as const) },
      fc.constantFrom('deleted' as const, 'spam' as const, 'merged' as const),
    ),
  })
  .map(({ minute, firstReply, solved, ...rest }): WentTicket => {
    const opened = FROM + minute * MINUTE;
    const at = (minutes: number | undefined) =>
      minutes === undefined ? undefined : opened + minutes * MINUTE;
    return { ...rest, opened, firstReply: at(firstReply), solved: at(solved) };
  });

export const wentTickets: fc.Arbitrary<WentTicket[]> = fc.uniqueArray(ticket, {
  selector: ({ id }) => id,
  ...{ minLength: 5, maxLength: 60, size: 'max' },
});

/** How times of an export are written. */
export type TimeStyle = (instant: number) => string;
export const UTC: TimeStyle = (instant) => new Date(instant).toISOString().replace('.000Z', 'Z');
/** São Paulo’s clock, which has kept three hours from UTC since 2019, without a zone. */
export const LOCAL: TimeStyle = (instant) =>
  new Date(instant - 3 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
export const WITH_OFFSET: TimeStyle = (instant) =>
  `${new Date(instant + 2 * HOUR).toISOString().slice(0, 19)}+02:00`;

const HEAD =
  'Ticket ID,Requested,Updated,Status,Requester,Subject,Tags,Via,Type,Solved at,First reply time in minutes,Reopens,Escalated,Total time spent (sec)';

/** Zendesk's CSV of these tickets; some have an older row, which says something else, before or after theirs. */
export function zendeskCsv(tickets: readonly WentTicket[], time: TimeStyle): string {
  const rows = tickets.flatMap((ticket, index) => {
    const row = rowOf(ticket, time, ticket.opened + 20 * HOUR);
    if (index % 3 !== 0) return [row];
    const old = {
      ...ticket,
      solved: undefined,
      reopened: 0,
      kind: 'Task',
      fate: 'open' as const,
      handled: 999,
    };
    const older = rowOf(old, time, ticket.opened + HOUR);
    return index % 2 === 0 ? [older, row] : [row, older];
  });
  return `${[HEAD, ...rows].join('\n')}\n`;
}

function rowOf(ticket: WentTicket, time: TimeStyle, updated: number): string {
  const { id, opened, firstReply, solved, reopened, escalated, channel, kind, handled, issues, fate } =
    ticket;
  const status = fate === 'deleted' ? 'Deleted' : fate === 'spam' ? 'Suspended' : 'Solved';
  return [
    ...[id, time(opened), time(updated), status, `person${id % 9}`, `"Help, ${issues.join(' and ')}"`],
    fate === 'merged' ? 'closed_by_merge' : '',
    ...[channel, kind, solved === undefined ? '' : time(solved)],
    firstReply === undefined ? '-' : (firstReply - opened) / MINUTE,
    ...[reopened, escalated ? 'true' : 'false', handled === undefined ? '' : handled * 60],
  ].join(',');
}
