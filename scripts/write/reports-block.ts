import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { decode } from '../../src/content/decode.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { readYaml } from '../../src/content/yaml-source.ts';
import type { Problem } from '../../src/domain/problems.ts';
import type { Reports } from '../../src/domain/schemas/known-issue.ts';
import { reportFields } from '../../src/domain/tally/plan.ts';
import { Failure } from '../cli/command.ts';
import { reportsEdits } from './reports-edits.ts';
import { editBytes } from './source-text.ts';
import { frontMatterFields } from './yaml-fields.ts';

/** A file's front matter, and its body as it stands in the file. */
interface Front {
  text: string;
  yaml: string;
  data: Record<string, unknown>;
  body: string;
  problem: Problem | undefined;
}

/**
 * A known issue's file that says these reports; all that stands outside `reports:` stays, byte by byte, and so do comments
 * in it. The very same bytes where it says them already. The path is for messages.
 * Throws a `Failure` where the front matter can't be read, or wouldn't say these reports and all else as before.
 */
export function withReports(bytes: Uint8Array, path: string, reports: Reports): Uint8Array {
  const before = frontOf(bytes, path);
  const isDoubled = before.problem?.code === 'duplicate-yaml-key';
  if (before.problem && !isDoubled) throw unreadable(path, before.problem);
  const fields = frontMatterFields(before.text, before.yaml);
  if (!fields) throw new Failure(`${path}: the front matter holds no fields. Nothing was written.`);
  const edits = reportsEdits(fields, '---'.length + before.yaml.length, reports);
  if (edits.length === 0) return bytes;

  const changed = editBytes(bytes, edits);
  const after = frontOf(changed, path);
  // What is still doubled isn't in the reports.
  if (isDoubled && after.problem) throw unreadable(path, after.problem);
  const told = Object.fromEntries(Object.entries(reports).filter(([, value]) => value !== undefined));
  const data = isDoubled ? lastOfDoubled(before.yaml) : before.data;
  if (isDeepStrictEqual(after.data, { ...data, reports: told }) && after.body === before.body) return changed;
  const lines = reportFields(reports).map(([key, value]) => `\n  ${key}: ${value}`);
  throw new Failure(
    `${path}: what it says of its reports can’t be changed without changing something else, as it is written in an ` +
      `uncommon way. Nothing was written. Put this in its place by hand, and run the command again:\nreports:${lines.join('')}`,
  );
}

function frontOf(bytes: Uint8Array, path: string): Front {
  const { text, problem } = decode(bytes, path);
  if (text === undefined) throw unreadable(path, problem);
  const cut = splitFrontMatter(text, path);
  if ('problem' in cut) throw unreadable(path, cut.problem);
  const { yaml, bodyLine } = cut.split;
  const front = readYaml(yaml, path);
  return { text, yaml, data: front.data, body: fromLine(bytes, bodyLine), problem: front.problems[0] };
}

function lastOfDoubled(yaml: string): Record<string, unknown> {
  return parseDocument(yaml, { uniqueKeys: false }).toJS() as Record<string, unknown>;
}

/** What stands in a file from a line on, its bytes as characters. */
function fromLine(bytes: Uint8Array, line: number): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const lineBreak = [...raw.matchAll(/\r\n?|\n/g)][line - 2];
  return lineBreak ? raw.slice(lineBreak.index + lineBreak[0].length) : '';
}

function unreadable(path: string, { line, what, fix }: Pick<Problem, 'line' | 'what' | 'fix'>): Failure {
  return new Failure(`${path}:${line}: ${what} ${fix} Nothing was written.`);
}
