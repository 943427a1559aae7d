import type { SourceIssue } from './join-issues.ts';
import type { TicketEntry } from './read-folder.ts';
import type { VtexFindings } from './reasons.ts';

/**
 * The support tickets behind each issue, the main file's first: what its files name, else what the source's own table
 * says of their addresses. `Zendesk Ticket`, `null` and `0` are no tickets.
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
