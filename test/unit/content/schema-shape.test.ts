import { expect, test } from 'vitest';
import { z } from 'zod';
import { keysOf, sampleOf, schemaAt, shapeOf, textKindOf } from '../../../src/content/schema-shape.ts';
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
  expect(new Set(FIELDS.map(([, schema]) => textKindOf(schema))).size).toBe(14);
});

test.each(FIELDS)('what %s is shown by is accepted', (_path, schema) => {
  const sample = sampleOf(schema).replaceAll('"', '');
  expect(schema.safeParse(sample)).toMatchObject({ success: true });
  // A text of no kind of its own is one that may be any.
  expect(textKindOf(schema) === 'text').toBe(schema.safeParse('One line of text').success);
});

test('a union is shown by its first branch that is a text of any kind', () => {
  expect(textKindOf(z.union([z.string(), z.number()]))).toBe('text');
  expect(schemaAt(SiteSchema, ['notify', 'channels', 0, 'url'])).toBeDefined();
});
