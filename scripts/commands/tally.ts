import type { Portal } from '../../src/domain/portal.ts';
import { standingClock } from '../../src/domain/site.ts';
import { type TallyNames, tallyNames } from '../../src/domain/tally/names.ts';
import { segmentFields } from '../../src/domain/tally/segments.ts';
import { type Day, dayOf } from '../../src/domain/time.ts';
import type { ExitStatus, Ports, Run } from '../cli/command.ts';
import type { tallyDefinition } from '../cli/definitions/tally.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { Failure } from '../lib/errors.ts';
import { putFiles } from '../lib/put-files.ts';
import { refuse } from '../report/problems.ts';
import { type Counted, countExports } from '../tally/count-exports.ts';
import { readCounts } from '../tally/counts-file.ts';
import { hearWords } from '../tally/hear-words.ts';
import { openLedger } from '../tally/ledger-file.ts';
import { withExports } from '../tally/open-exports.ts';
import { ExportError } from '../tally/read/export-error.ts';
import {
  jsonReport,
  jsonSuggestions,
  outcomeSentence,
  suggestionsReport,
  textReport,
} from '../tally/report.ts';
import { readSegments } from '../tally/segments-file.ts';
import { suggestIssues } from '../tally/suggest-issues.ts';
import { isContentUpToDate, type Tallied, tallyContent } from '../tally/tally-content.ts';
import { type TallyRequest, tallyRequest } from '../tally/tally-request.ts';
import { warehouseQuery } from '../tally/warehouse-query.ts';

export const runTally: Run<typeof tallyDefinition> = async (ports, { args, options }) => {
  const request = tallyRequest(args.exports, options);
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
    const tallied = tallyContent(portal, counted, content);
    return await finish(tallied, request, ports);
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    ports.err(`${error.message}\nNothing was written.\n`);
    return 1;
  }
};

async function suggestFrom(
  request: TallyRequest,
  portal: Portal,
  names: TallyNames,
  ports: Ports,
): Promise<ExitStatus> {
  const suggestions = await withExports({ ...request, keepTexts: 'all' }, portal, names, ports, (source) =>
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
  const segments =
    request.segments === undefined ? undefined : await readSegments(request.segments, ports.cwd, portal.site);
  const keepTexts = portal.site.tally.words ? 'naming' : 'none';
  const reading = { ...request, keepTexts, segmentFields: segmentFields(portal.site.segments) } as const;
  return withExports(reading, portal, names, ports, (source) =>
    countExports(source, portal, names, {
      ...{ asOf, ledger, segments },
      hear: portal.site.tally.words
        ? (mentions) => hearWords(source, mentions, portal, ports.clock())
        : undefined,
    }),
  );
}

/** The content can't hold counts of a day to come: `check` would refuse it. */
function assertPast(asOf: Day, { site }: Portal, { clock }: Ports): void {
  const today = dayOf(standingClock(site) ?? clock(), site.timeZone);
  if (asOf <= today) return;
  throw new ExportError(
    `The counts would be as of ${asOf}, but today is ${today}. If a ticket has a date in the future, give the day of the export: --as-of ${today}`,
  );
}

async function finish(tallied: Tallied, { isJson, done }: TallyRequest, ports: Ports): Promise<ExitStatus> {
  if (ports.signal.aborted) throw new Failure('Interrupted. Nothing was written.');
  const written = done === 'written';
  if (written) await putFiles(tallied.changes);
  ports.out(
    isJson ? jsonReport(tallied, written) : `${textReport(tallied)}\n${outcomeSentence(tallied, done)}\n`,
  );
  return done === 'checked' && !isContentUpToDate(tallied) ? 1 : 0;
}
