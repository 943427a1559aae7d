import { INCIDENT_STATES, ISSUE_STATUSES, MAINTENANCE_STATES } from '../vocabulary.ts';
import type { Draft, Drafts, FieldPath, RecordDraft, TranslationDraft } from './rule.ts';

/** The states that an update of each kind of record may name. */
export const STATES_OF: Record<RecordDraft['kind'], readonly string[]> = {
  'known-issue': ISSUE_STATUSES,
  incident: INCIDENT_STATES,
  maintenance: MAINTENANCE_STATES,
};

/** Known issues, incidents and maintenance, without translations. */
export function records({ issues, incidents }: Drafts): RecordDraft[] {
  return [...issues, ...incidents];
}

/** Every file that has prose. */
export function allTexts(drafts: Drafts): (RecordDraft | TranslationDraft)[] {
  return [...records(drafts), ...drafts.translations];
}

/** The word for a record of a kind, with its article. */
export function nounOf(kind: RecordDraft['kind']): string {
  return { 'known-issue': 'a known issue', incident: 'an incident', maintenance: 'a maintenance' }[kind];
}

/** A record's file and the line of one of its fields, as a problem of another file names it. */
export function placeOf(draft: Pick<Draft<unknown>, 'path' | 'at'>, field: string): string {
  return `${draft.path}:${draft.at([field]).line}`;
}

/** Whether a field is there at all, though its value may be one that can't be read: its own problem is reported then. */
export function isWritten({ at }: Pick<Draft<unknown>, 'at'>, field: string): boolean {
  const [own, top] = [at([field]), at([])];
  return own.line !== top.line || own.column !== top.column;
}

/** Whether a file's text could be read, so that what is missing in it is missing. */
export function isReadable({ document }: Pick<Draft<unknown>, 'document'>): boolean {
  return !document.problems.some(({ code }) => code === 'unreadable-markdown');
}

/** A text among a record's facts, `scheduled.start` say; undefined where its kind has no such fact, or the record hasn't. */
export function factAt(draft: RecordDraft, field: FieldPath): string | undefined {
  let value: unknown = draft.facts;
  for (const step of field) value = (value as Record<string, unknown> | undefined)?.[step];
  return value as string | undefined;
}
