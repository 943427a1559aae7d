import { compareText } from '../../../src/domain/compare-text.ts';
import { SiteSchema } from '../../../src/domain/schemas/site.ts';
import type { ImportedContent } from '../imported.ts';
import { yamlText } from '../record-file.ts';
import { assignAliases } from './aliases.ts';
import { assignIds, compareIds } from './ids.ts';
import { draftIssue, relateIssues } from './issue-facts.ts';
import { joinIssues } from './join-issues.ts';
import type { VtexFolder } from './read-folder.ts';
import { vtexFindings } from './reasons.ts';
import { issueFiles } from './record-files.ts';
import { siteFacts } from './site.ts';
import { readSourceText } from './source-text.ts';
import { readTeams } from './teams.ts';
import { findTickets } from './tickets.ts';

/**
 * Turns a folder of the source into a content folder: every record in it fits its schema, and what could not be
 * carried over as it was is among the findings. The same folder gives the same bytes.
 */
export function importVtex(folder: VtexFolder): ImportedContent {
  const findings = vtexFindings();
  const texts = folder.files.flatMap((file) => readSourceText(file, findings) ?? []);
  const issues = joinIssues(texts, findings);
  const tickets = findTickets(issues, folder.tickets, findings);
  const ids = assignIds(tickets, findings);
  const aliases = assignAliases(ids, tickets, findings);
  const teams = readTeams(folder.teams);

  const drafts = relateIssues(
    [...ids].flatMap(([issue, id]) => draftIssue(issue, id, aliases.get(issue) ?? [], teams, findings) ?? []),
  ).sort((a, b) => compareIds(a.facts.id, b.facts.id));
  const known = new Set(drafts.map(({ facts }) => facts.id));
  const records = drafts.flatMap((draft) => issueFiles(draft, (id) => known.has(id), findings));
  findings.addCount('severity', drafts.length);
  findings.addCount('author', texts.filter(({ facts }) => facts.author !== undefined).length);
  findings.addCount('former-dates', texts.filter(({ facts }) => facts.firstPublishedAt !== undefined).length);
  const site = siteFacts([...teams.values()]);
  SiteSchema.parse(site);
  return {
    files: [
      { path: 'site.yaml', content: yamlText(site) },
      ...records.map(({ path, content }) => ({ path, content })),
    ],
    summary: {
      issues: drafts.length,
      languages: countBy(records.map(({ language }) => language)),
      statuses: countBy(drafts.map(({ facts }) => facts.status)),
      components: teams.size,
    },
    findings: findings.list(),
  };
}

function countBy(names: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}
