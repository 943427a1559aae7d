import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../../src/emit/schemas.ts';
import { editorFiles } from '../../../scripts/editor/files.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  oneOf?: JsonSchema[];
  enum?: string[];
  required?: string[];
  additionalProperties?: unknown;
}

const schemas = new Map(
  editorSchemas().map(({ path, content }) => [path, JSON.parse(String(content)) as JsonSchema]),
);

describe('the schemas for editors', () => {
  it('are four, in draft 7', () => {
    expect([...schemas.keys()]).toEqual([
      'schemas/site.json',
      'schemas/known-issue.json',
      'schemas/incident.json',
      'schemas/translation.json',
    ]);
    for (const schema of schemas.values())
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it('describe every field, and refuse unknown ones', () => {
    const tops = [...schemas.values()].flatMap((schema) => schema.oneOf ?? [schema]);
    expect(tops).toHaveLength(5);
    for (const { properties = {}, additionalProperties } of tops) {
      expect(additionalProperties).toBe(false);
      for (const [name, field] of Object.entries(properties)) expect(field.description, name).toBeTruthy();
    }
  });

  it('ask of authors what they must write, not what has a default', () => {
    const { required, properties } = schemas.get('schemas/known-issue.json') ?? {};
    expect(required).toContain('severity');
    expect(required).not.toContain('aliases');
    expect(properties?.['severity']?.enum).toEqual(['minor', 'major', 'critical']);
  });
});

describe('the files for editors in the repository', () => {
  it.each(editorFiles().map((file) => [file.path, file]))(
    '%s is what `npm run candor -- schemas` writes',
    (path, { content }) => {
      expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(content);
    },
  );
});
