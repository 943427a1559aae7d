import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Position } from '../domain/document.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { escapeProblems } from './text-characters.ts';
import { cutBetweenBrackets, type ValueComment, valueComments } from './yaml-comments.ts';
import { markProblems } from './yaml-marks.ts';

/** A YAML text that was read, with the place of everything in it. */
export interface YamlSource {
  /** A mapping; `{}` where the text has problems. */
  data: Record<string, unknown>;
  /** The mapping as it is written, for whoever changes it; undefined where the text is something else. */
  map: YAMLMap | undefined;
  at: (field: FieldPath) => Position;
  atKey: (field: FieldPath) => Position;
  /** A value as it was written, quotes included. */
  raw: (field: FieldPath) => string | undefined;
  /** Comments that may be a piece of a text; whether one is depends on what its field holds. */
  comments: ValueComment[];
  problems: Problem[];
}

/**
 * Reads YAML 1.2: days, instants and keys stay texts. A key that is given twice is a problem, and so is whatever YAML
 * would leave out of a text, or put something else in the place of.
 * The text must begin where its file does, so that lines are the file's own; `---` before it may be left out as a line break.
 */
export function readYaml(text: string, path: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ lineCounter: lines, prettyErrors: false, stringKeys: true },
    // The parser compares each key with all before it; `duplicateKeys` looks each up.
    uniqueKeys: false,
  });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = sourceProblems(document, text, path, place);
  const data = problems.length === 0 ? toData(document, path, problems) : {};
  const nodeAt = (field: FieldPath) => nearest(document, field);
  return {
    data,
    map: isMap(document.contents) ? document.contents : undefined,
    at: (field) => place(nodeAt(field).value?.range?.[0] ?? 0),
    atKey: (field) => {
      const { key, value } = nodeAt(field);
      return place((key ?? value)?.range?.[0] ?? 0);
    },
    raw: (field) => {
      const { value, exact } = nodeAt(field);
      return exact && value?.range ? text.slice(value.range[0], value.range[1]) : undefined;
    },
    comments: problems.length === 0 ? valueComments(document, text, place) : [],
    problems,
  };
}

/** What the parser objects to, where its own words speak of programs. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'Here a second document begins, and only the first would be read',
  RESOURCE_EXHAUSTION: 'Its brackets are nested too deeply',
  NON_STRING_KEY: 'A key is a text, not a list or a mapping',
  MULTILINE_IMPLICIT_KEY: 'There is no “key: value” on this line',
  BLOCK_AS_IMPLICIT_KEY: 'There are two colons with a space after them on this line',
  BAD_INDENT: 'This line isn’t indented like those that it belongs to',
  TAB_AS_INDENT: 'YAML is indented with spaces, and this is a tab',
};

/** What is wrong with the YAML itself, before anybody asks what it says. */
function sourceProblems(
  document: Document.Parsed,
  text: string,
  path: string,
  place: (offset: number) => Position,
): Problem[] {
  const twice = duplicateKeys(document, path, place);
  if (document.errors.length === 0 && twice.length === 0)
    return [...markProblems(text, path, place), ...escapeProblems(document, text, path, place)];
  const cut = cutBetweenBrackets(text, path);
  if (cut.length > 0) return cut;
  const unreadable = document.errors.map(({ code, message, pos }) =>
    problem('bad-yaml', path, place(pos[0]), { message: REASONS[code] ?? firstSentence(message) }),
  );
  return [...unreadable, ...twice].sort((a, b) => a.line - b.line || a.column - b.column);
}

function toData(document: Document.Parsed, path: string, problems: Problem[]): Record<string, unknown> {
  try {
    const data: unknown = document.toJS() ?? {};
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return data as Record<string, unknown>;
    const found = Array.isArray(data) ? 'a list' : `the text ${JSON.stringify(data)}`;
    problems.push(problem('front-matter-shape', path, { line: 2, column: 1 }, { found }));
  } catch (error) {
    // The reader's own limit against aliases that multiply.
    problems.push(problem('bad-yaml', path, { line: 1, column: 1 }, { message: (error as Error).message }));
  }
  return {};
}

/** The node of a field, or of the nearest parent that there is. */
function nearest(document: Document.Parsed, field: FieldPath): { key?: Node; value?: Node; exact: boolean } {
  let value: Node | undefined = document.contents ?? undefined;
  let key: Node | undefined;
  for (const step of field) {
    const pair: Pair | undefined = isMap(value) ? pairsOf(value).get(String(step)) : undefined;
    const next: unknown = pair ? pair.value : isSeq(value) ? value.items[Number(step)] : undefined;
    if (!isNode(next)) return { ...(key ? { key } : {}), ...(value ? { value } : {}), exact: false };
    key = pair && isNode(pair.key) ? pair.key : undefined;
    value = next;
  }
  return { ...(key ? { key } : {}), ...(value ? { value } : {}), exact: true };
}

/** The pairs of each mapping by their keys, kept while its document is: a file with many problems asks for many. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  // Of two with the same key the first counts, so it is put in last.
  const found = new Map(
    map.items.toReversed().flatMap((item) => (isNode(item.key) ? [[String(item.key), item] as const] : [])),
  );
  pairs.set(map, found);
  return found;
}

/** The keys that a mapping has already, each with the line of the first. */
function duplicateKeys(
  document: Document.Parsed,
  path: string,
  place: (offset: number) => Position,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map: (_key, map) => {
      for (const { key } of map.items) {
        const first = isNode(key) ? pairsOf(map).get(String(key))?.key : undefined;
        if (!isNode(key) || !isNode(first) || first === key) continue;
        const at = place(key.range?.[0] ?? 0);
        const firstLine = place(first.range?.[0] ?? 0).line;
        problems.push(problem('duplicate-yaml-key', path, at, { key: String(key), firstLine }));
      }
    },
  });
  return problems;
}

function firstSentence(message: string): string {
  return message.split('\n')[0] ?? message;
}
