import { parse } from 'yaml';
import type { z } from 'zod';
import { contactsMeant } from '../domain/contact.ts';
import { rewriteDate } from '../domain/date-correction.ts';
import { asKey, folded } from '../domain/fold.ts';
import { keyMeant, type NamedKey } from '../domain/named-keys.ts';
import { withoutUser } from '../domain/site-address.ts';
import { suggest } from '../domain/suggest.ts';
import { isDay, isTimeZone } from '../domain/time.ts';
import { NTHS, WEEKDAYS } from '../domain/vocabulary.ts';
import { choiceMeant } from '../i18n/choice-words.ts';
import { saysNo, saysYes } from '../i18n/yes-no.ts';
import type { Surroundings } from './field-source.ts';
import { choicesOf, fieldsOf, isOptional, itemOf, referredBy, shapeOf, textKindOf } from './schema-shape.ts';

/** An address without its scheme. */
const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s?#@]*)?$/i;

/** A value as YAML read it, and as it was written. */
interface Written {
  value: unknown;
  raw: string;
}

/**
 * The YAML for what an author wrote, as the schema wants it; undefined where that can't be told from the words alone.
 * Whatever is given here has been read again and is accepted.
 */
export function rightValue(
  written: Written,
  schema: z.ZodType,
  surroundings: Surroundings,
): string | undefined {
  return candidates(written, schema, surroundings).find((right) => accepts(schema, right));
}

function accepts(schema: z.ZodType, yaml: string): boolean {
  try {
    return schema.safeParse(parse(yaml)).success;
  } catch {
    return false;
  }
}

function candidates({ value, raw }: Written, schema: z.ZodType, surroundings: Surroundings): string[] {
  if (typeof value === 'object' || /\n/.test(raw)) return listOfStates(value, raw);
  const text = typeof value === 'string' ? value : raw;
  switch (shapeOf(schema)) {
    case 'list':
      return asList(text, raw, schema, surroundings);
    case 'mapping':
      return asMapping({ value, raw }, schema, surroundings);
    case 'number':
      return typeof value === 'string' ? [value] : [];
    case 'boolean':
      return [...(saysYes(text) ? ['true'] : []), ...(saysNo(text) ? ['false'] : [])];
    case 'choice':
      return choiceMeant(text, choicesOf(schema)) ? [choiceMeant(text, choicesOf(schema)) ?? ''] : [];
    case 'text':
      return asText({ value, raw }, text, schema, surroundings);
  }
}

/** `[{ checkout: major_outage }, { payments: partial_outage }]` says what `{ checkout: …, payments: … }` does. */
function listOfStates(value: unknown, raw: string): string[] {
  if (!Array.isArray(value) || /\n/.test(raw) || value.length === 0) return [];
  const isPair = (item: unknown) =>
    typeof item === 'object' && item !== null && Object.keys(item).length === 1;
  if (!value.every(isPair)) return [];
  const pairs = value.flatMap((item) => Object.entries(item as Record<string, unknown>));
  if (pairs.some(([, state]) => typeof state !== 'string')) return [];
  return [`{ ${pairs.map(([key, state]) => `${key}: ${String(state)}`).join(', ')} }`];
}

function asList(text: string, raw: string, schema: z.ZodType, surroundings: Surroundings): string[] {
  const item = itemOf(schema);
  if (!item) return [];
  const right = (part: string) => {
    const read = { value: safely(part), raw: part };
    return accepts(item, part) && isKnown(part, item, surroundings)
      ? part
      : rightValue(read, item, surroundings);
  };
  const whole = right(raw);
  const inner = text.replace(/^\[|\]$/g, '').trim();
  const parts = inner.split(/\s*[,;]\s*/).map((part) => right(part));
  return [
    ...(whole !== undefined && !/[,;[\]]/.test(text) ? [`[${whole}]`] : []),
    ...(parts.every((part) => part !== undefined) ? [`[${parts.join(', ')}]`] : []),
    ...(/[,;[\]]/.test(text) ? [] : [`[${raw}]`]),
  ];
}

function isKnown(text: string, schema: z.ZodType, surroundings: Surroundings): boolean {
  const named = namedBy(schema, surroundings);
  return !named || named.some(({ key }) => key === text);
}

function safely(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return yaml;
  }
}

/** A value by itself goes under the one key that it fits: `fixed: 2026-11-21` is `fixed: { on: 2026-11-21 }`. */
function asMapping(written: Written, schema: z.ZodType, surroundings: Surroundings): string[] {
  const fields = fieldsOf(schema).filter(
    ([, field]) => textKindOf(field) !== 'text' || shapeOf(field) !== 'text',
  );
  const fitting = fields.flatMap(([key, field]) => {
    const right = accepts(field, written.raw) ? written.raw : rightValue(written, field, surroundings);
    return right === undefined ? [] : [[key, right, isOptional(field)] as const];
  });
  const needed = fitting.filter(([, , optional]) => !optional);
  const [only, ...others] = needed.length > 0 ? needed : fitting;
  return only && others.length === 0 ? [`{ ${only[0]}: ${only[1]} }`] : [];
}

