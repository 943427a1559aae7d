import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { Drafts } from '../domain/rules/rule.ts';
import { MetricSchema } from '../domain/schemas/metric.ts';
import { SaidSchema } from '../domain/schemas/said.ts';
import { SAID_FILE } from '../domain/site.ts';
import { type ContentFolder, reasonOf } from './content-folder.ts';
import type { Surroundings } from './field-source.ts';
import { readFacts } from './read-facts.ts';

const START = { line: 1, column: 1 };

/** Reads the words of customers into the drafts. */
export function readSaid(
  folder: ContentFolder,
  drafts: Drafts,
  surroundings: Surroundings,
): Promise<Problem[]> {
  return reading(folder, SAID_FILE, (bytes) => {
    const { facts, places, problems } = readFacts(SaidSchema, bytes, SAID_FILE, () => surroundings);
    drafts.said = { path: SAID_FILE, facts, ...places };
    return problems;
  });
}

/** Reads a metric into the drafts. */
export function readMetric(
  folder: ContentFolder,
  { path, key }: { path: string; key: string },
  drafts: Drafts,
  surroundings: Surroundings,
): Promise<Problem[]> {
  return reading(folder, path, (bytes) => {
    const { facts, places, problems } = readFacts(MetricSchema, bytes, path, () => surroundings);
    drafts.metrics.push({ path, key, facts, ...places });
    return problems;
  });
}

async function reading(
  folder: ContentFolder,
  path: string,
  read: (bytes: Uint8Array) => Problem[],
): Promise<Problem[]> {
  let bytes: Uint8Array;
  try {
    bytes = await folder.read(path);
  } catch (error) {
    return [problem('unreadable-file', path, START, { reason: reasonOf(error) })];
  }
  return read(bytes);
}
