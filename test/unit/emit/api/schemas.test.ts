import { describe, expect, it } from 'vitest';
import { apiSchemas } from '../../../../src/emit/api/schemas.ts';
import { emitAll } from '../../../../src/emit/emit.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';

interface JsonSchema {
  $schema?: string;
  $id?: string;
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: unknown;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
}

const publication = publicationOf({
  baseUrl: 'https://a.example/status/',
  site: { weekly: {}, teams: { money: { name: 'Payments' } } },
  issues: [issueOf({ team: 'money' })],
});
const schemas = [...apiSchemas(publication)].map(({ path, content }) => ({
  path,
  schema: JSON.parse(String(content)) as JsonSchema,
}));

/** Every object with named fields, at whatever depth. */
function objects(schema: JsonSchema): JsonSchema[] {
  const { properties, additionalProperties, anyOf = [], items } = schema;
  const values = typeof additionalProperties === 'object' ? [additionalProperties as JsonSchema] : [];
  const inner = [...Object.values(properties ?? {}), ...values, ...anyOf, ...(items ? [items] : [])];
  return [...(properties ? [schema] : []), ...inner.flatMap(objects)];
}

describe('the schemas of the API', () => {
  it('are in draft 2020-12, each under its own address', () => {
    expect(schemas.map(({ path }) => path)).toEqual([
      'schemas/api-v1-site.json',
      'schemas/api-v1-components.json',
      'schemas/api-v1-known-issues.json',
      'schemas/api-v1-known-issue.json',
      'schemas/api-v1-priorities.json',
      'schemas/api-v1-incidents.json',
      'schemas/api-v1-incident.json',
      'schemas/api-v1-announcements.json',
      'schemas/api-v1-announcement.json',
      'schemas/api-v1-updates.json',
      'schemas/api-v1-weeks.json',
      'schemas/api-v1-week.json',
      'schemas/api-v1-teams.json',
    ]);
    for (const { path, schema } of schemas) {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.$id).toBe(`https://a.example/status/${path}`);
    }
  });

  it('describe every field, and refuse unknown ones', () => {
    const all = schemas.flatMap(({ schema }) => objects(schema));
    expect(all.length).toBeGreaterThan(30);
    for (const { properties = {}, additionalProperties } of all) {
      expect(additionalProperties).toBe(false);
      const nameless = Object.entries(properties).filter(
        ([name, { description }]) => !description && !['page', 'pages', 'updates'].includes(name),
      );
      expect(nameless.map(([name]) => name)).toEqual([]);
    }
  });

  it('are published by every build', () => {
    const paths = [...emitAll(publication)].map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(schemas.map(({ path }) => path)));
  });
});
