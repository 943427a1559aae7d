import { z } from 'zod';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { ApiComponentsSchema } from './schemas/components.ts';
import { ApiIncidentSchema, ApiIncidentsSchema } from './schemas/incident.ts';
import { ApiKnownIssueSchema, ApiKnownIssuesSchema } from './schemas/known-issue.ts';
import { ApiSiteSchema } from './schemas/site.ts';
import { UpdatesSchema } from './schemas/update.ts';

/** The schema of each kind of file below `api/v1/`. */
const SCHEMAS = {
  site: ApiSiteSchema,
  components: ApiComponentsSchema,
  'known-issues': ApiKnownIssuesSchema,
  'known-issue': ApiKnownIssueSchema,
  incidents: ApiIncidentsSchema,
  incident: ApiIncidentSchema,
  updates: UpdatesSchema,
};

type Name = keyof typeof SCHEMAS;
const NAMES = Object.keys(SCHEMAS) as Name[];

/**
 * JSON Schemas (2020-12) of the API. They are made at every build, from the schemas that give the API's objects their
 * types, so that what is published beside them can't be of another version.
 */
export function* apiSchemas({ addresses }: Publication): Iterable<OutputFile> {
  for (const name of NAMES) {
    const path = schemaPath(name);
    const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[name], { target: 'draft-2020-12' });
    const content = JSON.stringify({ $schema, $id: addresses.absolute(path), ...schema }, null, 2);
    yield { path, content: `${content}\n` };
  }
}

/** The address of each schema. */
export function schemaAddresses({ addresses }: Publication): Record<Name, string> {
  const entries = NAMES.map((name) => [name, addresses.absolute(schemaPath(name))] as const);
  return Object.fromEntries(entries) as Record<Name, string>;
}

function schemaPath(name: Name): string {
  return `schemas/api-v1-${name}.json`;
}
