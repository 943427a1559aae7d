import { posix } from 'node:path';
import type { FieldPath } from '../domain/rules/rule.ts';
import { IncidentRecordSchema, IncidentSchema, MaintenanceSchema } from '../domain/schemas/incident.ts';
import { SiteSchema } from '../domain/schemas/site.ts';
import { type FieldSource, valueAt } from './field-source.ts';
import { referredBy, schemaAt } from './schema-shape.ts';

const INCIDENT_SCHEMAS = new Set<unknown>([IncidentSchema, MaintenanceSchema, IncidentRecordSchema]);

/** The whole line of a fact that is missing, where the rest of the file says what it must be; undefined elsewhere. */
export function missingLine(field: FieldPath, source: FieldSource): string | undefined {
  const value = field.length === 1 ? missingValue(String(field[0]), source) : undefined;
  if (value === undefined || !schemaAt(source.schema, field)?.safeParse(value).success) return undefined;
  return `${String(field[0])}: ${value}`;
}

function missingValue(key: string, { path, schema, data, surroundings }: FieldSource): string | undefined {
  const url = valueAt(data, ['url']);
  if (schema === SiteSchema)
    return key === 'authority' && typeof url === 'string' && URL.canParse(url)
      ? new URL(url).hostname
      : undefined;
  if (key === 'id') {
    const of = referredBy(schemaAt(schema, ['id']) ?? schema) as keyof NonNullable<
      typeof surroundings.letters
    >;
    const name = posix.basename(path).replace(/\.mdx?$/, '');
    return surroundings.letters && name.startsWith(`${surroundings.letters[of]}-`) ? name : undefined;
  }
  if (key !== 'kind' || !INCIDENT_SCHEMAS.has(schema)) return undefined;
  const [planned, sudden] = [
    ['scheduled', 'repeats', 'announced', 'cancelled'],
    ['started', 'resolved', 'impact', 'detected'],
  ].map((keys) => keys.some((each) => valueAt(data, [each]) !== undefined));
  if (planned === sudden) return undefined;
  return planned ? 'maintenance' : 'incident';
}
