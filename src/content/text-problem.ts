import type { z } from 'zod';
import type { Correction } from '../domain/corrected-line.ts';
import { dateReadings, impossibility } from '../domain/date-correction.ts';
import type { Position } from '../domain/document.ts';
import { missingPeriod } from '../domain/metrics/period.ts';
import { keyMeant } from '../domain/named-keys.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { withoutUser } from '../domain/site-address.ts';
import { isDay } from '../domain/time.ts';
import type { FieldSource } from './field-source.ts';
import { namedBy } from './right-value.ts';
import { formOf, referredBy, textKindOf } from './schema-shape.ts';

/** A text in a file, be it a value or the key of a mapping: where it is, how it is called, and what should stand there. */
interface WrittenText {
  name: string;
  at: Position;
  corrected: Correction | undefined;
}

/** The problem of a text that should be a day, an id, a key or the like. */
export function textProblem(
  text: string,
  schema: z.ZodType,
  { path, surroundings }: FieldSource,
  { name: field, at, corrected }: WrittenText,
): Problem {
  const value = shortened(text);
  switch (textKindOf(schema)) {
    case 'day':
    case 'instant': {
      const reason = impossibility(text);
      if (reason !== undefined) return problem('impossible-date', path, at, { field, value, reason });
      const readings = dateReadings(text, surroundings.timeZone);
      return textKindOf(schema) === 'day'
        ? problem('bad-date', path, at, { field, value, readings, corrected })
        : problem('bad-instant', path, at, {
            ...{ field, value, readings, corrected },
            isDay: readings.length > 0 && readings.every(isDay),
          });
    }
    case 'id':
      return problem('bad-id', path, at, { field, value, corrected });
    case 'key': {
      const named = namedBy(schema, surroundings);
      if (!named) return problem('bad-key', path, at, { field, value, corrected });
      const suggestion = keyMeant(text, named);
      const choices = named.map(({ key }) => key);
      const params = { suggestion, choices, corrected };
      if (referredBy(schema) === 'team') return problem('unknown-team', path, at, { team: value, ...params });
      return problem('unknown-component', path, at, { component: value, ...params });
    }
    case 'week':
    case 'calendar period': {
      const reason = missingPeriod(text);
      if (reason !== undefined) return problem('impossible-period', path, at, { period: value, reason });
      return problem('bad-text', path, at, { field, value, expected: formOf(schema), corrected });
    }
    case 'variable':
      return problem('not-a-variable', path, at, { field });
    default:
      return problem('bad-text', path, at, { field, value, expected: expectation(text, schema), corrected });
  }
}

/** A password in an address isn't shown: this sentence ends up in logs. */
function shortened(text: string): string {
  const shown = withoutUser(text, '…@');
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

/** What a text should be; where it is one that may be any, how long. */
function expectation(text: string, schema: z.ZodType): string {
  const issue = schema.safeParse(text).error?.issues[0];
  if (issue?.code === 'too_big') return `at most ${issue.maximum} characters long`;
  return textKindOf(schema) === 'text' ? (issue?.message ?? 'another text') : formOf(schema);
}
