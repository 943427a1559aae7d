import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorFiles, editorSchemas } from '../../../../scripts/editor/editor-files.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  enum?: string[];
  required?: string[];
  additionalProperties?: unknown;
}

const schemas = new Map(
  editorSchemas().map(({ path, content }) => [path, JSON.parse(String(content)) as JsonSchema]),
);

/** The fields without a description, at whatever depth. */
function undescribed({ properties = {}, additionalProperties, items, anyOf = [] }: JsonSchema): string[] {
  const own = Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description ? [] : [name]),
    ...undescribed(field).map((inner) => `${name}.${inner}`),
  ]);
  const values = typeof additionalProperties === 'object' ? [additionalProperties as JsonSchema] : [];
  return [...own, ...[...values, ...(items ? [items] : []), ...anyOf].flatMap(undescribed)];
}

describe('the schemas for editors', () => {
  it('are ten, in draft 7', () => {
    expect([...schemas.keys()]).toEqual([
      'schemas/site.json',
      'schemas/known-issue.json',
      'schemas/incident.json',
      'schemas/announcement.json',
      'schemas/week-word.json',
      'schemas/translation.json',
      'schemas/said.json',
      'schemas/metric.json',
      'schemas/overlay.json',
      'schemas/need.json',
    ]);
    for (const schema of schemas.values())
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it('describe every field, and refuse unknown ones', () => {
    const tops = [...schemas.values()].flatMap((schema) => schema.oneOf ?? [schema]);
    expect(tops).toHaveLength(11);
    for (const { properties = {}, additionalProperties } of tops) {
      expect(additionalProperties).toBe(false);
      expect(undescribed({ properties })).toEqual([]);
    }
  });

  it('ask of authors what they must write, not what has a default', () => {
    const { required, properties } = schemas.get('schemas/known-issue.json') ?? {};
    expect(required).toContain('status');
    expect(required).not.toContain('aliases');
    expect(properties?.['severity']?.enum).toEqual(['minor', 'major', 'critical']);
  });
});

describe('the files for editors in the repository', () => {
  it.each(editorFiles().map((file) => [file.path, file]))(
    '%s is what `npm run candor -- schemas` writes',
    (path, { content }) => {
      expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')).toBe(content);
    },
  );
});
