import { isDeepStrictEqual } from 'node:util';
import { isNode, isScalar, type Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { decode } from '../../src/content/decode.ts';
import { cutFrontMatter } from '../../src/content/front-matter.ts';
import { readYaml } from '../../src/content/yaml-source.ts';
import type { Problem } from '../../src/domain/problems.ts';
import type { Reports } from '../../src/domain/schemas/known-issue.ts';
import { reportFields } from '../../src/domain/tally/plan.ts';
import { Failure } from '../lib/errors.ts';
import { type Edit, editBytes } from './edits.ts';
import {
  addBefore,
  addFields,
  colonEnd,
  columnOf,
  contentEnd,
  type Fields,
  insertion,
  keyStart,
  lineEnd,
  mapIn,
  setField,
} from './yaml-fields.ts';

/** Where the YAML of a front matter begins in its file. */
const START = '---'.length;

/** A file's front matter, and its body as the file has it. */
interface Front {
  yaml: string;
  map: YAMLMap | undefined;
  data: Record<string, unknown>;
  body: Uint8Array;
  problem: Problem | undefined;
}

/**
 * A known issue's file that says these reports; everything outside `reports:` stays, byte by byte, and so do comments
 * in it. The very same bytes where it says them already. The path is for messages.
 * Throws a `Failure` where the front matter can't be read, or wouldn't say these reports and all else as before.
 */
export function withReports(bytes: Uint8Array, path: string, reports: Reports): Uint8Array {
  const before = frontOf(bytes, path);
  const isDoubled = before.problem?.code === 'duplicate-yaml-key';
  if (before.problem && !isDoubled) throw unreadable(path, before.problem);
  const { yaml, map } = before;
  if (!map) throw new Failure(`${path}: the front matter holds no fields. Nothing was written.`);
  const edits = reportsEdits({ text: yaml, map }, reports);
  if (edits.length === 0) return bytes;

  const inFile = edits.map((edit) => ({ ...edit, start: START + edit.start, end: START + edit.end }));
  const changed = editBytes(bytes, inFile);
  const after = frontOf(changed, path);
  // What is still doubled isn't in the reports.
  if (isDoubled && after.problem) throw unreadable(path, after.problem);
  const given = Object.fromEntries(Object.entries(reports).filter(([, value]) => value !== undefined));
  const data = isDoubled ? lastOfDoubled(before.yaml) : before.data;
  if (
    isDeepStrictEqual(after.data, { ...data, reports: given }) &&
    Buffer.compare(after.body, before.body) === 0
  )
    return changed;
  const lines = reportFields(reports).map(([key, value]) => `\n  ${key}: ${value}`);
  throw new Failure(
    `${path}: its reports can’t be changed without changing something else, because they are written in an ` +
      `unusual way. Nothing was written. Replace them with this by hand, and run the command again:\nreports:${lines.join('')}`,
  );
}

function frontOf(bytes: Uint8Array, path: string): Front {
  const { text, problem } = decode(bytes, path);
  if (text === undefined) throw unreadable(path, problem);
  const { cut, problem: uncut } = cutFrontMatter(text, path, (yaml) => readYaml(yaml, path));
  if (uncut) throw unreadable(path, uncut);
  const { yaml, data: front, bodyLine } = cut;
  const { data, map, problems } = front;
  return { yaml, map, data, body: fromLine(bytes, bodyLine), problem: problems[0] };
}

function lastOfDoubled(yaml: string): Record<string, unknown> {
  return parseDocument(yaml, { uniqueKeys: false }).toJS() as Record<string, unknown>;
}

/** A file's content from a line on. */
function fromLine(bytes: Uint8Array, line: number): Uint8Array {
  const [LF, CR] = [0x0a, 0x0d];
  let at = 0;
  for (let before = line - 1; before > 0 && at < bytes.length; at++)
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) before -= 1;
  return bytes.subarray(at);
}

function unreadable(path: string, { line, what, fix }: Pick<Problem, 'line' | 'what' | 'fix'>): Failure {
  return new Failure(`${path}:${line}: ${what} ${fix} Nothing was written.`);
}

const KEY = 'reports';

/**
 * The edits that let a front matter say these reports. Of a mapping that is there, single values and
 * keys change, so that its order and its comments stay; else one is made, at the end where there is no such field.
 */
function reportsEdits(fields: Fields, reports: Reports): Edit[] {
  const { text, map } = fields;
  const [field, ...doubled] = map.items.filter((pair) => nameOf(pair) === KEY);
  if (field) return [...valueEdits(fields, field, reports), ...removeFields(fields, new Set(doubled))];
  if (map.flow) return addFields(fields, [[KEY, inBraces(reports)]]);
  const indent = ' '.repeat(map.items[0] ? columnOf(map.items[0], text) : 0);
  const place = lineEnd(text, text.trimEnd().length);
  return [insertion(place, `\n${indent}${KEY}:${asLines(reports, indent)}`)];
}

