import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';
import type { Edit } from './edits.ts';

/** A mapping in a text, with the places of all that it holds. */
export interface Fields {
  text: string;
  map: YAMLMap;
}

/** A field and its value; a value is the text of its YAML. */
export type Field = readonly [key: string, value: string];

/** The front matter of a text that begins with `---`; `yaml` is the text behind that, as `cutFrontMatter` gives it. */
export function frontMatterFields(text: string, yaml: string): Fields | undefined {
  // Blanks for the opening line, so that places in the YAML are places in the text.
  const { contents } = parseDocument(`   ${yaml}`);
  return isMap(contents) ? { text, map: contents } : undefined;
}

/** Gives a field its value: in the place of the old one, or on a line of its own below the first of `after` that there is. */
export function setField(fields: Fields, [key, value]: Field, after: readonly string[] = []): Edit[] {
  const pair = pairOf(fields.map, key);
  if (!pair) return addFields(fields, [[key, value]], after);
  const end = contentEnd(pair, fields.text);
  if (!isNode(pair.value)) return [insertion(end, `: ${value}`)];
  const [from, to] = pair.value.range ?? [end, end];
  return to > from ? [{ start: from, end, text: value }] : [insertion(end, ` ${value}`)];
}

/** Adds fields below the first of `after` that there is, or at the end; a value may be lines of its own, indented. */
export function addFields(
  { text, map }: Fields,
  added: readonly Field[],
  after: readonly string[] = [],
): Edit[] {
  const last = map.items.at(-1);
  const anchor = after.map((key) => pairOf(map, key)).find((pair) => pair) ?? last;
  if (map.flow) {
    const written = added.map(([key, value]) => `${key}: ${value}`).join(', ');
    if (anchor) return [insertion(contentEnd(anchor, text), `, ${written}`)];
    return [insertion((map.range?.[0] ?? 0) + 1, ` ${written} `)];
  }
  if (!anchor) return [];
  const indent = ' '.repeat(columnOf(anchor, text));
  const lines = added.map(([key, value]) => `\n${indent}${key}:${value.startsWith('\n') ? '' : ' '}${value}`);
  return [insertion(lineEnd(text, contentEnd(anchor, text)), lines.join(''))];
}

/** Adds a field before another: on a line of its own, or between braces. */
export function addBefore({ text, map }: Fields, next: Pair, [key, value]: Field): Edit {
  const column = columnOf(next, text);
  const start = keyStart(next);
  if (map.flow) return insertion(start, `${key}: ${value}, `);
  return insertion(start - column, `${' '.repeat(column)}${key}: ${value}\n`);
}

/** Takes a field away: its lines, or what stands between it and its neighbours in braces. None where it isn't there. */
export function removeField({ text, map }: Fields, key: string): Edit[] {
  const pair = pairOf(map, key);
  if (!pair) return [];
  const end = contentEnd(pair, text);
  if (!map.flow)
    return [{ start: keyStart(pair) - columnOf(pair, text), end: lineEnd(text, end) + 1, text: '' }];
  const index = map.items.indexOf(pair);
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  if (before) return [{ start: contentEnd(before, text), end, text: '' }];
  return [{ start: keyStart(pair), end: after ? keyStart(after) : end, text: '' }];
}

/** A mapping's own key with its value; undefined where it has no such key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
}

/** A field's own mapping; undefined where its value is something else. */
export function mapIn({ text, map }: Fields, key: string): Fields | undefined {
  const value = pairOf(map, key)?.value;
  return isMap(value) ? { text, map: value } : undefined;
}

/** The text of a field that holds one value. */
export function scalarIn({ map }: Fields, key: string): string | undefined {
  const value = pairOf(map, key)?.value;
  return isScalar(value) && value.value !== null ? String(value.value) : undefined;
}

/** An edit that adds a text at a place and takes nothing away. */
export function insertion(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

/** The place after a field's colon. */
export function colonEnd({ text }: Fields, { key }: Pair): number {
  return text.indexOf(':', (key as Node).range?.[1] ?? 0) + 1;
}

/** The end of a line, which may have a comment behind its value. */
export function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end;
}

/** Where a field begins. */
export function keyStart({ key }: Pair): number {
  return (key as Node | null)?.range?.[0] ?? 0;
}

/** How many columns a field is indented. */
export function columnOf(pair: Pair, text: string): number {
  const start = keyStart(pair);
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** The end of a field's value; the range of a block reaches over what follows it. */
export function contentEnd(pair: Pair, text: string): number {
  const { key, value } = pair as Pair<Node, Node | null>;
  if (isCollection(value) && !value.flow) {
    const last: unknown = value.items.at(-1);
    if (isPair(last)) return contentEnd(last, text);
    if (isNode(last)) return trimmedEnd(text, last.range?.[1] ?? 0);
  }
  // A key alone, without a colon.
  if (value === null) return key.range?.[1] ?? 0;
  const keyEnd = text.indexOf(':', key.range?.[1] ?? 0) + 1;
  return Math.max(keyEnd, trimmedEnd(text, value.range?.[1] ?? 0));
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** A text as a YAML value on one line, in quotes where it needs them. */
export function yamlLine(text: string): string {
  return stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd();
}
