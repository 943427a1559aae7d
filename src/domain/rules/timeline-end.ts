import type { DocumentUpdate } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import {
  type Drafts,
  type IncidentDraft,
  type IssueDraft,
  isWritten,
  type MaintenanceDraft,
  records,
  type Rule,
  STATES_OF,
} from './rule.ts';
import { liesBefore } from './times.ts';

/** The last update says what the front matter says. A record without updates leaves it to the front matter. */
export const timelineEnd: Rule = function* (drafts) {
  for (const draft of records(drafts)) {
    if (!draft.readable) continue;
    const last = draft.document.updates.at(-1);
    // An entry whose state isn't one of the record's is reported by itself.
    if (last?.state === undefined || !STATES_OF[draft.kind].includes(last.state)) continue;
    if (draft.kind === 'known-issue') yield* issueEnd(draft, last);
    else if (draft.kind === 'incident') yield* incidentEnd(draft, last, drafts);
    else yield* maintenanceEnd(draft, last);
  }
};

function* issueEnd(draft: IssueDraft, last: DocumentUpdate): Iterable<Problem> {
  const { status } = draft.facts;
  if (status === undefined || last.state === undefined || status === last.state) return;
  const params = { status, last: last.state, lastTime: last.time };
  yield problem('status-not-in-timeline', draft.path, draft.at(['status']), params);
}

function* incidentEnd(draft: IncidentDraft, last: DocumentUpdate, drafts: Drafts): Iterable<Problem> {
  const { resolved } = draft.facts;
  const at = { line: last.line, column: last.column };
  if (resolved === undefined) {
    if (last.state !== 'resolved' || isWritten(draft, 'resolved')) return;
    yield problem('entry-without-resolved', draft.path, at, { time: last.time });
  } else if (last.state !== 'resolved')
    yield problem('resolved-without-entry', draft.path, draft.at(['resolved']), { last: last.stateText });
  else if (liesBefore(last.time, resolved, drafts))
    yield problem('resolved-too-early', draft.path, at, { time: last.time, resolved });
}

function* maintenanceEnd(draft: MaintenanceDraft, last: DocumentUpdate): Iterable<Problem> {
  const { cancelled } = draft.facts;
  if (cancelled === undefined || cancelled === (last.state === 'cancelled')) return;
  const at = { line: last.line, column: last.column };
  if (!cancelled) yield problem('entry-without-cancelled', draft.path, at, { time: last.time });
  else
    yield problem('cancelled-without-entry', draft.path, draft.at(['cancelled']), { last: last.stateText });
}
