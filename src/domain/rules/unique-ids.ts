import { problem } from '../problem-kinds/table.ts';
import { idParts } from '../record/ids.ts';
import { placeOf, type RecordDraft, records, type Rule } from './rule.ts';

/** An id belongs to one record. */
export const uniqueIds: Rule = function* (drafts) {
  const owners = new Map<string, RecordDraft>();
  const highest = new Map<string, number>();
  const repeated: [RecordDraft, RecordDraft][] = [];
  for (const draft of records(drafts)) {
    const { id } = draft.facts;
    if (id === undefined) continue;
    const [prefix, number] = idParts(id);
    highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(number)));
    const owner = owners.get(id);
    if (owner) repeated.push([draft, owner]);
    else owners.set(id, draft);
  }
  for (const [draft, owner] of repeated) {
    const id = draft.facts.id ?? '';
    const [prefix] = idParts(id);
    const next = (highest.get(prefix) ?? 0) + 1;
    highest.set(prefix, next);
    const free = `${prefix}-${next}`;
    yield problem('duplicate-id', draft.path, draft.at(['id']), { id, other: placeOf(owner, 'id'), free });
  }
};
