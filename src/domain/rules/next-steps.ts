import { problem } from '../problem-kinds/table.ts';
import { OPEN_ISSUE_STATUSES } from '../vocabulary.ts';
import type { Drafts, FieldPath, IncidentDraft, IssueDraft, Rule } from './rule.ts';
import { instantIn, liesBefore } from './times.ts';

const BY: FieldPath = ['next', 'by'];

/** What is promised next goes with a record that is open, and lies after all that has been said. */
export const nextSteps: Rule = function* (drafts) {
  for (const draft of [...drafts.issues, ...drafts.incidents]) {
    if (draft.kind === 'maintenance') continue;
    const by = draft.facts.next?.by;
    if (by === undefined) continue;
    const over = overIn(draft);
    if (over) {
      yield problem('promise-when-over', draft.path, draft.atKey(['next']), over);
      continue;
    }
    const last = lastSaid(draft);
    if (last && !isAhead(by, last.said, drafts))
      yield problem('promise-not-ahead', draft.path, draft.at(BY), { by, ...last });
  }
};

/** Whether a promise is for later than what was said. What is due on a day may have been said on that day. */
function isAhead(by: string, said: string, drafts: Drafts): boolean {
  const [promised, last] = [instantIn(by, drafts), instantIn(said, drafts)];
  return !liesBefore(by, said, drafts) && (promised === undefined || promised !== last);
}

/** The fact that says that a record is over, if one does. */
function overIn(
  draft: IssueDraft | IncidentDraft,
): { field: string; found: string; noun: string } | undefined {
  if (draft.kind === 'incident') {
    const { resolved } = draft.facts;
    return resolved === undefined ? undefined : { field: 'resolved', found: resolved, noun: 'the incident' };
  }
  const { status } = draft.facts;
  return status === undefined || OPEN_ISSUE_STATUSES.has(status)
    ? undefined
    : { field: 'status', found: status, noun: 'the issue' };
}

/** What a record said last: an entry, or without any, its beginning. */
function lastSaid(draft: IssueDraft | IncidentDraft): { field: string; said: string } | undefined {
  const entry = draft.document.updates.at(-1)?.time;
  if (entry !== undefined) return { field: 'the last entry', said: entry };
  const [field, said] =
    draft.kind === 'incident' ? ['started', draft.facts.started] : ['created', draft.facts.created];
  return said === undefined ? undefined : { field: field ?? '', said };
}
