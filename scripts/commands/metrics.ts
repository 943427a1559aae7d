import { tallyNames } from '../../src/domain/tally/names.ts';
import type { Run } from '../cli/command.ts';
import type { metricsDefinition } from '../cli/definitions/metrics.ts';
import { openContent } from '../cli/open-content.ts';
import { Failure } from '../lib/errors.ts';
import { putFiles } from '../lib/put-files.ts';
import { computedFigures } from '../metrics/computed-figures.ts';
import { measureExports } from '../metrics/measure-exports.ts';
import { metricChanges } from '../metrics/metric-files.ts';
import { isOver, monthOf, writtenFolder } from '../metrics/metrics-request.ts';
import { diffText, jsonReport, type Measured, textReport } from '../metrics/report.ts';
import { refuse } from '../report/problems.ts';
import { withExports } from '../tally/open-exports.ts';
import { ExportError } from '../tally/read/export-error.ts';

export const runMetrics: Run<typeof metricsDefinition> = async (ports, { args, options }) => {
  const month = monthOf(args.exports, options);
  const folder = writtenFolder(ports, options);
  const { portal, problems } = await openContent(ports, { content: options.content });
  if (refuse(problems, ports, options)) return 1;
  const { site } = portal;
  const over = isOver(month, site, ports);
  const names = tallyNames(portal);
  const { format, dateOrder, dryRun } = options;
  try {
    const request = { exports: args.exports, format, dateOrder, keepTexts: 'none', measures: true } as const;
    const measured = await withExports(request, portal, names, ports, async (source): Promise<Measured> => {
      const counts = await measureExports(source, portal, names, month);
      const { lacks, report } = source;
      const figures = computedFigures(counts, { month, targets: site.targets ?? {}, lacks });
      const changes = counts.all.opened === 0 ? [] : await metricChanges(folder, figures, { month, site });
      return { month, isOver: over, counts, report, figures, changes };
    });
    if (measured.counts.all.opened === 0)
      throw new ExportError(
        `No ticket of these exports was opened in ${month}. They have ${measured.report.tickets} of other times${measured.report.newest === undefined ? '' : `, the newest from ${measured.report.newest}`}.`,
      );
    if (ports.signal.aborted) throw new Failure('Interrupted. Nothing was written.');
    if (!dryRun) await putFiles(measured.changes);
    if (options.json) ports.out(jsonReport(measured, !dryRun));
    else ports.out(`${textReport(measured, portal)}\n${outcome(measured, dryRun)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    ports.err(`${error.message}\nNothing was written.\n`);
    return 1;
  }
};

function outcome({ changes }: Measured, dryRun: boolean): string {
  if (changes.length === 0) return 'Everything is up to date; nothing was written.\n';
  if (dryRun) return `${diffText(changes)}\nNothing was written (--dry-run).\n`;
  return `Wrote ${changes.map(({ shown }) => shown).join(', ')}. Review them, and add the goals.\n`;
}
