import type { z } from 'zod';
import { looksEmpty } from '../domain/characters.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { choiceMeant } from '../i18n/choice-words.ts';
import { fieldName, type FieldSource, valueAt, withValue } from './field-source.ts';
import { missingLine } from './missing-line.ts';
import { rightValue } from './right-value.ts';
import { choicesOf, formOf, isOptional, schemaAt, shapeOf, textKindOf } from './schema-shape.ts';
import { textProblem } from './text-problem.ts';

/** The problem of a field whose schema refuses its value, or its absence. */
export function valueProblem(field: FieldPath, source: FieldSource): Problem {
  const schema = schemaAt(source.schema, field);
  const name = fieldName(field);
  if (!schema) throw new Error(`The schema of ${source.path} has no ${name}.`);
  const value = valueAt(source.data, field);
  const description = schema.description ?? '';
  const choices = choicesOf(schema);

  if (value === undefined)
    return problem('missing-key', source.path, source.at(field.slice(0, -1)), {
      field: name,
      description,
      choices: textKindOf(schema) === 'text' ? choices : [],
      line: missingLine(field, source),
    });

  const at = source.at(field);
  if (saysNothing(value))
    return problem('empty-value', source.path, at, {
      field: name,
      optional: isOptional(schema),
      expected: formOf(schema),
      description,
    });

  const raw = source.raw(field)?.trim() ?? String(value);
  const right = rightValue({ value, raw }, schema, source.surroundings);
  const corrected = isListed(right, field, source) ? undefined : withValue(source, field, right);
  const shape = shapeOf(schema);
  if (choices.length > 0 && typeof value !== 'object')
    return problem('invalid-value', source.path, at, {
      field: name,
      value: String(value),
      suggestion: choiceMeant(String(value), choices),
      choices,
      corrected,
    });
  if (typeof value === 'number' && shape === 'text' && textKindOf(schema) === 'text')
    return problem(isVersion(field) ? 'unquoted-version' : 'unquoted-number', source.path, at, {
      field: name,
      value: raw,
      corrected,
    });
  if (typeof value === 'number' && shape === 'number')
    return problem('bad-number', source.path, at, {
      field: name,
      value: String(value),
      expected: expectedLimit(value, schema) ?? 'a whole number',
    });
  if (shape === 'text' && (typeof value === 'string' || typeof value === 'number'))
    return textProblem(typeof value === 'string' ? value : raw, schema, source, { name, at, corrected });
  const length = Array.isArray(value) ? expectedLimit(value, schema) : undefined;
  if (Array.isArray(value) && length !== undefined)
    return problem('wrong-length', source.path, at, {
      field: name,
      count: value.length,
      expected: length,
      description,
    });
  return problem('wrong-type', source.path, at, {
    field: name,
    found: describe(value),
    expected: formOf(schema),
    description,
    corrected,
  });
}

/** Whether a list has the right value already, so that a correction would repeat it. */
function isListed(right: string | undefined, field: FieldPath, { data }: FieldSource): boolean {
  const list = typeof field.at(-1) === 'number' ? valueAt(data, field.slice(0, -1)) : [];
  return right !== undefined && Array.isArray(list) && list.includes(right);
}

function isVersion(field: FieldPath): boolean {
  return /^versions?$/.test(String(field.findLast((step) => typeof step === 'string')));
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return looksEmpty(value);
  return value === null || (Array.isArray(value) && value.length === 0);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'lines of “key: value”';
  if (typeof value === 'string') return `the text ${JSON.stringify(value)}`;
  return String(value);
}

/** The least or the most that a number, or the length of a list, may be, where it is less or more. */
function expectedLimit(value: unknown, schema: z.ZodType): string | undefined {
  const issue = schema.safeParse(value).error?.issues.find(({ path }) => path.length === 0);
  if (issue?.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue?.code === 'too_big') return `at most ${issue.maximum}`;
  return undefined;
}
