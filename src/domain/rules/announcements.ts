import { problem } from '../problem-kinds/table.ts';
import { type IncidentDraft, isReadable, type MaintenanceDraft, type Rule } from './rule.ts';
import { futureOf, instantIn } from './times.ts';

/** What lies ahead says when it was announced, a maintenance by itself or by its timeline: its publication has that date. */
export const announcements: Rule = function* (drafts) {
  const isFuture = futureOf(drafts);
  const { now } = drafts;
  for (const draft of drafts.incidents) {
    if (!isMaintenance(draft) || draft.has(['announced']) || !isReadable(draft)) continue;
    const { scheduled } = draft.facts;
    if (scheduled === undefined || (instantIn(scheduled.start, drafts) ?? now) <= now) continue;
    if (draft.document.updates.some(({ time }) => !isFuture(time))) continue;
    yield problem('undated-announcement', draft.path, draft.atKey(['scheduled']), {
      noun: 'maintenance',
      hasTimeline: true,
    });
  }
  for (const draft of drafts.announcements) {
    const { from, early } = draft.facts;
    // One that customers see no sooner than it begins has that date.
    if (from === undefined || !isFuture(from) || draft.has(['announced']) || early !== undefined) continue;
    const params = { noun: 'announcement', hasTimeline: false };
    yield problem('undated-announcement', draft.path, draft.atKey(['from']), params);
  }
};

function isMaintenance(draft: IncidentDraft | MaintenanceDraft): draft is MaintenanceDraft {
  return draft.kind === 'maintenance';
}
