import { compareIds } from './ids.ts';
import type { SourceIssue } from './join-issues.ts';
import type { VtexFindings } from './reasons.ts';

/**
 * What leads to each issue: its tickets, its addresses in every language, and the ids of the source's former system.
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
