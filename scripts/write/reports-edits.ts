import { isNode, isScalar, type Pair, Scalar } from 'yaml';
import type { Reports } from '../../src/domain/schemas/known-issue.ts';
import { reportFields } from '../../src/domain/tally/plan.ts';
import type { Edit } from './edits.ts';
import { removeFields } from './removed-fields.ts';
import {
  addBefore,
  addFields,
  colonEnd,
  columnOf,
  contentEnd,
  type Fields,
  insertion,
  lineEnd,
  mapIn,
  setField,
} from './yaml-fields.ts';

const KEY = 'reports';

/**
 * The edits that let a front matter that ends at a place say these reports. Of a mapping that is there, single values and
 * keys change, so that its order and its comments stay; else one is made, at the end where there is no such field.
 */
export function reportsEdits(fields: Fields, end: number, reports: Reports): Edit[] {
  const { text, map } = fields;
  const [field, ...doubled] = map.items.filter((pair) => nameOf(pair) === KEY);
  if (field) return [...valueEdits(fields, field, reports), ...removeFields(fields, new Set(doubled))];
  if (map.flow) return addFields(fields, [[KEY, inBraces(reports)]]);
  const indent = ' '.repeat(map.items[0] ? columnOf(map.items[0], text) : 0);
  const place = lineEnd(text, text.slice(0, end).trimEnd().length);
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
  return isScalar(value) && value.value === wanted;
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
