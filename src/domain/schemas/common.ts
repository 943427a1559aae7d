import { z } from 'zod';
import { type Language, LANGUAGES } from '../../languages/languages.ts';
import { looksEmpty } from '../characters.ts';
import { DURATION_SHAPE } from '../duration.ts';
import { isDay, readInstant } from '../time.ts';
import { COMPONENT_STATES } from '../vocabulary.ts';

/** What a text is that isn't any text; a message about one that is wrong goes by it. */
export type TextKind =
  | 'key'
  | 'day'
  | 'instant'
  | 'id'
  | 'letters'
  | 'url'
  | 'contact'
  | 'owner'
  | 'domain'
  | 'time zone'
  | 'colour'
  | 'theme file'
  | 'variable'
  | 'age'
  | 'period'
  | 'named day'
  | 'weekdays'
  | 'hours'
  | 'currency'
  | 'calendar period'
  | 'week'
  | 'reminder'
  | 'sender'
  | 'unsubscribe address'
  | 'https address'
  | 'list id'
  | 'field name';

/** What a key or an id leads to. */
export type Referred = 'component' | 'team' | 'segment' | 'known-issue' | 'incident' | 'maintenance';

/** The kind of each text's schema: in a registry of its own, so that editors' JSON Schemas have nothing of it. */
export const textKinds = z.registry<{ kind: TextKind; of?: Referred }>();

/** Languages that Candor's own words exist in; a portal may use any of them, the first one listed being its default. */
export { type Language, LANGUAGES };
export const LanguageSchema = z.enum(LANGUAGES).describe('A language that Candor speaks.');

export const DaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day is written YYYY-MM-DD' })
  .refine(isDay, { error: 'the calendar has no such day' })
  .register(textKinds, { kind: 'day' })
  .describe('A day, YYYY-MM-DD, in the time zone of the site.');

/** The zone is the site's, which a field can't know: a local time is checked against it when the records are assembled. */
export const InstantSchema = z
  .string()
  .refine((text) => readInstant(text, 'UTC').ok, {
    error: 'a time is written YYYY-MM-DDThh:mm with its offset',
  })
  .register(textKinds, { kind: 'instant' })
  .describe(
    'An instant, YYYY-MM-DDThh:mm and an offset (Z, -03:00); without one it is read in the time zone of the site.',
  );

export const DayOrInstantSchema = z
  .union([DaySchema, InstantSchema], {
    error: 'a date is written YYYY-MM-DD, or YYYY-MM-DDThh:mm with its offset; the calendar must have it',
  })
  .describe('A day, YYYY-MM-DD, or an instant with its offset.');

/** Letters, a dash, digits: `KI-1042`. Addresses and feeds depend on it, so it never changes. */
export const RecordIdSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,9}-[1-9]\d{0,11}$/, {
    error: 'an id is capital letters, a dash and a number',
  })
  .register(textKinds, { kind: 'id' })
  .describe(
    'The id of a record: capital letters, a dash and a number. Links and feeds depend on it: it never changes.',
  );

export const KeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'a key is small letters, digits and single dashes',
  })
  .register(textKinds, { kind: 'key' })
  .describe('A key that other places refer to: small letters, digits and single dashes.');

/** A key or an id that is one of something: a message about one that is wrong goes by what there is. */
export function oneOfThe(schema: z.ZodString, of: Referred): z.ZodString {
  const own = schema.describe(schema.description ?? '');
  textKinds.add(own, { kind: textKinds.get(schema)?.kind ?? 'key', of });
  return own;
}

export const DurationSchema = z
  .string()
  .regex(DURATION_SHAPE, { error: 'a length of time, a number and m, h or d' })
  .register(textKinds, { kind: 'age' })
  .describe('A length of time: a number and m, h or d, for minutes, hours or days.');

/** A text in which a reader sees something. */
export const TextSchema = z
  .string()
  .min(1)
  .refine((text) => !looksEmpty(text), { error: 'a text in which a reader sees something' });

/** A text in the default language, or one for each language. */
export const LocalizedSchema = z
  .union([TextSchema, z.partialRecord(LanguageSchema, TextSchema)])
  .describe('A text; or one a language: { en: …, pt: … }.');
export type Localized = z.infer<typeof LocalizedSchema>;

export const ComponentStateSchema = z
  .enum(COMPONENT_STATES)
  .describe('The state of a component, in the words of the Statuspage API.');

export const VersionSchema = z
  .string({ error: 'a version must be in quotes, or YAML reads 1.10 as 1.1' })
  .min(1)
  .refine((text) => !looksEmpty(text))
  .describe('A version, in quotes: "1.10".');

export const TitleSchema = z
  .string()
  .trim()
  .min(1, { error: 'a title says something' })
  .refine((text) => !looksEmpty(text), { error: 'a title says something' })
  .max(300)
  .describe('One line that says what is wrong, in the words of a customer.');
