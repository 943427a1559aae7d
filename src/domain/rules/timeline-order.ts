import { problem } from '../problem-kinds/table.ts';
import { type RecordDraft, records, type Rule } from './rule.ts';
import { liesBefore } from './times.ts';

/** Updates run oldest first, and none comes before its record begins. */
export const timelineOrder: Rule = function* (drafts) {
  for (const draft of records(drafts)) {
    const { field, start } = beginning(draft);
    let latest: string | undefined;
    for (const { time, line, column } of draft.document.updates) {
      const at = { line, column };
      if (start !== undefined && liesBefore(time, start, drafts))
        yield problem('entry-before-start', draft.path, at, { time, field, start });
      else if (latest !== undefined && liesBefore(time, latest, drafts))
        yield problem('timeline-out-of-order', draft.path, at, { time, before: latest });
      else latest = time;
    }
  }
};

/** A maintenance is spoken of long before its window. */
function beginning(draft: RecordDraft): { field: string; start: string | undefined } {
  switch (draft.kind) {
    case 'known-issue':
      return { field: 'created', start: draft.facts.created };
    case 'incident':
      return { field: 'started', start: draft.facts.started };
    case 'maintenance':
      return { field: 'announced', start: draft.facts.announced };
  }
}
