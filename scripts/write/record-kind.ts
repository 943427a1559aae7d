import type { RecordSource } from '../../src/content/record-source.ts';
import type { RecordDraft } from '../../src/domain/rules/rule.ts';

export type RecordKind = RecordDraft['kind'];

/** What a file's record is, by its folder and its front matter. */
export function kindOf(path: string, { data }: Pick<RecordSource, 'data'>): RecordKind {
  if (path.startsWith('known-issues/')) return 'known-issue';
  return data['kind'] === 'maintenance' ? 'maintenance' : 'incident';
}
