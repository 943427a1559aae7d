import { isAbsolute, relative, resolve } from 'node:path';
import { daysOfPeriod, isPeriod, periodKind } from '../../src/domain/metrics/period.ts';
import { type Site, standingClock } from '../../src/domain/site.ts';
import { dayOf } from '../../src/domain/time.ts';
import type { OptionsOf, Ports } from '../cli/command.ts';
import type { metricsDefinition } from '../cli/definitions/metrics.ts';
import { contentPaths } from '../cli/open-content.ts';
import { filled } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

const CALL = 'npm run candor -- metrics EXPORT… --month 2026-10';

/** The month that a call measures. Throws a `UsageError` for anything else, and for a call without exports. */
export function monthOf(exports: readonly string[], options: OptionsOf<typeof metricsDefinition>): string {
  if (exports.length === 0)
    throw new UsageError(`Name the exports of your help desk, files or a folder: ${CALL}`);
  const month = filled(options.month);
  if (month === undefined) throw new UsageError(`Say which month is measured: ${CALL}`);
  if (isPeriod(month) && periodKind(month) === 'month') return month;
  throw new UsageError(`--month ${month} isn’t a month. Write it as year and month: --month 2026-10`);
}

/** Whether a month is over; a `UsageError` for one that hasn't begun. */
export function isOver(month: string, site: Site, { clock }: Ports): boolean {
  const today = dayOf(standingClock(site) ?? clock(), site.timeZone);
  const { first, last } = daysOfPeriod(month);
  if (first > today) throw new UsageError(`--month ${month} hasn’t begun: today is ${today}.`);
  return last < today;
}

/** The folder whose `metrics/` is written: the content folder, or another one that isn't in it. */
export function writtenFolder(ports: Ports, options: OptionsOf<typeof metricsDefinition>): string {
  const { content } = contentPaths(ports, { content: options.content });
  const other = filled(options.with);
  if (other === undefined) return content;
  const folder = resolve(ports.cwd, other);
  const way = relative(content, folder);
  if (!way.startsWith('..') && !isAbsolute(way))
    throw new UsageError(
      `--with ${other} is inside the content folder, and would be published with it. Name a folder beside it.`,
    );
  return folder;
}
