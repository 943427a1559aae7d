import { createHash } from 'node:crypto';
import { compareText } from '../../../src/domain/compare-text.ts';
import { idNumber } from '../../../src/domain/record/ids.ts';
import type { TicketEntry } from './read-folder.ts';
import type { VtexFindings } from './reasons.ts';
import type { SourceIssue } from './source-issues.ts';

/**
 * Finds the support tickets behind each issue, the main file’s first: those that its files name, or else those that the
 * source’s own table has for their addresses. `Zendesk Ticket`, `null` and `0` aren’t tickets.
 */
export function findTickets(
  issues: SourceIssue[],
  table: TicketEntry[],
  findings: VtexFindings,
): Map<SourceIssue, string[]> {
  const named = new Map(
    issues.map((issue) => [issue, unique(issue.files.map(({ facts }) => facts.internalReference))]),
  );
  const claimed = new Set([...named.values()].flat());
  const bySlug = Map.groupBy(table, ({ locale, slug }) => `${locale}/${slug}`);
  for (const [issue, tickets] of named) {
    if (tickets.length > 1) findings.add('tickets', issue.main.path, tickets.join(', '));
    if (tickets.length > 0) continue;
    const entries = issue.files.flatMap(({ language, slug }) => bySlug.get(`${language}/${slug}`) ?? []);
    const free = unique(entries.map(({ internalReference }) => String(internalReference)));
    named.set(
      issue,
      free.filter((ticket) => !claimed.has(ticket)),
    );
  }
  return named;
}

function unique(references: string[]): string[] {
  return [...new Set(references.filter((reference) => /^[1-9]\d{0,11}$/.test(reference)))];
}

/** Ticket numbers are below this, and numbers of issues without a ticket above, so that the two never meet. */
const FIRST_MADE_NUMBER = 900_000_000;
const MADE_NUMBERS = 100_000_000;

/**
 * Numbers the issues: by their support ticket, as the source itself does in its texts, else by a number made from
 * team and slugEN. Older issues choose first, so that an issue that is added later never changes another's id.
 */
export function assignIds(
  tickets: ReadonlyMap<SourceIssue, string[]>,
  findings: VtexFindings,
): Map<SourceIssue, string> {
  const taken = new Set<number>();
  const ids = new Map<SourceIssue, string>();
  for (const issue of [...tickets.keys()].sort(byAge)) {
    const free = tickets
      .get(issue)
      ?.map(Number)
      .find((ticket) => ticket < FIRST_MADE_NUMBER && !taken.has(ticket));
    const number = free ?? madeNumber(`${issue.team}/${issue.slugEN}`, taken);
    if (free === undefined) findings.add('no-ticket', issue.main.path, `KI-${number}`);
    taken.add(number);
    ids.set(issue, `KI-${number}`);
  }
  return ids;
}

function byAge(a: SourceIssue, b: SourceIssue): number {
  return (
    compareText(a.main.facts.createdAt, b.main.facts.createdAt) ||
    compareText(a.slugEN, b.slugEN) ||
    compareText(a.team, b.team)
  );
}

function madeNumber(key: string, taken: ReadonlySet<number>): number {
  let number =
    FIRST_MADE_NUMBER + (createHash('sha256').update(key).digest().readUIntBE(0, 6) % MADE_NUMBERS);
  while (taken.has(number)) number++;
  return number;
}

/** Orders ids by their numbers. */
export function compareIds(a: string, b: string): number {
  return Number(idNumber(a)) - Number(idNumber(b));
}

/**
 * Collects what leads to each issue: its tickets, its addresses in every language, and its ids in the source’s former system.
 * An alias that two issues claim leads to the one with the lower number, which is a ticket's before a made one.
 */
export function assignAliases(
  ids: ReadonlyMap<SourceIssue, string>,
  tickets: ReadonlyMap<SourceIssue, string[]>,
  findings: VtexFindings,
): Map<SourceIssue, string[]> {
  const owners = new Map<string, string>();
  const aliases = new Map<SourceIssue, string[]>();
  for (const [issue, id] of [...ids].sort(([, a], [, b]) => compareIds(a, b))) {
    const kept: string[] = [];
    for (const alias of claims(issue, tickets.get(issue) ?? [])) {
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) kept.push(alias);
      else if (owner !== id) findings.add('alias', issue.main.path, `${alias} leads to ${owner}`);
      owners.set(alias.toLowerCase(), owner ?? id);
    }
    aliases.set(issue, kept);
  }
  return aliases;
}

function claims({ slugEN, files }: SourceIssue, tickets: string[]): string[] {
  const slugs = files.map(({ slug }) => slug);
  const formerIds = files.flatMap(({ facts }) => facts.id ?? []);
  return [...new Set([...tickets, slugEN, ...slugs, ...formerIds])];
}