function asText(
  { value, raw }: Written,
  text: string,
  schema: z.ZodType,
  surroundings: Surroundings,
): string[] {
  const { letters, timeZone } = surroundings;
  const of = referredBy(schema);
  switch (textKindOf(schema)) {
    case 'day': {
      const right = rewriteDate(text, timeZone);
      // A union of a day and a time is named by its first branch; a time that it takes is right too.
      return right === undefined ? [] : [right];
    }
    case 'instant': {
      const right = rewriteDate(text, timeZone);
      return right === undefined || isDay(right) ? [] : [right];
    }
    case 'id': {
      const prefix =
        of === 'component' || of === 'team' || of === 'segment' ? undefined : of && letters?.[of];
      if (/^#?\d+$/.test(text)) return prefix === undefined ? [] : [`${prefix}-${text.replace(/^#?0*/, '')}`];
      const id = text
        .replace(/\.mdx?$/i, '')
        .toUpperCase()
        .replace(/^([A-Z][A-Z0-9]*?)[\s_#\u2010-\u2015\u2212-]*0*(?=[1-9])/, '$1-');
      const [written = '', number = ''] = id.split('-');
      if (prefix === undefined || written === prefix) return [id];
      // Letters of another kind of record are no slip of a letter.
      const isOther = Object.values(letters ?? {}).includes(written);
      return !isOther && suggest(written, [prefix]) ? [`${prefix}-${number}`] : [];
    }
    case 'key': {
      const named = namedBy(schema, surroundings);
      const key = named ? keyMeant(text, named) : asKey(text);
      return key === undefined || key === '' ? [] : [key];
    }
    case 'letters':
      return [text.toUpperCase()];
    case 'owner':
      return [`"@${text.trim().replace(/^@+/, '')}"`];
    case 'url':
    case 'https address':
    case 'contact':
      return [
        ...[withoutUser(text), ...contactsMeant(text)],
        ...(BARE_HOST.test(text) ? [`https://${text}`] : []),
      ];
    case 'domain':
      return [URL.canParse(text) ? new URL(text).hostname : text.toLowerCase()];
    case 'colour': {
      const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? [];
      return [`"#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}"`];
    }
    case 'time zone':
      return timeZones(text);
    case 'reminder':
    case 'age': {
      const [, number = '', unit = ''] = /^0*(\d+)\s*([a-z]+)$/.exec(folded(text.trim())) ?? [];
      return /^(m|min(ute|uto)?s?|h|hrs?|hours?|horas?|d|days?|dias?)$/.test(unit)
        ? [`${number}${unit.charAt(0)}`]
        : [];
    }
    case 'period': {
      const [, number = '1', unit = ''] = /^(\d+)?\s*(week|month)(?:s|ly)?$/.exec(folded(text.trim())) ?? [];
      return unit === '' ? [] : [Number(number) === 1 ? unit : `${Number(number)} ${unit}s`];
    }
    case 'named day':
      return namedDays(text);
    case 'weekdays':
      return [folded(text.replace(/\s/g, '')).replace(/–|—|to/, '-')];
    case 'hours':
      return hoursMeant(text);
    case 'currency':
      return [text.trim().toUpperCase()];
    case 'calendar period':
    case 'week':
      return periodMeant(text);
    case 'text':
      return typeof value === 'string' ? [] : [`"${raw}"`];
    default:
      return [];
  }
}

/** What a key may lead to; undefined where it may be any. */
export function namedBy(
  schema: z.ZodType,
  { components, teams, segments }: Surroundings,
): readonly NamedKey[] | undefined {
  return { component: components, team: teams, segment: segments }[referredBy(schema) as string];
}

/** `Sundays`, `2nd sunday` and `last fryday` with the words that they mean. */
function namedDays(text: string): string[] {
  const numbers: Record<string, string> = {
    '1st': 'first',
    '2nd': 'second',
    '3rd': 'third',
    '4th': 'fourth',
  };
  const known = [...NTHS, ...WEEKDAYS, 'day'];
  const words = folded(text.trim()).split(/\s+/);
  const right = words.map((word) => numbers[word] ?? suggest(word, known));
  return right.every((word) => word !== undefined) ? [right.join(' ')] : [];
}

/** `9-18`, `9:00 – 18:00` and `9h-18h30` as `09:00-18:00`; nothing where the later time comes first. */
function hoursMeant(text: string): string[] {
  const [, ...found] =
    /^(\d\d?)(?:[:.h](\d\d))?h?[-–—](\d\d?)(?:[:.h](\d\d))?h?$/.exec(text.replace(/\s/g, '')) ?? [];
  const [from, fromMinutes, to, toMinutes] = found.map((digits = '00') => digits.padStart(2, '0'));
  return from === undefined ? [] : [`"${from}:${fromMinutes}-${to}:${toMinutes}"`];
}

/** `2026Q3`, `Q3 2026`, `2026-1` and `2026/W5` as periods are written. */
function periodMeant(text: string): string[] {
  const parts = folded(text.trim()).replace(/^([qtw]?\d{1,2})[-/. ]*(\d{4})$/, '$2-$1');
  const [, year, letter = '', number = ''] = /^(\d{4})[-/. ]*([qtw]?)[-/. ]*(\d{1,2})$/.exec(parts) ?? [];
  if (year === undefined) return [];
  const isQuarter = letter === 'q' || letter === 't';
  return [`${year}-${isQuarter ? `Q${Number(number)}` : letter.toUpperCase() + number.padStart(2, '0')}`];
}

function timeZones(text: string): string[] {
  const wanted = asKey(text);
  const same = Intl.supportedValuesOf('timeZone').filter((zone) => asKey(zone) === wanted);
  return same.length === 1 && isTimeZone(same[0] ?? '') ? same : [];
}
