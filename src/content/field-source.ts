import type { z } from 'zod';
import { correctedLine } from '../domain/corrected-line.ts';
import type { Position } from '../domain/document.ts';
import type { FieldPath } from '../domain/rules/rule.ts';

/** One YAML mapping (front matter or site.yaml) as it was read, with the place of everything in it. */
export interface FieldSource {
  /** The path below the content folder, with `/`. */
  path: string;
  /** The schema that the data was parsed with. */
  schema: z.ZodType;
  /** The parsed value. */
  data: unknown;
  /** Where a field's value is; the nearest parent's, or the first line, where there is no such field. */
  at: (field: FieldPath) => Position;
  /** Where a field's key is. */
  atKey: (field: FieldPath) => Position;
  /** The source of a line, counted from 1. */
  line: (line: number) => string;
  /** A value as it was written, quotes included; undefined where there is none. */
  raw: (field: FieldPath) => string | undefined;
}

/** The value of a field as YAML read it; undefined where there is none. */
export function valueAt(data: unknown, field: FieldPath): unknown {
  let value = data;
  for (const step of field) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A field as people call it: `affects.versions[0]`. */
export function fieldName(field: FieldPath): string {
  return field
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** The last name on the way to a field: what its line begins with. */
export function keyOf(field: FieldPath): string {
  return String(field.findLast((step) => typeof step === 'string') ?? '');
}

/** The author's own line with a field's value replaced. */
export function withValue(source: FieldSource, field: FieldPath, right: string): string | undefined {
  const raw = source.raw(field);
  return raw === undefined ? undefined : correctedLine(source, source.at(field), raw.trimEnd(), right);
}
