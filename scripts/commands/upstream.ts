import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE_FILE, UPSTREAM_FILE } from '../../src/domain/site.ts';
import type { Run } from '../cli/command.ts';
import type { upstreamDefinition } from '../cli/definitions/upstream.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { putFiles } from '../lib/put-files.ts';
import { reportText } from '../report/problems.ts';
import type { Fetch } from '../upstream/fetch-summary.ts';
import { type Outcome, readUpstreams } from '../upstream/read-upstreams.ts';

export const runUpstream: Run<typeof upstreamDefinition> = (ports, call) => readWords(ports, call, fetch);

/**
 * Reads what others say, and keeps it in the content folder: builds show that file and ask nobody, so that the same content
 * gives the same portal. Who can't be read is said, and what was known stays; only a mistake in site.yaml is an error.
 */
export async function readWords(
  ports: Parameters<Run<typeof upstreamDefinition>>[0],
  { options }: Parameters<Run<typeof upstreamDefinition>>[1],
  ask: Fetch,
  longest?: number,
): ReturnType<Run<typeof upstreamDefinition>> {
  const { portal, problems } = await openContent(ports, options);
  const errors = problems.filter(({ severity, file }) => severity === 'error' && file === SITE_FILE);
  if (errors.length > 0) {
    ports.err(reportText(errors, { colour: ports.interactive }), 'safe');
    return 1;
  }
  const { outcomes, file } = await readUpstreams(portal.site.components, portal.upstream, {
    ...{ fetch: ask, now: ports.clock(), longest },
  });
  if (outcomes.length === 0) {
    ports.err('No component in site.yaml names an upstream.\n');
    return 0;
  }
  for (const outcome of outcomes) ports.err(`${sentence(outcome)}\n`);
  const path = join(contentPaths(ports, options).content, UPSTREAM_FILE);
  const before = await readFile(path).catch(() => undefined);
  const after = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
  if (!options.dryRun && !before?.equals(after)) await putFiles([{ path, before, after }]);
  return outcomes.some(({ result }) => result.kind === 'unknown') ? 1 : 0;
}

function sentence({ component, summary, word, result }: Outcome): string {
  const { host } = new URL(summary);
  const kept = word ? ` What it said at ${word.asOf} stays.` : '';
  switch (result.kind) {
    case 'heard':
      return `${component}: ${word?.name ?? host} says ${word?.state ?? 'nothing'}.`;
    case 'older':
      return `${component}: ${host} gives a state from before the one that is known.${kept}`;
    case 'failed':
      return `${component}: ${host} can’t be read: ${result.why}.${kept}`;
    case 'unknown':
      return `${component}: upstream.component in site.yaml is wrong for ${host}: ${result.why}.${kept}`;
  }
}
