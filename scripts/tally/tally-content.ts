import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { compareText } from '../../src/domain/compare-text.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { isUpToDate, type PlannedReports, planReports } from '../../src/domain/tally/plan.ts';
import type { FileChange } from '../lib/put-files.ts';
import { withReports } from '../write/reports-block.ts';
import type { Counted } from './count-exports.ts';
import type { Tallied } from './report/json.ts';

/**
 * What counts change in a content folder, nothing of it written yet. Throws a `Failure` where a front matter can't be
 * changed without changing more than its reports.
 */
export async function tallyContent(
  portal: Portal,
  { asOf, counts, totals, unknown, changes }: Counted,
  content: string,
): Promise<Tallied> {
  const planned = planReports(portal, counts, asOf);
  const files: FileChange[] = [];
  for (const issue of planned) if (!isUpToDate(issue)) files.push(await change(issue, content));
  const { issues, site } = portal;
  const ids = issues.map(({ id }) => id);
  const days = planned.flatMap(({ before }) => before?.asOf ?? []).sort();
  const newest = days.at(-1);
  return {
    asOf,
    planned,
    titles: new Map(issues.map(({ id, texts }) => [id, texts[site.defaultLanguage]?.title ?? ''])),
    totals,
    unknown: [...unknown]
      .map(([id, tickets]) => ({ id, tickets, nearest: ids.length === 0 ? undefined : closest(id, ids) }))
      .sort((a, b) => b.tickets - a.tickets || compareText(a.id, b.id)),
    newerThan: newest !== undefined && newest > asOf ? newest : undefined,
    changes: [...files, ...changes],
  };
}

async function change({ path, after }: PlannedReports, content: string): Promise<FileChange> {
  const file = join(content, path);
  const before = await readFile(file);
  return { path: file, before, after: withReports(before, file, after) };
}
