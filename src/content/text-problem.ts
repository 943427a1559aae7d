import type { z } from 'zod';
import { correctedLine } from '../domain/corrected-line.ts';
import { impossibility, rewriteDate } from '../domain/date-correction.ts';
import type { Position } from '../domain/document.ts';
import { asKey } from '../domain/fold.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { isDay } from '../domain/time.ts';
import type { FieldSource } from './field-source.ts';
import { sampleOf, textKindOf } from './schema-shape.ts';

/** A text in a file, be it a value or the key of a mapping: where it is, and how it is called and written there. */
interface WrittenText {
  name: string;
  at: Position;
  raw: string;
  /** A whole line with another text in its place. */
  lineWith: (text: string) => string;
}

const EXPECTED: Partial<Record<ReturnType<typeof textKindOf>, string>> = {
  url: 'a full address, such as https://status.example.com/',
  letters: 'at most ten capital letters and digits, such as KI',
};

/** The problem of a text that should be a day, an id, a key or the like. */
export function textProblem(
  text: string,
  schema: z.ZodType,
  source: Pick<FieldSource, 'path' | 'line'>,
  { name, at, raw, lineWith }: WrittenText,
): Problem {
  const kind = textKindOf(schema);
  const line = lineWith(sampleOf(schema));
  const correct = (right: string | undefined) =>
    right !== undefined && schema.safeParse(right).success
      ? correctedLine(source, at, raw, right)
      : undefined;

  switch (kind) {
    case 'day':
    case 'instant': {
      const reason = impossibility(text);
      if (reason !== undefined)
        return problem('impossible-date', source.path, at, { field: name, value: text, reason });
      const corrected = correct(rewriteDate(text));
      if (kind === 'day')
        return problem('bad-date', source.path, at, { field: name, value: text, line, corrected });
      const example = isDay(text) ? lineWith(`${text}T10:15-03:00`) : line;
      return problem('bad-instant', source.path, at, { field: name, value: text, line: example, corrected });
    }
    case 'id': {
      const corrected = correct(text.toUpperCase().replace(/^([A-Z][A-Z0-9]*?)[\s_#-]*0*(?=[1-9])/, '$1-'));
      return problem('bad-id', source.path, at, { field: name, value: text, line, corrected });
    }
    case 'key': {
      return problem('bad-key', source.path, at, {
        field: name,
        value: text,
        corrected: correct(asKey(text)),
      });
    }
    case 'variable':
      return problem('not-a-variable', source.path, at, { field: name, line });
    default:
      return problem('bad-text', source.path, at, {
        field: name,
        value: shortened(text),
        expected: expectation(text, schema),
        line,
      });
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What a text should be in the schema's own words; where it has none, how long it may be. */
function expectation(text: string, schema: z.ZodType): string {
  const issue = schema.safeParse(text).error?.issues[0];
  if (issue?.code === 'too_big') return `at most ${issue.maximum} characters long`;
  return EXPECTED[textKindOf(schema)] ?? issue?.message ?? 'another text';
}
