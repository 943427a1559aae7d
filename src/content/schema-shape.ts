import { z } from 'zod';
import type { FieldPath } from '../domain/rules/rule.ts';
import { type TextKind, textKinds } from '../domain/schemas/common.ts';

/** The look of a value in YAML, as far as a correction needs to know. */
export type Shape = 'text' | 'number' | 'boolean' | 'list' | 'mapping' | 'choice';

/** A text of each kind, as YAML; in a union, the first of them that one of its branches is. */
const SAMPLES: Record<TextKind | 'text', string> = {
  text: 'One line of text',
  key: 'master-data',
  day: '2026-02-28',
  instant: '2026-02-28T10:15-03:00',
  id: 'KI-1042',
  letters: 'KI',
  url: 'https://status.example.com/',
  domain: 'status.example.com',
  'time zone': 'America/Sao_Paulo',
  colour: '"#3a4ccf"',
  variable: 'CANDOR_CHANNEL',
  age: '3d',
  sender: 'Example Status <status@example.com>',
  'unsubscribe address': 'https://status.example.com/unsubscribe/{token}',
};

/** The schema of a field; undefined where the schema knows no such field. */
export function schemaAt(schema: z.ZodType, field: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of field) current = current && childOf(unwrap(current), step);
  return current;
}

function childOf(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, step) ? (schema.shape[step] as z.ZodType) : undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    const children = schema.options.flatMap((option) => childOf(unwrap(option as z.ZodType), step) ?? []);
    return children.length > 1 ? z.union(children) : children[0];
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

/** Whether a field may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** The look of a field's value; of a union, its first branch. */
export function shapeOf(schema: z.ZodType): Shape {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return 'list';
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return 'mapping';
  if (inner instanceof z.ZodNumber) return 'number';
  if (inner instanceof z.ZodBoolean) return 'boolean';
  if (inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral) return 'choice';
  if (inner instanceof z.ZodUnion) return shapeOf(inner.options[0] as z.ZodType);
  return 'text';
}

/** The words that a field may be; none where any text, or no text, will do. */
export function choicesOf(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  if (inner instanceof z.ZodUnion)
    return [...new Set(inner.options.flatMap((option) => choicesOf(option as z.ZodType)))];
  return [];
}

/** The keys that a mapping may have; none where it may have any. */
export function keysOf(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord) return choicesOf(inner.keyType as z.ZodType);
  if (inner instanceof z.ZodUnion)
    return [...new Set(inner.options.flatMap((option) => keysOf(option as z.ZodType)))];
  return [];
}

/** The schema that a mapping's keys follow, where they aren't a fixed set. */
export function keySchemaOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodRecord) return inner.keyType as z.ZodType;
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => keySchemaOf(option as z.ZodType)).find(Boolean);
  return undefined;
}

/** The kind of text that a field holds; `text` where any will do. */
export function textKindOf(schema: z.ZodType): TextKind | 'text' {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodUnion)) return textKinds.get(inner)?.kind ?? 'text';
  const kinds = new Set(inner.options.map((option) => textKindOf(option as z.ZodType)));
  return (Object.keys(SAMPLES) as (TextKind | 'text')[]).find((kind) => kinds.has(kind)) ?? 'text';
}

/** A value that the schema accepts, as YAML on one line. */
export function sampleOf(schema: z.ZodType): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return `[${sampleOf(inner.element as z.ZodType)}]`;
  if (inner instanceof z.ZodRecord)
    return `{ ${sampleOf(inner.keyType as z.ZodType)}: ${sampleOf(inner.valueType as z.ZodType)} }`;
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape as Record<string, z.ZodType>);
    const needed = fields.filter(([, field]) => !isOptional(field));
    const shown = needed.length > 0 ? needed : fields.slice(0, 1);
    return `{ ${shown.map(([key, field]) => `${key}: ${sampleOf(field)}`).join(', ')} }`;
  }
  if (inner instanceof z.ZodUnion && shapeOf(inner) === 'list')
    return sampleOf(inner.options[0] as z.ZodType);
  if (inner instanceof z.ZodNumber) return '1';
  if (inner instanceof z.ZodBoolean) return 'true';
  return choicesOf(inner)[0] ?? SAMPLES[textKindOf(inner)];
}
