import { IncidentSchema, MaintenanceSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../domain/schemas/known-issue.ts';
import type { RecordFolder } from '../domain/site.ts';
import { INCIDENT_KINDS } from '../domain/vocabulary.ts';
import { choiceMeant } from '../i18n/choice-words.ts';
import { keyWordMeant } from '../i18n/key-words.ts';

/** The schema that a record's front matter follows. */
export type RecordSchema =
  typeof KnownIssueSchema | typeof IncidentSchema | typeof MaintenanceSchema | typeof TranslationSchema;

/** The schema of a file, by its folder and its name, and among incidents by its kind. */
export function recordSchema(
  file: { of: RecordFolder; isTranslation: boolean },
  data: Readonly<Record<string, unknown>>,
): RecordSchema {
  if (file.isTranslation) return TranslationSchema;
  if (file.of === 'known-issues') return KnownIssueSchema;
  return kindIn(data) === 'maintenance' ? MaintenanceSchema : IncidentSchema;
}

/** The kind that an incident's file says, or means: its own schema then tells what is wrong with the word. */
function kindIn(data: Readonly<Record<string, unknown>>): string | undefined {
  const key = Object.hasOwn(data, 'kind')
    ? 'kind'
    : Object.keys(data).find((each) => keyWordMeant(each, ['kind']) !== undefined);
  const word = key === undefined ? undefined : data[key];
  if (typeof word === 'string') return choiceMeant(word, INCIDENT_KINDS);
  return Object.hasOwn(data, 'scheduled') ? 'maintenance' : undefined;
}
