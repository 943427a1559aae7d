import type { z } from 'zod';
import { correction } from '../domain/corrected-line.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { AnnouncementSchema } from '../domain/schemas/announcement.ts';
import { IncidentRecordSchema, IncidentSchema, MaintenanceSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../domain/schemas/known-issue.ts';
import { INCIDENT_KINDS } from '../domain/vocabulary.ts';
import { keyWordMeant } from '../i18n/key-words.ts';
import { fieldName, type FieldSource, valueAt } from './field-source.ts';
import { rightValue } from './right-value.ts';
import { keySchemaOf, keysOf, schemaAt, shapeOf } from './schema-shape.ts';
import { textProblem } from './text-problem.ts';
import { valueProblem } from './value-problem.ts';

export type { FieldSource };

/** A place that the schema objects to: a key that it doesn't know, a key of the wrong form, or a value. */
interface Objection {
  about: 'unknown key' | 'key' | 'value';
  field: FieldPath;
}

/**
 * The problems of a mapping's fields, each at its own place, in the order of the file.
 * zod says where; what to say about it is worked out from the schema and the value there,
 * so that a union is explained by the branch that its author meant. Of values that are `explained` already it says nothing.
 */
export function fieldProblems(
  error: z.ZodError,
  source: FieldSource,
  explained: readonly FieldPath[] = [],
): Problem[] {
  const placeOf = (about: string, field: FieldPath) => `${about} ${JSON.stringify(field)}`;
  const seen = new Set(explained.map((field) => placeOf('value', field)));
  const problems: Problem[] = [];
  for (const { about, field } of error.issues.flatMap((issue) => objections(issue, []))) {
    const place = placeOf(about, field);
    if (seen.has(place)) continue;
    seen.add(place);
    if (about === 'unknown key') problems.push(unknownKey(field, source));
    else if (about === 'key') problems.push(badKey(field, source));
    else
      problems.push(
        valueProblem(
          field,
          isKind(field) && INCIDENT_SCHEMAS.has(source.schema)
            ? { ...source, schema: IncidentRecordSchema }
            : source,
        ),
      );
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** zod's objections, each at its own place; to a union, those to the branch that its author meant: it has the fewest. */
export function objections(issue: z.core.$ZodIssue, base: FieldPath): Objection[] {
  const field = [...base, ...(issue.path as FieldPath)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ about: 'unknown key', field: [...field, key] }));
  if (issue.code === 'invalid_key') return [{ about: 'key', field }];
  if (issue.code === 'invalid_union') {
    const fitting = issue.errors
      .filter((branch) => branch.some(({ path, code }) => path.length > 0 || isKey(code)))
      .map((branch) => branch.flatMap((inner) => objections(inner, field)));
    const [meant] = fitting.sort((a, b) => a.length - b.length);
    if (meant) return meant;
  }
  return [{ about: 'value', field }];
}

/** How many things stand where a schema has no place for them, or are missing; what a single word says doesn't count. */
export function misplacedIn(schema: z.ZodType, data: unknown): number {
  const all = schema.safeParse(data).error?.issues.flatMap((issue) => objections(issue, [])) ?? [];
  return all.filter(({ about, field }) => {
    if (about !== 'value') return true;
    const value = valueAt(data, field);
    const wanted = schemaAt(schema, field);
    const isSingle = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return !isSingle || !wanted || ['list', 'mapping'].includes(shapeOf(wanted));
  }).length;
}

function isKey(code: z.core.$ZodIssue['code']): boolean {
  return code === 'unrecognized_keys' || code === 'invalid_key';
}

/** The schema was chosen by the kind, so that it knows one kind alone; the author may have meant the other. */
function isKind(field: FieldPath): boolean {
  return field.length === 1 && field[0] === 'kind';
}

const INCIDENT_SCHEMAS = new Set<unknown>([IncidentSchema, MaintenanceSchema]);
const FACTS = new Set(
  [KnownIssueSchema, IncidentSchema, MaintenanceSchema, AnnouncementSchema].flatMap(keysOf),
);

function unknownKey(field: FieldPath, source: FieldSource): Problem {
  const key = String(field.at(-1));
  const parent = field.slice(0, -1);
  const at = source.atKey(field);
  if (isFactOfOriginal(key, source)) return problem('facts-in-translation', source.path, at, { key });
  const kind = INCIDENT_KINDS.find((choice) => choice === valueAt(source.data, field));
  if (source.schema === KnownIssueSchema && isKind(field) && kind)
    return problem('wrong-kind', source.path, at, { kind, folder: 'known-issues/' });
  const choices = keysIn(parent, source);
  const suggestion = keyWordMeant(key, choices);
  return problem('unknown-key', source.path, at, { key, within: fieldName(parent), suggestion, choices });
}

function isFactOfOriginal(key: string, { schema }: Pick<FieldSource, 'schema'>): boolean {
  return schema === TranslationSchema && FACTS.has(key);
}

/** The keys that a mapping doesn't have yet; all that it may have, where it has them all. */
function keysIn(mapping: FieldPath, { schema, data }: Pick<FieldSource, 'schema' | 'data'>): string[] {
  const inner = schemaAt(schema, mapping);
  const known = inner ? keysOf(inner) : [];
  const free = known.filter((choice) => valueAt(data, [...mapping, choice]) === undefined);
  return free.length > 0 ? free : known;
}

function badKey(field: FieldPath, source: FieldSource): Problem {
  const parent = field.slice(0, -1);
  const mapping = schemaAt(source.schema, parent);
  const schema = mapping && keySchemaOf(mapping);
  if (!schema) return unknownKey(field, source);
  const key = String(field.at(-1));
  const at = source.atKey(field);
  const right = rightValue({ value: key, raw: key }, schema, source.surroundings);
  const isFree = right !== undefined && valueAt(source.data, [...parent, right]) === undefined;
  return textProblem(key, schema, source, {
    name: `A key in ${fieldName(parent)}`,
    at,
    corrected: isFree ? correction(source, at, key, right) : undefined,
  });
}

/** A misspelt key as it was written, and the one that was meant. */
interface MisspeltKey {
  written: FieldPath;
  right: string;
}

/**
 * A mapping with its misspelt keys put right, so that what stands under them is read and not missed: one slip is one
 * problem. A key is put right only where its value is one that the right key takes, or can be made so.
 */
export function withRightKeys(
  error: z.ZodError,
  source: FieldSource,
): { data: unknown; misspelt: Problem[]; written: (field: FieldPath) => FieldPath } {
  const data: unknown = structuredClone(source.data);
  const found: MisspeltKey[] = [];
  for (const { about, field } of error.issues.flatMap((issue) => objections(issue, []))) {
    if (about !== 'unknown key') continue;
    const key = String(field.at(-1));
    const parent = field.slice(0, -1);
    const choices = keysIn(parent, { schema: source.schema, data });
    const right = keyWordMeant(key, choices);
    if (right === undefined || isFactOfOriginal(key, source) || isKind(field)) continue;
    const schema = schemaAt(source.schema, [...parent, right]);
    const value = valueAt(data, field);
    if (!schema || valueAt(data, [...parent, right]) !== undefined) continue;
    if (!schema.safeParse(value).success && !isCorrectable(value, field, schema, source)) continue;
    const mapping = valueAt(data, parent) as Record<string, unknown>;
    mapping[right] = value;
    Reflect.deleteProperty(mapping, key);
    found.push({ written: field, right });
  }
  const misspelt = found.map(({ written, right }) => {
    const key = String(written.at(-1));
    const parent = written.slice(0, -1);
    const at = source.atKey(written);
    return problem('unknown-key', source.path, at, {
      ...{ key, within: fieldName(parent), suggestion: right, choices: keysIn(parent, source) },
      corrected: correction(source, at, key, right),
    });
  });
  return { data, misspelt, written: (field) => writtenPath(field, found) };
}

function isCorrectable(value: unknown, field: FieldPath, schema: z.ZodType, source: FieldSource): boolean {
  const raw = source.raw(field)?.trim();
  return raw !== undefined && rightValue({ value, raw }, schema, source.surroundings) !== undefined;
}

/** Where a field whose key was put right stands in the file. */
function writtenPath(field: FieldPath, misspelt: readonly MisspeltKey[]): FieldPath {
  for (const { written, right } of misspelt) {
    const parent = written.slice(0, -1);
    if (field[parent.length] !== right || !parent.every((step, index) => step === field[index])) continue;
    return [...written, ...field.slice(written.length)];
  }
  return field;
}

/**
 * The problems of keys called `__proto__` where any key may stand: zod passes over them in silence, and what is in them
 * would be lost. The rules know the components that there are, this one among those that there aren't.
 */
export function protoKeyProblems(source: FieldSource): Problem[] {
  return protoKeys(source.data)
    .filter((field) => field.length !== 2 || field[0] !== 'components')
    .flatMap((field) => {
      const mapping = schemaAt(source.schema, field.slice(0, -1));
      if (!mapping || !keySchemaOf(mapping)) return [];
      return [keysOf(mapping).length > 0 ? unknownKey(field, source) : badKey(field, source)];
    });
}

/** Whether a mapping has such a key, at whatever depth. */
export function hasProtoKey(data: unknown): boolean {
  return protoKeys(data).length > 0;
}

function protoKeys(value: unknown, field: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...field, Array.isArray(value) ? Number(key) : key];
    return [...(key === '__proto__' ? [own] : []), ...protoKeys(inner, own)];
  });
}
