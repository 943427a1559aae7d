import { z } from 'zod';
import type { OutputFile } from '../domain/publication.ts';
import { IncidentRecordSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../domain/schemas/known-issue.ts';
import { SiteSchema } from '../domain/schemas/site.ts';

const SCHEMAS = {
  site: SiteSchema,
  'known-issue': KnownIssueSchema,
  incident: IncidentRecordSchema,
  translation: TranslationSchema,
};

/**
 * JSON Schemas of what authors write, for editors (draft 7, which they know best). They stand in public/schemas/, so
 * that an editor finds them in a clone and a build publishes them; `npm run candor -- schemas` writes them there.
 */
export function editorSchemas(): OutputFile[] {
  return Object.entries(SCHEMAS).map(([name, schema]) => ({
    path: `schemas/${name}.json`,
    content: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
  }));
}
