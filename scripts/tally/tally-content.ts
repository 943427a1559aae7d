import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/domain/compare-text.ts';
import { nearestId } from '../../src/domain/nearest-id.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { isUpToDate, type PlannedReports, planReports } from '../../src/domain/tally/plan.ts';
import { leastCustomers } from '../../src/domain/tally/saying/least-customers.ts';
import { countWords } from '../../src/domain/tally/saying/merge-said.ts';
import type { SaidWords } from '../../src/domain/tally/saying/said-words.ts';
import type { Day } from '../../src/domain/time.ts';
import type { FileChange } from '../lib/put-files.ts';
import { withReports } from '../write/reports-block.ts';
import type { Counted, TicketTotals } from './count-exports.ts';
import { saidChange } from './said-file.ts';
import type { LackingField } from './ticket-source.ts';

/** The outcome of a tally. Nothing in it says anything about a person: no name, no address, no text. */
export interface Tallied {
  asOf: Day;
  planned: PlannedReports[];
  /** Titles by issue, in the site's first language. */
  titles: ReadonlyMap<string, string>;
  /** Absent where counts came in a file. */
  totals: TicketTotals | undefined;
  /** Ids that tickets name and no issue has, with the one that was likely meant. */
  unknown: { id: string; tickets: number; nearest: string | undefined }[];
  /** The newest day that the content has counts of already, where it is later than this tally's. */
  newerThan: Day | undefined;
  /** Words that enough customers used of an issue and finding/said.yaml doesn't have; absent where nobody listened. */
  said: SaidWords | undefined;
  /** Files of tickets without a column by which site.yaml tells segments. */
  lacksFields: readonly LackingField[];
  /** Files that have to be written for the content, and the ledger, to say so. */
  changes: FileChange[];
}

/**
 * The changes that counts make in a content folder, none of them written yet. Throws a `Failure` where a front matter can't be
 * changed without changing more than its reports.
 */
export function tallyContent(
  portal: Portal,
  { asOf, counts, totals, unknown, said, lacksFields = [], changes }: Counted,
  content: string,
): Tallied {
  const planned = planReports(portal, counts, asOf);
  const files = planned.filter((issue) => !isUpToDate(issue)).map((issue) => change(issue, content));
  const { issues, site } = portal;
  const words = said && saidChange(content, said, leastCustomers(site.tally));
  const ids = issues.map(({ id }) => id);
  const days = planned.flatMap(({ before }) => before?.asOf ?? []).sort();
  const newest = days.at(-1);
  return {
    asOf,
    planned,
    titles: new Map(issues.map(({ id, texts }) => [id, texts[site.defaultLanguage]?.title ?? ''])),
    totals,
    unknown: [...unknown]
      .map(([id, tickets]) => ({ id, tickets, nearest: nearestId(id, ids) }))
      .sort((a, b) => b.tickets - a.tickets || compareText(a.id, b.id)),
    newerThan: newest !== undefined && newest > asOf ? newest : undefined,
    said: words?.added,
    lacksFields,
    changes: [...files, ...(words?.changes ?? []), ...changes],
  };
}

/** Whether the content says already what it should, whatever a ledger beside it does. */
export function isContentUpToDate({ planned, said = {} }: Pick<Tallied, 'planned' | 'said'>): boolean {
  return planned.every(isUpToDate) && countWords(said) === 0;
}

function change({ path, after }: PlannedReports, content: string): FileChange {
  const file = join(content, path);
  const before = readFileSync(file);
  return { path: file, before, after: withReports(before, file, after) };
}
