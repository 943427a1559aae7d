import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Portal } from '../../src/domain/portal.ts';
import { standingClock } from '../../src/domain/site.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { tallyNames } from '../../src/domain/tally/names.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import { isUpToDate, planReports } from '../../src/domain/tally/plan.ts';
import type { PlannedReports } from '../../src/domain/tally/plan.ts';
import { dayOf } from '../../src/domain/time.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Command, ExitStatus, Ports } from '../cli/command.ts';
import { Failure, UsageError } from '../cli/command.ts';
import { contentOption, contentPaths, openContent } from '../cli/open-content.ts';
import { drawProgress } from '../cli/progress.ts';
import type { Counted } from '../tally/count-exports.ts';
import { countExports } from '../tally/count-exports.ts';
import { readCounts } from '../tally/counts-file.ts';
import { SOURCES } from '../tally/importers/importer.ts';
import { openLedger } from '../tally/ledger-file.ts';
import { openExports } from '../tally/open-exports.ts';
import { ExportProblem } from '../tally/read/export-problem.ts';
import { jsonReport, jsonSuggestions } from '../tally/report/json.ts';
import { suggestionsReport } from '../tally/report/suggestions.ts';
import type { Tallied } from '../tally/report/tallied.ts';
import { outcomeSentence, textReport } from '../tally/report/text.ts';
import { suggestIssues } from '../tally/suggest-issues.ts';
import type { TallyRequest } from '../tally/tally-request.ts';
import { tallyRequest } from '../tally/tally-request.ts';
import type { TicketSource } from '../tally/ticket-source.ts';
import { warehouseQuery } from '../tally/warehouse-query.ts';
import type { FileChange } from '../write/put-files.ts';
import { putFiles } from '../write/put-files.ts';
import { refuse } from '../write/report-effect.ts';
import { withReports } from '../write/reports-block.ts';

/** `candor tally EXPORT…`: how many customers reported each known issue, counted from tickets into its front matter. */
export const tallyCommand: Command = {
  name: 'tally',
  summary: 'Counts from ticket exports how many customers reported each known issue, into its front matter.',
  arguments: [
    { name: '[exports...]', summary: 'exports of a help desk: files, plain, .gz or .zip, or a folder' },
  ],
  options: [
    contentOption,
    {
      flags: '--format <system>',
      summary: 'where the exports come from; else told from what they hold',
      choices: SOURCES,
    },
    { flags: '--as-of <day>', summary: 'the day that counts are of, 2026-11-23; else the newest ticket’s' },
    {
      flags: '--date-order <order>',
      summary: 'how to read 03/04/2026; else told from the whole column',
      choices: ['day-first', 'month-first'],
    },
    { flags: '--ledger <file>', summary: 'keep what was counted here, so that the next export adds to it' },
    {
      flags: '--counts <file>',
      summary: 'a CSV of issues and counts, for tickets that were counted elsewhere',
    },
    { flags: '--print-sql', summary: 'show the query that counts them in a warehouse, for --counts' },
    { flags: '--suggest', summary: 'list tickets that name no issue and read like one; nothing is counted' },
    { flags: '--dry-run', summary: 'say what would change, and write nothing' },
    { flags: '--check', summary: 'write nothing; exit status 1 when the content isn’t up to date' },
    { flags: '--json', summary: 'what was found as JSON' },
  ],
  run: async (ports, exports, options) => {
    const request = tallyRequest(exports, options);
    const { portal, problems } = await openContent(ports, options);
    if (refuse(problems, ports, options)) return 1;
    const names = tallyNames(portal);
    if (request.mode === 'print-sql') {
      ports.out(warehouseQuery(portal, names));
      return 0;
    }
    try {
      if (request.mode === 'suggest') return await suggestFrom(request, portal, names, ports);
      const counted = await countFrom(request, portal, names, ports);
      assertPast(counted.asOf, portal, ports);
      const { content } = contentPaths(ports, options);
      return await finish(await tally(request, portal, counted, content), request, ports);
    } catch (error) {
      if (!(error instanceof ExportProblem)) throw error;
      ports.err(`${error.message}\nNothing was written.\n`);
      return 1;
    }
  },
};

async function suggestFrom(
  request: TallyRequest,
  portal: Portal,
  names: TallyNames,
  ports: Ports,
): Promise<ExitStatus> {
  const suggestions = await withExports(request, portal, names, ports, (source) =>
    suggestIssues(source, portal, names),
  );
  ports.out(request.isJson ? jsonSuggestions(suggestions) : suggestionsReport(suggestions));
  return 0;
}

async function countFrom(
  request: TallyRequest,
  portal: Portal,
  names: TallyNames,
  ports: Ports,
): Promise<Counted> {
  const { asOf, counts, ledger: path } = request;
  if (counts !== undefined) return readCounts(counts, ports.cwd, { portal, names, asOf });
  const ledger = path === undefined ? undefined : await openLedger(path, ports, portal.site.tally.countBy);
  return withExports(request, portal, names, ports, (source) =>
    countExports(source, portal, names, { asOf, ledger }),
  );
}

async function withExports<Result>(
  { exports, format, dateOrder, mode }: TallyRequest,
  { site }: Portal,
  names: TallyNames,
  ports: Ports,
  use: (source: TicketSource) => Promise<Result>,
): Promise<Result> {
  if (format === 'mapped' && site.tally.mapping === undefined)
    throw new UsageError(
      '--format mapped reads exports by the columns that site.yaml names under tally: mapping:, and it names none.',
    );
  const { tell, end } = drawProgress(ports, 'Reading the exports');
  let source: TicketSource;
  try {
    source = await openExports(exports, ports.cwd, {
      format,
      tally: dateOrder === undefined ? site.tally : { ...site.tally, dateOrder },
      names,
      timeZone: site.timeZone,
      keepTexts: mode === 'suggest',
      progress: tell,
      signal: ports.signal,
    });
  } catch (error) {
    throw ports.signal.aborted ? new Failure('Interrupted. Nothing was written.') : error;
  } finally {
    end();
  }
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

/** The content can't hold counts of a day to come: \`check\` would refuse it. */
function assertPast(asOf: Day, { site }: Portal, { clock }: Ports): void {
  const today = dayOf(standingClock(site) ?? clock(), site.timeZone);
  if (asOf <= today) return;
  throw new ExportProblem(
    `The counts would be as of ${asOf}, and today is ${today}. Where a ticket says a day to come, say the day of the export: --as-of ${today}`,
  );
}

async function tally(
  { writes }: TallyRequest,
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
      .map(([id, tickets]) => ({ id, tickets, nearest: suggest(id, ids) }))
      .sort((a, b) => b.tickets - a.tickets || (a.id < b.id ? -1 : 1)),
    newerThan: newest !== undefined && newest > asOf ? newest : undefined,
    changes: [...files, ...changes],
    written: writes,
  };
}

async function change({ path, after }: PlannedReports, content: string): Promise<FileChange> {
  const file = join(content, path);
  const before = await readFile(file);
  return { path: file, before, after: withReports(before, file, after) };
}

async function finish(
  tallied: Tallied,
  { isJson, isCheck, writes }: TallyRequest,
  ports: Ports,
): Promise<ExitStatus> {
  if (ports.signal.aborted) throw new Failure('Interrupted. Nothing was written.');
  if (writes) await putFiles(tallied.changes);
  ports.out(isJson ? jsonReport(tallied) : `${textReport(tallied)}\n${outcomeSentence(tallied, isCheck)}\n`);
  return isCheck && !tallied.planned.every(isUpToDate) ? 1 : 0;
}
