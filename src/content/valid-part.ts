import type { z } from 'zod';
import type { FieldPath } from '../domain/rules/rule.ts';
import { objections } from './field-problems.ts';

/** The part of a value that a schema accepts. */
interface ValidPart {
  /** Undefined where nothing of it is acceptable. */
  value: unknown;
  /** Whether no item of a list and no entry of the mapping itself is missing, so that others may be held to it. */
  isComplete: boolean;
  /** The path in the file of a path in `value`: what is taken out of a list moves what follows. */
  original: (field: FieldPath) => FieldPath;
}

/** A value with what was taken out of its lists: for each the indexes that its items had in the file. */
interface Rest {
  value: unknown;
  indexes: Map<unknown, number[]>;
}

/**
 * Takes out of a value what its schema objects to, so that a slip in one entry doesn't hide from the rules what is
 * wrong with the others. What lacks a required fact goes whole; so does what would be left empty.
 */
export function validPart(schema: z.ZodType, data: unknown): ValidPart {
  const rest: Rest = { value: structuredClone(data), indexes: new Map() };
  let isComplete = true;
  for (;;) {
    const result = schema.safeParse(rest.value);
    if (result.success)
      return { value: result.data, isComplete, original: (field) => originalOf(field, rest) };
    const taken: FieldPath[] = [];
    // From the last to the first, so that indexes stay what they are until it is their turn.
    for (const field of fieldsOf(result.error).sort(byPlace).reverse()) {
      if (taken.some((path) => path.every((step, index) => step === field[index]))) continue;
      const path = takeOut(field, rest);
      if (path.length === 0) return { value: undefined, isComplete: false, original: (same) => same };
      taken.push(path);
      isComplete &&= path.length > 1 && typeof path.at(-1) === 'string';
    }
  }
}

function fieldsOf(error: z.ZodError): FieldPath[] {
  return error.issues.flatMap((issue) => objections(issue, [])).map(({ field }) => field);
}

/** Takes out the value at a path, or else what holds it; gives the path of what went, which is empty when all did. */
function takeOut(field: FieldPath, rest: Rest): FieldPath {
  const step = field.at(-1);
  if (step === undefined) return [];
  const parent = valueAt(field.slice(0, -1), rest.value);
  const entries = typeof parent === 'object' && parent !== null ? Object.keys(parent) : [];
  if (entries.length < 2 || !entries.includes(String(step))) return takeOut(field.slice(0, -1), rest);
  if (Array.isArray(parent)) {
    const indexes = rest.indexes.get(parent) ?? entries.map(Number);
    rest.indexes.set(parent, indexes.toSpliced(Number(step), 1));
    parent.splice(Number(step), 1);
  } else Reflect.deleteProperty(parent as object, step);
  return field;
}

function valueAt(field: FieldPath, value: unknown): unknown {
  return field.reduce(
    (found: unknown, step) => (found as Record<string, unknown> | undefined)?.[step],
    value,
  );
}

function originalOf(field: FieldPath, { value, indexes }: Rest): FieldPath {
  return field.map(
    (step, index) => indexes.get(valueAt(field.slice(0, index), value))?.[Number(step)] ?? step,
  );
}

function byPlace(a: FieldPath, b: FieldPath): number {
  const index = a.findIndex((step, at) => step !== b[at]);
  const [own, other] = [a[index], b[index]];
  if (own === undefined || other === undefined) return a.length - b.length;
  return typeof own === 'number' && typeof other === 'number'
    ? own - other
    : String(own) < String(other)
      ? -1
      : 1;
}
