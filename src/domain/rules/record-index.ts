import { idNumber } from '../record/ids.ts';
import { type Drafts, type RecordDraft, records } from './rule.ts';

/** Records by id, for rules about references. */
interface RecordIndex {
  find: (id: string) => RecordDraft | undefined;
  /** Whether a file whose id can't be read is named after this id: its own problem is reported, and no other. */
  isUnreadable: (id: string) => boolean;
  /** A record with the same number under other letters: KI-31 where INC-31 is written. */
  withSameNumber: (id: string) => string | undefined;
}

/** Makes the index; of two records with one id the first counts. */
export function indexRecords(drafts: Drafts): RecordIndex {
  const byId = new Map<string, RecordDraft>();
  const byNumber = new Map<string, string>();
  const unreadable = new Set<string>();
  for (const draft of records(drafts)) {
    const { id } = draft.facts;
    if (id === undefined)
      for (const [name] of draft.path.matchAll(/[A-Z][A-Z0-9]{0,9}-\d+/gi))
        unreadable.add(name.toUpperCase());
    else if (!byId.has(id)) {
      byId.set(id, draft);
      byNumber.set(idNumber(id), id);
    }
  }
  return {
    find: (id) => byId.get(id),
    isUnreadable: (id) => unreadable.has(id),
    withSameNumber: (id) => byNumber.get(idNumber(id)),
  };
}
