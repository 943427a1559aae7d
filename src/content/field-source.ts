import type { z } from 'zod';
import { type Correction, correction } from '../domain/corrected-line.ts';
import type { Position } from '../domain/document.ts';
import { namedComponents, type NamedKey, namedSegments, namedTeams } from '../domain/named-keys.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import type { Site } from '../domain/site.ts';

/** What of the portal a correction is made with. What isn't known is left out, and nothing is corrected by it. */
export interface Surroundings {
  timeZone?: string;
  components?: readonly NamedKey[];
  teams?: readonly NamedKey[];
  segments?: readonly NamedKey[];
  /** The letters of ids by the kind of their record. */
  letters?: Record<'known-issue' | 'incident' | 'maintenance', string>;
}

/** What site.yaml says of these things, as far as it could be read. */
export function surroundingsOf(site: Site, unknown: ReadonlySet<string>): Surroundings {
  const { knownIssue, incident, maintenance } = site.ids;
  return {
    ...(unknown.has('timeZone') ? {} : { timeZone: site.timeZone }),
    ...(unknown.has('groups') ? {} : { components: namedComponents(site) }),
    ...(unknown.has('teams') ? {} : { teams: namedTeams(site) }),
    ...(unknown.has('segments') ? {} : { segments: namedSegments(site) }),
    ...(unknown.has('ids') ? {} : { letters: { 'known-issue': knownIssue, incident, maintenance } }),
  };
}

/** One YAML mapping (front matter or site.yaml) as it was read, with the place of everything in it. */
export interface FieldSource {
  /** The path below the content folder, with `/`. */
  path: string;
  /** The schema that the data was parsed with. */
  schema: z.ZodType;
  /** The parsed value, its misspelt keys put right. */
  data: unknown;
  /** Where a field's value is; the nearest parent's, or the first line, where there is no such field. */
  at: (field: FieldPath) => Position;
  /** Where a field's key is. */
  atKey: (field: FieldPath) => Position;
  /** The source of a line, counted from 1. */
  line: (line: number) => string;
  /** A value as it was written, quotes included; undefined where there is none. */
  raw: (field: FieldPath) => string | undefined;
  surroundings: Surroundings;
}

/** The value of a field as YAML read it; undefined where there is none. */
export function valueAt(data: unknown, field: FieldPath): unknown {
  let value = data;
  for (const step of field) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A field as people call it: `affects.versions[0]`. */
export function fieldName(field: FieldPath): string {
  return field
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** The correction that puts another value in a field's place. */
export function withValue(
  source: Pick<FieldSource, 'raw' | 'at' | 'line'>,
  field: FieldPath,
  right: string | undefined,
): Correction | undefined {
  const raw = source.raw(field);
  if (raw === undefined || right === undefined) return undefined;
  return correction(source, source.at(field), raw.trimEnd(), right);
}
