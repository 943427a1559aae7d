import { join } from 'node:path';
import type { Instant } from '../../../src/domain/time.ts';
import { openBuiltPortal } from '../../portal/built-portal.ts';
import type { Cost } from '../figures.ts';
import { type EditToLive, editToLive } from './bench-live.ts';
import { type Contents, contentsOf, type Difference, differences } from './changed-files.ts';
import { type PageWeight, pageWeights, servedFrom } from './page-weight.ts';
import type { Bench } from './prepare.ts';
import { saying } from './progress.ts';
import { type Reader, readerOf, READINGS } from './readers.ts';
import { build, editIssue, resolveIncident, type Trial, updateIncident, withTrial } from './trial.ts';

const MINUTE = 60_000;

interface Step {
  name: string;
  change?: (trial: Trial, bench: Bench) => void | Promise<void>;
  /** How much later than the build before it, in milliseconds. */
  later?: number;
}

/** The first build finds nothing, each other one what the one before it left. */
const STEPS = [
  { name: 'cold build' },
  {
    name: 'a known issue edited',
    change: (trial, { issue, now }) => {
      editIssue(trial, issue.path, now);
    },
  },
  {
    name: 'an open incident updated',
    change: (trial, { open: [id], now }) => updateIncident(trial, id, now),
  },
  { name: 'five minutes later', later: 5 * MINUTE },
  { name: 'a day later', later: 24 * 60 * MINUTE },
] as const satisfies Step[];

export type StepName = (typeof STEPS)[number]['name'];

export interface Builds {
  costs: Readonly<Record<StepName, Cost>>;
  /** From each build to the next; named after what happened between the two. */
  changes: { name: StepName; portal: Difference; search: Difference }[];
  look: Look | undefined;
}

/** What readers get of a portal. */
interface Look {
  /** During an outage. */
  weights: PageWeight[];
  readers: Readonly<Record<string, Reader>>;
  live: EditToLive[];
}

/** Builds a portal cold, then after each thing that happens to one, and may look at what readers get of it in the end. */
export function benchBuilds(bench: Bench, { looks }: { looks: boolean }): Promise<Builds> {
  return withTrial(join(bench.work, 'builds'), bench.files, async (trial) => {
    const costs: [StepName, Cost][] = [];
    const changes: Builds['changes'] = [];
    let now = bench.now;
    let before: Contents | undefined;
    for (const { name, change, later = 0 } of STEPS as readonly (Step & { name: StepName })[]) {
      now += later;
      const instant = now;
      await change?.(trial, bench);
      costs.push([name, await saying(bench.ports, name, () => build(trial, instant))]);
      const after = contentsOf(trial.out);
      if (before) changes.push({ name, ...differences(before, after) });
      before = after;
    }
    return {
      costs: Object.fromEntries(costs) as Record<StepName, Cost>,
      changes,
      look: looks ? await look(bench, trial, now) : undefined,
    };
  });
}

/** Looks at the portal in the outage that it is in, then on a calm day; then brings an edit to where readers get it. */
async function look(bench: Bench, trial: Trial, now: Instant): Promise<Look> {
  const outage = await openServed(trial);
  const weights = pageWeights(outage.served);
  const inOutage = readerOf(outage.served, outage.headersOf, READINGS.trouble);
  for (const id of bench.open) await resolveIncident(trial, id, bench.now);
  await saying(bench.ports, 'a calm day, to look at', () => build(trial, now));
  const calm = await openServed(trial);
  const onCalmDay = readerOf(calm.served, calm.headersOf, READINGS.calm);
  const readers = { 'on a calm day': onCalmDay, 'in an outage': inOutage };
  return { weights, readers, live: await editToLive(bench, trial, now) };
}

async function openServed({ out }: Trial) {
  const { folder, files, headersOf, manifest } = await openBuiltPortal(out);
  return { served: servedFrom(folder, new URL(manifest.url).pathname, files), headersOf };
}
