import { type Day, isDay } from '../time.ts';
import type { Mention } from './mention.ts';

/**
 * What was counted so far, so that next month's export adds to it: a line of JSON that says what the file is, then a
 * line for each ticket and issue, in order. Customers stand in it as keyed hashes alone, with the segment of each behind it
 * where a ticket told one.
 */
export interface Ledger {
  /** What the key makes of a fixed text: another key would make new customers of the old ones. */
  seal: string;
  /** The newest day on which any ticket of any export was opened, naming an issue or not. */
  newest: Day | undefined;
  mentions: readonly Mention[];
}

const VERSION = 1;

/** A text that isn't a ledger, with the line that shows it. */
export class LedgerError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} isn’t a line of a ledger`);
    this.line = line;
  }
}

/** Reads a ledger's text. Throws a `LedgerError`. */
export function readLedger(text: string): Ledger {
  const [first = '', ...lines] = text.split('\n');
  return {
    ...readHead(first),
    mentions: lines.flatMap((line, index) => (line.trim() === '' ? [] : [readMention(line, index + 2)])),
  };
}

/** The ledger as text. The same mentions give the same text, in whatever order they came. */
export function writeLedger({ seal, newest, mentions }: Ledger): string {
  const lines = mentions.map(({ ticket, issue, day, customer, segment }) =>
    JSON.stringify([ticket, issue, day, customer, ...(segment === undefined ? [] : [segment])]),
  );
  return [JSON.stringify({ candorLedger: VERSION, seal, newest }), ...new Set(lines.sort()), ''].join('\n');
}

/** A ledger with what newer exports say: of a ticket that they hold, only what they say of it counts. */
export function mergeLedger(
  before: Ledger,
  {
    mentions,
    held,
    newest,
  }: { mentions: readonly Mention[]; held: ReadonlySet<string>; newest: Day | undefined },
): Ledger {
  const again = new Set([...held, ...mentions.map(({ ticket }) => ticket)]);
  const days = [before.newest, newest].filter((day) => day !== undefined).sort();
  return {
    seal: before.seal,
    newest: days.at(-1),
    mentions: [...before.mentions.filter(({ ticket }) => !again.has(ticket)), ...mentions],
  };
}

function readHead(line: string): Pick<Ledger, 'seal' | 'newest'> {
  const head = parsed(line, 1) as Record<string, unknown> | null;
  const { candorLedger, seal, newest } = head ?? {};
  if (candorLedger !== VERSION || typeof seal !== 'string' || seal === '') throw new LedgerError(1);
  if (newest !== undefined && !(typeof newest === 'string' && isDay(newest))) throw new LedgerError(1);
  return { seal, newest };
}

function readMention(line: string, number: number): Mention {
  const row = parsed(line, number);
  if (!Array.isArray(row) || ![4, 5].includes(row.length) || !row.every((value) => typeof value === 'string'))
    throw new LedgerError(number);
  const [ticket = '', issue = '', day = '', customer = '', segment] = row as string[];
  if (!isDay(day)) throw new LedgerError(number);
  return { ticket, issue, day, customer, ...(segment === undefined ? {} : { segment }) };
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LedgerError(number);
  }
}
