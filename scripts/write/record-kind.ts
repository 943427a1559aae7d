import type { RecordSource } from '../../src/content/record-source.ts';
import type { RecordDraft } from '../../src/domain/rules/rule.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { WORDS } from '../../src/i18n/words/words.ts';

export type RecordKind = RecordDraft['kind'];

/** What a file's record is, by its folder and its front matter. */
export function kindOf(path: string, { data }: Pick<RecordSource, 'data'>): RecordKind {
  if (path.startsWith('known-issues/')) return 'known-issue';
  return data['kind'] === 'maintenance' ? 'maintenance' : 'incident';
}

/** The word for a state of a kind of record, in a language. */
export function stateWord(kind: RecordKind, state: string, language: Language): string | undefined {
  const { issueStatus, incidentState, maintenanceState } = WORDS[language];
  const words: Record<RecordKind, Record<string, string>> = {
    'known-issue': issueStatus,
    incident: incidentState,
    maintenance: maintenanceState,
  };
  return words[kind][state];
}
