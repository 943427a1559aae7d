import { dueItems } from '../../src/domain/due.ts';
import { DURATION_SHAPE, durationOf } from '../../src/domain/duration.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { createPublication } from '../../src/domain/publication.ts';
import type { ExitStatus, OptionsOf, Ports, Run } from '../cli/command.ts';
import type { checkDefinition } from '../cli/definitions/check.ts';
import { openContent } from '../cli/open-content.ts';
import { openPortal } from '../cli/open-portal.ts';
import { instantOf } from '../cli/option-values.ts';
import { DUE_FORMATS, reportDue } from '../due/report-due.ts';
import { UsageError } from '../lib/errors.ts';
import { shownPath } from '../report/place.ts';
import { reportProblems } from '../report/problems.ts';

type Options = OptionsOf<typeof checkDefinition>;

export const runCheck: Run<typeof checkDefinition> = (ports, { options }) =>
  options.due ? checkDue(ports, options) : checkContent(ports, options);

async function checkContent(ports: Ports, options: Options): Promise<ExitStatus> {
  const { format } = options;
  if (format === 'markdown') throw new UsageError('--format markdown goes with --due.');
  if (options.within !== undefined) throw new UsageError('--within goes with --due.');
  ports.err('Checking the content…\n');
  const { problems, checked } = await openContent(ports, options, { now: instantOf(options) });
  ports.err(`Checked ${checked} ${checked === 1 ? 'file' : 'files'}.\n`);
  ports.out(reportProblems(problems, { ...options, format }, ports), 'safe');
  return statusOf(problems, options.strict);
}

function statusOf(problems: readonly Problem[], isStrict: boolean): ExitStatus {
  return problems.some(({ severity }) => isStrict || severity === 'error') ? 1 : 0;
}

/** Says what is overdue, and with `--within` what is due soon. Content with errors isn't asked: they are said, and nothing is printed. */
async function checkDue(ports: Ports, options: Options): Promise<ExitStatus> {
  const format = DUE_FORMATS.find((each) => each === options.format);
  if (!format)
    throw new UsageError(
      `--format ${options.format} is for problems; with --due it is ${DUE_FORMATS.join(', ')}.`,
    );
  const within = withinOf(options);
  const now = instantOf(options);
  const portal = await openPortal(ports, options, now);
  if (!portal) return 1;
  const publication = createPublication(portal, { baseUrl: undefined, now, clock: ports.clock() });
  const items = dueItems(publication, within);
  ports.out(reportDue(items, publication, { format, folder: shownPath(ports.cwd, options.content) }));
  return items.some(({ isOverdue }) => isOverdue) ? 1 : 0;
}

function withinOf({ within }: Options): number {
  if (within === undefined) return 0;
  if (DURATION_SHAPE.test(within)) return durationOf(within);
  throw new UsageError(
    `--within ${within} isn’t a length of time: write a number and m, h or d, such as --within 7d.`,
  );
}
