import type { z } from 'zod';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { suggest } from '../domain/suggest.ts';
import { fieldName, type FieldSource, keyOf, valueAt, withValue } from './field-source.ts';
import {
  choicesOf,
  isOptional,
  sampleOf,
  schemaAt,
  type Shape,
  shapeOf,
  textKindOf,
} from './schema-shape.ts';
import { textProblem } from './text-problem.ts';

const EXPECTED: Record<Shape, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  mapping: 'lines of “key: value”',
  choice: 'a single word',
};

/** The problem of a field whose schema refuses its value, or its absence. */
export function valueProblem(field: FieldPath, source: FieldSource): Problem {
  const schema = schemaAt(source.schema, field);
  const name = fieldName(field);
  if (!schema) throw new Error(`The schema of ${source.path} has no ${name}.`);
  const value = valueAt(source.data, field);
  const start = typeof field.at(-1) === 'number' ? '-' : `${keyOf(field)}:`;
  const lineWith = (text: string) => `${start} ${text}`;
  const line = lineWith(sampleOf(schema));
  const description = schema.description ?? '';

  if (value === undefined)
    return problem('missing-key', source.path, source.at(field.slice(0, -1)), {
      field: name,
      line,
      description,
    });

  const at = source.at(field);
  if (saysNothing(value))
    return problem('empty-value', source.path, at, {
      field: name,
      optional: isOptional(schema),
      line,
      description,
    });

  const shape = shapeOf(schema);
  const choices = choicesOf(schema);
  const isScalar = typeof value !== 'object';
  if (choices.length > 0 && isScalar) {
    const suggestion = suggest(String(value), choices);
    const corrected = suggestion && withValue(source, field, suggestion);
    return problem('invalid-value', source.path, at, {
      field: name,
      value: String(value),
      suggestion,
      choices,
      corrected,
    });
  }
  const raw = source.raw(field)?.trim() ?? String(value);
  if (typeof value === 'number' && shape === 'text' && textKindOf(schema) === 'text')
    return unquoted(field, raw, source);
  if (typeof value === 'number' && shape === 'number')
    return problem('bad-number', source.path, at, {
      field: name,
      value: String(value),
      expected: expectedNumber(value, schema),
    });
  if (shape === 'text' && (typeof value === 'string' || typeof value === 'number'))
    return textProblem(typeof value === 'string' ? value : raw, schema, source, { name, at, raw, lineWith });
  return problem('wrong-type', source.path, at, {
    field: name,
    found: describe(value),
    expected: EXPECTED[shape],
    line,
    description,
    corrected: recast(field, value, schema, source),
  });
}

function unquoted(field: FieldPath, raw: string, source: FieldSource): Problem {
  const code = /^versions?$/.test(keyOf(field)) ? 'unquoted-version' : 'unquoted-number';
  return problem(code, source.path, source.at(field), {
    field: fieldName(field),
    value: raw,
    corrected: withValue(source, field, `"${raw}"`),
  });
}

/** The author's value in the form that the schema wants, where that takes only brackets or quotes. */
function recast(
  field: FieldPath,
  value: unknown,
  schema: z.ZodType,
  source: FieldSource,
): string | undefined {
  const raw = source.raw(field)?.trim();
  if (raw === undefined) return undefined;
  if (schema.safeParse([value]).success) return withValue(source, field, `[${raw}]`);
  if (typeof value === 'object') return undefined;
  if (schema.safeParse(String(value)).success) return withValue(source, field, `"${raw}"`);
  if (typeof value !== 'string') return undefined;
  if (value.trim() !== '' && schema.safeParse(Number(value)).success) return withValue(source, field, value);
  if (schema.safeParse(value === 'true').success) {
    if (/^(true|yes|on)$/i.test(value)) return withValue(source, field, 'true');
    if (/^(false|no|off)$/i.test(value)) return withValue(source, field, 'false');
  }
  return undefined;
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'lines of “key: value”';
  if (typeof value === 'string') return `the text ${JSON.stringify(value)}`;
  return String(value);
}

function expectedNumber(value: number, schema: z.ZodType): string {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue?.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue?.code === 'too_big') return `at most ${issue.maximum}`;
  return 'a whole number';
}
