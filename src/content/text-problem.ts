import type { z } from 'zod';
import type { Position } from '../domain/document.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { isDay } from '../domain/time.ts';
import { impossibility, rewriteDate } from './date-correction.ts';
import { correctedLine, fieldName } from './field-source.ts';
import type { FieldSource } from './field-source.ts';
import { sampleOf, textKindOf } from './schema-shape.ts';

/**
 * What is wrong with a text, be it a value or the key of a mapping, that stands for something: a day, an id, a key.
 * `at` is where it begins, `raw` how it is written there.
 */
export function textProblem(
  field: FieldPath,
  text: string,
  schema: z.ZodType,
  source: FieldSource,
  { at, raw }: { at: Position; raw: string },
): Problem {
  const name = fieldName(field);
  const line = `${keyOf(field)}: ${sampleOf(schema)}`;
  const correct = (right: string | undefined) =>
    right !== undefined && schema.safeParse(right).success
      ? correctedLine(source, at, raw, right)
      : undefined;

  switch (textKindOf(schema)) {
    case 'day':
    case 'instant': {
      const reason = impossibility(text);
      if (reason !== undefined)
        return problem('impossible-date', source.path, at, { field: name, value: text, reason });
      const corrected = correct(rewriteDate(text));
      if (textKindOf(schema) === 'day')
        return problem('bad-date', source.path, at, { field: name, value: text, line, corrected });
      const example = isDay(text) ? `${keyOf(field)}: ${text}T10:15-03:00` : line;
      return problem('bad-instant', source.path, at, { field: name, value: text, line: example, corrected });
    }
    case 'id': {
      const corrected = correct(text.toUpperCase().replace(/^([A-Z][A-Z0-9]*?)[\s_#-]*0*(?=[1-9])/, '$1-'));
      return problem('bad-id', source.path, at, { field: name, value: text, line, corrected });
    }
    case 'key': {
      return problem('bad-key', source.path, at, { field: name, value: text, corrected: correct(asKey(text)) });
    }
    default:
      return problem('bad-text', source.path, at, {
        field: name,
        value: shortened(text),
        expected: expectation(text, schema),
        line,
      });
  }
}

/** The last name on the way to a field: what its line begins with. */
export function keyOf(field: FieldPath): string {
  return String(field.findLast((step) => typeof step === 'string') ?? '');
}

function asKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What the schema itself says a text should be; where it says nothing of its own, how long it may be. */
function expectation(text: string, schema: z.ZodType): string {
  const issue = schema.safeParse(text).error?.issues[0];
  if (issue?.code === 'too_big') return `at most ${issue.maximum} characters long`;
  if (textKindOf(schema) === 'letters') return 'at most ten capital letters and digits, such as KI';
  return issue?.message ?? 'another text';
}
