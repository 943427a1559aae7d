import { expect, test } from 'vitest';
import { z } from 'zod';
import { formOf, keysOf, schemaAt, shapeOf, textKindOf } from '../../../src/content/schema-shape.ts';
import { IncidentSchema, MaintenanceSchema } from '../../../src/domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../../../src/domain/schemas/known-issue.ts';
import { SiteSchema } from '../../../src/domain/schemas/site.ts';

/** Every field of a schema that holds a text, by its path. */
function textFields(schema: z.ZodType, path: (string | number)[] = []): [string, z.ZodType][] {
  const shape = shapeOf(schema);
  if (shape === 'text') return [[path.join('.'), schema]];
  const keys = shape === 'list' ? [0] : shape === 'mapping' ? keysOf(schema) : [];
  return keys.flatMap((key) => {
    const child = schemaAt(schema, [key]);
    return child ? textFields(child, [...path, key]) : [];
  });
}

const FIELDS = [SiteSchema, KnownIssueSchema, IncidentSchema, MaintenanceSchema, TranslationSchema].flatMap(
  (schema) => textFields(schema),
);

test('there are many', () => {
  expect(FIELDS.length).toBeGreaterThan(60);
  expect(new Set(FIELDS.map(([, schema]) => textKindOf(schema))).size).toBe(25);
});

test.each(FIELDS)('what %s is told by is no value of it', (_path, schema) => {
  // A text of no kind of its own is one that may be any.
  const isAny = schema.safeParse('One line of text').success;
  expect(textKindOf(schema) === 'text').toBe(isAny);
  expect(schema.safeParse(formOf(schema)).success).toBe(isAny);
});

test('a union is shown by its first branch that is a text of any kind', () => {
  expect(textKindOf(z.union([z.string(), z.number()]))).toBe('text');
  expect(schemaAt(SiteSchema, ['notify', 'channels', 0, 'url'])).toBeDefined();
});
