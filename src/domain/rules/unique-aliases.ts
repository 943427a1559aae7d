import { problem } from '../problem-kinds/table.ts';
import { idNumber, pathId } from '../record/ids.ts';
import { type Drafts, type RecordDraft, records, type Rule } from './rule.ts';

/** An address such as /k/467419 leads to one record: aliases differ from each other, and from others' ids and numbers. */
export const uniqueAliases: Rule = function* (drafts) {
  const taken = shortAddresses(drafts);
  for (const draft of drafts.issues) {
    const own = new Set<string>();
    for (const [index, alias] of (draft.facts.aliases ?? []).entries()) {
      const folded = alias.toLowerCase();
      const owner = taken.get(folded);
      if (owner && (owner !== draft || own.has(folded))) {
        const at = draft.at(['aliases', index]);
        const id = owner.facts.id ?? 'another record';
        yield problem('taken-alias', draft.path, at, { alias, other: owner.path, id });
      } else taken.set(folded, draft);
      own.add(folded);
    }
  }
};

/** What short links lead to without any alias: ids, and known issues' numbers. */
function shortAddresses(drafts: Drafts): Map<string, RecordDraft> {
  const taken = new Map<string, RecordDraft>();
  for (const draft of records(drafts)) {
    const { id } = draft.facts;
    if (id === undefined) continue;
    taken.set(pathId(id), draft);
    if (draft.kind === 'known-issue') taken.set(idNumber(id), draft);
  }
  return taken;
}
