import type { Portal } from '../../../src/domain/portal.ts';
import { count } from '../../../src/domain/problem-kinds/sentences.ts';
import { createPublication } from '../../../src/domain/publication.ts';
import { editionsOf } from '../../../src/edition/edition.ts';
import { findingFiles } from '../../../src/emit/finding/finding-files.ts';
import { findingRecord } from '../../../src/emit/finding/finding-record.ts';
import type { Ports } from '../../cli/command.ts';
import { Failure } from '../../lib/errors.ts';
import { columns } from '../../report/columns.ts';
import { middle } from '../figures.ts';
import { type IndexCost, measureIndex } from './index-cost.ts';
import { questionsOf, type SearchQuestion } from './questions.ts';
import { askAll, type Spread, type Success } from './success.ts';

export interface SearchSubject {
  /** The path of the content folder, and what it says. */
  content: string;
  portal: Portal;
  /** Questions of people. */
  given: readonly SearchQuestion[];
  runs: number;
}

/**
 * Measures the portal's search: which questions find their record, what they transfer, and what the index costs beside
 * Pagefind's of the same words.
 */
export async function benchSearch(
  ports: Ports,
  { content, portal, given, runs }: SearchSubject,
): Promise<void> {
  const clock = ports.clock();
  const publication = createPublication(portal, { baseUrl: undefined, now: undefined, clock });
  const editions = editionsOf(publication);
  const records = [...portal.issues, ...portal.incidents].map((record) => ({
    record,
    words: findingRecord(record, editions),
  }));
  const questions = [...questionsOf(records, portal.site.languages), ...given];
  ports.err(`Asking ${count(questions.length, 'question')} of ${count(records.length, 'record')}…\n`);
  const found = await askAll(questions, findingFiles(publication), portal);
  ports.out(
    `${count(records.length, 'record')} in ${count(editions.length, 'language')}\n\n${successTable(found)}\n`,
  );
  const costs: IndexCost[] = [];
  for (let run = 1; run <= runs; run++) {
    if (ports.signal.aborted) throw new Failure('Interrupted.');
    ports.err(`Indexing, run ${run} of ${runs}…\n`);
    costs.push(await measureIndex(content, clock));
  }
  ports.out(`\n${costLines(costs)}`);
}

/** How much is found, and what a reader's first question and the next one load: the median, and the most. */
export function successTable(rows: readonly Success[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const kilobytes = ({ middle: median, most }: Spread) =>
    `${(median / 1000).toFixed(1)} (${(most / 1000).toFixed(1)})`;
  const files = ({ middle: median, most }: Spread) => `${median} (${most})`;
  return columns(
    ['Question', '', 'asked', 'first', 'in five', 'first: kB', 'files', 'next: kB', 'files'],
    rows.map((row) => [
      ...[row.kind, row.language, String(row.questions), percent(row.first), percent(row.five)],
      ...[kilobytes(row.firstBytes), files(row.firstFiles), kilobytes(row.nextBytes), files(row.nextFiles)],
    ]),
    [2, 3, 4, 5, 6, 7, 8],
  );
}

/** What indexes cost: the medians, of ratios that are each of one run. */
export function costLines(costs: readonly IndexCost[]): string {
  const of = (figure: (cost: IndexCost) => number) => middle(costs.map(figure));
  const line = (name: string, seconds: number, note: string) =>
    `${name.padEnd(16)} ${seconds.toFixed(2).padStart(6)} s CPU  ${note}\n`;
  const ratio = of(({ own, pagefind }) => own / pagefind).toFixed(2);
  const share = Math.round(100 * of(({ own, dictionary }) => dictionary / own));
  return (
    line(
      'Pagefind',
      of(({ pagefind }) => pagefind),
      'the same words of the same records',
    ) +
    line(
      'the index',
      of(({ own }) => own),
      `${ratio} × Pagefind`,
    ) +
    line(
      'its dictionary',
      of(({ dictionary }) => dictionary),
      `${share} % of the index; kept between builds`,
    )
  );
}
