import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { isoInZone } from '../time.ts';
import { isClockBehind } from './clock.ts';
import type { Drafts, FieldPath, IncidentDraft, IssueDraft, Rule } from './rule.ts';
import { futureOf, liesBefore } from './times.ts';

/** What was promised before follows the beginning of its record, in order, and was kept or given up, if either, by now. */
export const formerPromises: Rule = function* (drafts) {
  for (const draft of [...drafts.issues, ...drafts.incidents]) {
    if (draft.kind === 'maintenance') continue;
    const promised = draft.facts.promised ?? [];
    for (const [index, { by, kept, dropped }] of promised.entries()) {
      const field: FieldPath = ['promised', index];
      yield* beforeRecord(draft, [...field, 'by'], by, drafts);
      const before = promised[index - 1]?.by;
      if (before !== undefined && liesBefore(by, before, drafts))
        yield problem('promises-out-of-order', draft.path, draft.at([...field, 'by']), { by, before });
      if (kept === undefined) continue;
      yield* beforeRecord(draft, [...field, 'kept'], kept, drafts);
      yield* ahead(draft, [...field, 'kept'], kept, drafts);
      if (dropped !== undefined)
        yield problem('promise-kept-and-dropped', draft.path, draft.atKey([...field, 'dropped']), {
          by,
          kept,
        });
    }
  }
};

function* beforeRecord(
  draft: IssueDraft | IncidentDraft,
  field: FieldPath,
  value: string,
  drafts: Drafts,
): Iterable<Problem> {
  const [began, beginning] =
    draft.kind === 'incident' ? ['started', draft.facts.started] : ['created', draft.facts.created];
  if (began === undefined || beginning === undefined || !liesBefore(value, beginning, drafts)) return;
  const params = { field: nameOf(field), value, began, beginning };
  yield problem('promise-before-record', draft.path, draft.at(field), params);
}

function* ahead(
  draft: IssueDraft | IncidentDraft,
  field: FieldPath,
  value: string,
  drafts: Drafts,
): Iterable<Problem> {
  if (isClockBehind(drafts) || !futureOf(drafts)(value)) return;
  const now = isoInZone(drafts.now, drafts.site.timeZone);
  yield problem('future-date', draft.path, draft.at(field), { field: nameOf(field), value, now });
}

function nameOf([list, , name]: FieldPath): string {
  return `${list}.${name}`;
}
