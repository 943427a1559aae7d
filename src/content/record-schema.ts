import type { z } from 'zod';
import { AnnouncementSchema } from '../domain/schemas/announcement.ts';
import { IncidentSchema, MaintenanceSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../domain/schemas/known-issue.ts';
import { NeedSchema } from '../domain/schemas/need.ts';
import { OverlaySchema, OverlayTranslationSchema } from '../domain/schemas/overlay.ts';
import { WeekWordSchema } from '../domain/schemas/weekly.ts';
import type { RecordFolder } from '../domain/site.ts';
import { INCIDENT_KINDS } from '../domain/vocabulary.ts';
import { choiceMeant } from '../i18n/choice-words.ts';
import { keyWordMeant } from '../i18n/key-words.ts';
import type { FileKind } from './file-kind.ts';

/** The schema that a record's front matter follows. */
export type RecordSchema =
  | typeof KnownIssueSchema
  | typeof IncidentSchema
  | typeof MaintenanceSchema
  | typeof AnnouncementSchema
  | typeof WeekWordSchema
  | typeof TranslationSchema;

/** The schema of a file's front matter; undefined where it has none. */
export function frontMatterSchema(
  file: FileKind,
  data: Readonly<Record<string, unknown>>,
): z.ZodObject | undefined {
  if (file.kind === 'record')
    return recordSchema({ ...file, isTranslation: file.language !== undefined }, data);
  if (file.kind === 'overlay') return file.language === undefined ? OverlaySchema : OverlayTranslationSchema;
  return file.kind === 'need' ? NeedSchema : undefined;
}

/** The schema of a file, by its folder and its name, and among incidents by its kind. */
export function recordSchema(
  file: { of: RecordFolder; isTranslation: boolean },
  data: Readonly<Record<string, unknown>>,
): RecordSchema {
  // Its title may be left out, in a translation as well.
  if (file.of === 'weekly') return WeekWordSchema;
  if (file.isTranslation) return TranslationSchema;
  if (file.of === 'known-issues') return KnownIssueSchema;
  if (file.of === 'announcements') return AnnouncementSchema;
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