function valueEdits(fields: Fields, field: Pair, reports: Reports): Edit[] {
  const { text, map } = fields;
  const inside = mapIn(fields, KEY);
  if (inside && (!inside.map.flow || keptIn(inside, reports).size > 0)) return mappingEdits(inside, reports);
  if (inside || map.flow) return setField(fields, [KEY, inBraces(reports)]);
  const lines = asLines(reports, ' '.repeat(columnOf(field, text)));
  const firstEnd = lineEnd(text, colonEnd(fields, field));
  const end = contentEnd(field, text);
  const start = isNode(field.value) ? (field.value.range?.[0] ?? end) : end;
  if (start > firstEnd) return [{ start: firstEnd, end: lineEnd(text, end), text: lines }];
  const value = { start: colonEnd(fields, field), end, text: '' };
  return [...(end > start ? [value] : []), insertion(lineEnd(text, end), lines)];
}

function mappingEdits(inside: Fields, reports: Reports): Edit[] {
  const { items } = inside.map;
  const kept = keptIn(inside, reports);
  const wanted = reportFields(reports);
  const values = new Map<string, unknown>(Object.entries(reports));
  const changed = wanted.flatMap(([key, value], index) => {
    const pair = kept.get(key);
    if (pair) return says(pair, values.get(key)) ? [] : setField(inside, [key, inQuotesOf(pair, value)]);
    const before = wanted.slice(0, index).map(([name]) => name);
    const anchor = before.findLast((name) => kept.has(name));
    if (anchor !== undefined) return addFields(inside, [[key, value]], [anchor]);
    return items[0] ? [addBefore(inside, items[0], [key, value])] : [];
  });
  const stay = new Set(kept.values());
  return [...changed, ...removeFields(inside, new Set(items.filter((pair) => !stay.has(pair))))];
}

/** The fields that stay: those that are wanted, of doubled ones the first. */
function keptIn({ map }: Fields, reports: Reports): Map<string, Pair> {
  return new Map(
    reportFields(reports).flatMap(([key]) => {
      const pair = map.items.find((item) => nameOf(item) === key);
      return pair ? [[key, pair] as const] : [];
    }),
  );
}

function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function says({ value }: Pair, wanted: unknown): boolean {
  return isNode(value) && isDeepStrictEqual(value.toJSON(), wanted);
}

/** A day in the quotes that the one before it had; a number has none. */
function inQuotesOf({ value: old }: Pair, value: string): string {
  if (!isScalar(old) || !value.includes('-')) return value;
  const quote = old.type === Scalar.QUOTE_DOUBLE ? '"' : old.type === Scalar.QUOTE_SINGLE ? "'" : '';
  return quote + value + quote;
}

function inBraces(reports: Reports): string {
  return `{ ${reportFields(reports)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

function asLines(reports: Reports, indent: string): string {
  return reportFields(reports)
    .map(([key, value]) => `\n${indent}  ${key}: ${value}`)
    .join('');
}

/** Takes fields out of a mapping that keeps others: with their lines, or between braces with their commas. */
function removeFields(fields: Fields, removed: ReadonlySet<Pair>): Edit[] {
  const { text, map } = fields;
  if (map.flow) return betweenBraces(fields, removed);
  return map.items
    .filter((pair) => removed.has(pair))
    .map((pair) => ({
      start: text.lastIndexOf('\n', keyStart(pair) - 1) + 1,
      end: lineEnd(text, contentEnd(pair, text)) + 1,
      text: '',
    }));
}

/** Those that follow one another as one: each up to the field behind it; the last ones from the field before them. */
function betweenBraces({ text, map: { items } }: Fields, removed: ReadonlySet<Pair>): Edit[] {
  return items.flatMap((pair, index) => {
    const previous = items[index - 1];
    if (!removed.has(pair) || (previous && removed.has(previous))) return [];
    const next = items.slice(index).find((other) => !removed.has(other));
    if (next) return [{ start: keyStart(pair), end: keyStart(next), text: '' }];
    const end = contentEnd(items.at(-1) ?? pair, text);
    const before = previous ? contentEnd(previous, text) : keyStart(pair);
    // A comment between the two is the previous one's, and keeps its comma.
    const isBare = /^,\s*$/.test(text.slice(before, keyStart(pair)));
    return [{ start: isBare ? before : keyStart(pair), end, text: '' }];
  });
}
