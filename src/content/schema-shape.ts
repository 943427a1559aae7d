import { z } from 'zod';
import { oneOf } from '../domain/problem-kinds/sentences.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { type Referred, type TextKind, textKinds } from '../domain/schemas/common.ts';

/** The look of a value in YAML, as far as a correction needs to know. */
export type Shape = 'text' | 'number' | 'boolean' | 'list' | 'mapping' | 'choice';

/** A text of each kind, in words; in a union, the first of them that one of its branches is. */
const FORMS: Record<TextKind | 'text', string> = {
  text: 'a text',
  key: 'a key of small letters, digits and single dashes',
  day: 'a day, YYYY-MM-DD',
  instant: 'a time, YYYY-MM-DDThh:mm with its offset',
  id: 'an id: capital letters, a dash and a number',
  letters: 'at most ten capital letters and digits',
  url: 'a full address that begins with https://',
  contact: 'an https address, mailto: and a mailbox, or tel: and a number',
  owner: 'a handle in quotes, as the host of the repository writes it ("@org/team")',
  domain: 'a domain name',
  'time zone': 'a time zone by its IANA name, Area/City',
  colour: 'a colour in quotes, # and six hexadecimal digits',
  'theme file': 'the path of a file below theme/, its name of letters, digits, dots, dashes and underscores',
  variable: 'the name of a variable of the environment',
  age: 'a length of time, a number and m, h or d',
  period: 'week, month, or a number of them (2 weeks, 3 months)',
  'named day':
    'a weekday (sunday), one of a month (second sunday, last friday), a date from 1 to 31, or last day',
  weekdays: 'a day of the week (mon), or the first and last of several (mon-fri)',
  hours: 'two times of the clock in quotes, the earlier first ("09:00-18:00")',
  currency: 'a currency by its three capital letters (USD)',
  'calendar period': 'a month (2026-10), a quarter (2026-Q3), a year (2026) or an ISO week (2026-W40)',
  week: 'an ISO week (2026-W40)',
  reminder: 'a length of time before it begins (1d, 1h), or start or end',
  sender: 'a sender, a name and its address between < and >',
  'unsubscribe address': 'an https address with {token} in it',
  'https address': 'an https address without user and password',
  'list id': 'the UUID of a list, as listmonk shows it',
  'field name': 'the name of a field: letters, digits, _ and -',
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
  const texts = inner.options.filter((option) => shapeOf(option as z.ZodType) === 'text');
  const kinds = new Set(texts.map((option) => textKindOf(option as z.ZodType)));
  return (Object.keys(FORMS) as (TextKind | 'text')[]).find((kind) => kinds.has(kind)) ?? 'text';
}

/** What a key or an id leads to; undefined where it is one of its own, or any. */
export function referredBy(schema: z.ZodType): Referred | undefined {
  return textKinds.get(unwrap(schema))?.of;
}

/** The schema of a list's items. */
export function itemOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
}

/** The fields of a mapping whose keys are a fixed set. */
export function fieldsOf(schema: z.ZodType): [key: string, z.ZodType][] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.entries(inner.shape as Record<string, z.ZodType>) : [];
}

/** What a value should be, in words that are no value themselves. */
export function formOf(schema: z.ZodType): string {
  const choices = choicesOf(schema);
  if (choices.length > 0) return oneOf(choices);
  switch (shapeOf(schema)) {
    case 'list': {
      const item = itemOf(schema) ?? z.string();
      if (shapeOf(item) === 'list')
        return 'a list of lists: a dash on each line, and a list in square brackets behind it';
      return `a list in square brackets, each ${formOf(item).replace(/^an? /, '')}`;
    }
    case 'mapping': {
      const words = schema instanceof z.ZodRecord ? choicesOf(schema.valueType as z.ZodType) : [];
      return `lines of “key: value” below it${words.length === 0 ? '' : `, each value one of ${oneOf(words)}`}`;
    }
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return FORMS[textKindOf(schema)];
  }
}
