import { type Command, command } from '../cli/command.ts';
import { benchDefinition } from '../cli/definitions/bench.ts';
import { buildDefinition } from '../cli/definitions/build.ts';
import { checkDefinition } from '../cli/definitions/check.ts';
import { devDefinition } from '../cli/definitions/dev.ts';
import { exportDefinition } from '../cli/definitions/export.ts';
import { importDefinition } from '../cli/definitions/import.ts';
import { metricsDefinition } from '../cli/definitions/metrics.ts';
import { newDefinition } from '../cli/definitions/new.ts';
import { nextBuildDefinition } from '../cli/definitions/next-build.ts';
import { notifyDefinition } from '../cli/definitions/notify.ts';
import { prioritiesDefinition } from '../cli/definitions/priorities.ts';
import { publishDefinition } from '../cli/definitions/publish.ts';
import { schemasDefinition } from '../cli/definitions/schemas.ts';
import { startDefinition } from '../cli/definitions/start.ts';
import { tallyDefinition } from '../cli/definitions/tally.ts';
import { translationsDefinition } from '../cli/definitions/translations.ts';
import { updateDefinition } from '../cli/definitions/update.ts';
import { upstreamDefinition } from '../cli/definitions/upstream.ts';
import { verifyDefinition } from '../cli/definitions/verify.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  command(checkDefinition, async () => (await import('./check.ts')).runCheck),
  command(buildDefinition, async () => (await import('./build.ts')).runBuild),
  command(startDefinition, async () => (await import('./start.ts')).runStart),
  command(devDefinition, async () => (await import('./dev.ts')).runDev),
  command(nextBuildDefinition, async () => (await import('./next-build.ts')).runNextBuild),
  command(verifyDefinition, async () => (await import('./verify.ts')).runVerify),
  command(publishDefinition, async () => (await import('./publish.ts')).runPublish),
  command(newDefinition, async () => (await import('./new.ts')).runNew),
  command(updateDefinition, async () => (await import('./update.ts')).runUpdate),
  command(translationsDefinition, async () => (await import('./translations.ts')).runTranslations),
  command(tallyDefinition, async () => (await import('./tally.ts')).runTally),
  command(prioritiesDefinition, async () => (await import('./priorities.ts')).runPriorities),
  command(metricsDefinition, async () => (await import('./metrics.ts')).runMetrics),
  command(upstreamDefinition, async () => (await import('./upstream.ts')).runUpstream),
  command(notifyDefinition, async () => (await import('./notify.ts')).runNotify),
  command(exportDefinition, async () => (await import('./export.ts')).runExport),
  command(importDefinition, async () => (await import('./import.ts')).runImport),
  command(schemasDefinition, async () => (await import('./schemas.ts')).runSchemas),
  command(benchDefinition, async () => (await import('./bench.ts')).runBench),
];
