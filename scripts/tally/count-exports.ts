import type { Portal } from '../../src/domain/portal.ts';
import { type Count, countMentions } from '../../src/domain/tally/count.ts';
import { createCustomers } from '../../src/domain/tally/customers.ts';
import { mergeLedger } from '../../src/domain/tally/ledger.ts';
import { createMatcher, type MatchRule } from '../../src/domain/tally/match.ts';
import type { Mention } from '../../src/domain/tally/mention.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import type { SaidWords } from '../../src/domain/tally/saying/said-words.ts';
import { createSegments, type SegmentList } from '../../src/domain/tally/segments.ts';
import type { Day } from '../../src/domain/time.ts';
import type { FileChange } from '../lib/put-files.ts';
import type { LedgerFile } from './ledger-file.ts';
import { ExportError } from './read/export-error.ts';
import type { LackingField, ReadingReport, TicketSource } from './ticket-source.ts';

/** Counts by issue, as of a day, and how they came about. */
export interface Counted {
  asOf: Day;
  counts: ReadonlyMap<string, Count>;
  /** Absent where no tickets were read: the counts came in a file. */
  totals?: TicketTotals;
  /** Ids of which there is no record, and how many tickets name each. */
  unknown: ReadonlyMap<string, number>;
  /** Words that enough customers used of each issue; absent where nobody listened to them. */
  said?: SaidWords | undefined;
  /** Files of tickets without a column by which site.yaml tells segments. */
  lacksFields?: readonly LackingField[] | undefined;
  /** What has to be written beside the content. */
  changes: FileChange[];
}

interface Counting {
  asOf: Day | undefined;
  ledger: LedgerFile | undefined;
  /** The segments of customers that a list names. */
  segments?: SegmentList | undefined;
  /** Learns what customers call the issues, from the tickets of these exports that name one. */
  hear?: ((mentions: readonly Mention[]) => Promise<SaidWords>) | undefined;
}

/** Counts the tickets of exports, and of a ledger where there is one, as of a day: else of the newest ticket's. */
export async function countExports(
  source: TicketSource,
  portal: Portal,
  names: TallyNames,
  { asOf: asked, ledger: file, segments, hear }: Counting,
): Promise<Counted> {
  const kept = file?.hashed ?? ((customer: string) => customer);
  const { totals, mentions, unknown } = await countTickets(source, portal, names, { kept, segments });
  const before = file?.ledger ?? { seal: '', newest: undefined, mentions: [] };
  const known = [...new Set(before.mentions.map(({ ticket }) => ticket))];
  const held = known.length === 0 ? new Set<string>() : await source.held(known);
  const ledger = mergeLedger(before, { mentions, held, newest: totals.newest });
  const asOf = asked ?? ledger.newest;
  if (asOf === undefined)
    throw new ExportError(
      'These exports hold no tickets, so there is no day to count as of. ' +
        'If that is right, name the day: --as-of 2026-11-23',
    );
  return {
    asOf,
    counts: countMentions(ledger.mentions, asOf, portal),
    totals,
    unknown,
    lacksFields: source.lacksFields,
    said: await hear?.(mentions.filter(({ day }) => day <= asOf)),
    changes: file?.changes(ledger) ?? [],
  };
}

/** The tickets of some exports by what became of them. */
export interface TicketTotals extends ReadingReport {
  /** Tickets that name an issue, by the surest rule that found one. */
  matched: Partial<Record<MatchRule, number>>;
  /** Tickets that name no issue. */
  unmatched: number;
}

/** What tickets say of known issues. */
interface CountedTickets {
  totals: TicketTotals;
  mentions: Mention[];
  /** Ids of which there is no record, and how many tickets name each. */
  unknown: ReadonlyMap<string, number>;
}

interface Written {
  /** How a customer is written down: as it is, or hashed for a ledger. */
  kept: (customer: string) => string;
  segments: SegmentList | undefined;
}

/** Finds the issues that tickets name. */
async function countTickets(
  { report, tickets }: TicketSource,
  portal: Portal,
  names: TallyNames,
  { kept, segments }: Written,
): Promise<CountedTickets> {
  const match = createMatcher(portal, names);
  const customers = createCustomers(portal.site.tally);
  const segmentOf = createSegments(portal.site.segments, segments);
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
    for (const customer of customers.of(ticket)) {
      const segment = segmentOf(ticket, customer);
      for (const { issue } of found.issues)
        mentions.push({
          ...{ ticket: ticket.id, issue, day: ticket.opened, customer: kept(customer) },
          ...(segment === undefined ? {} : { segment }),
        });
    }
  }
  return { totals: { ...report, matched, unmatched }, mentions, unknown };
}
