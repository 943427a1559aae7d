import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { isoInZone } from '../time.ts';
import { type Drafts, type RecordDraft, records, type Rule } from './rule.ts';
import { futureOf } from './times.ts';

/** So many records aren't all misdated by accident. */
const LEAST = 3;

/** The clock isn't older than all that is recorded: a portal built by it would say that nothing has ever happened. */
export const clock: Rule = function* (drafts) {
  if (!isClockBehind(drafts)) return;
  const params = { now: isoInZone(drafts.now, drafts.site.timeZone), records: begun(drafts).length };
  yield problem('clock-behind', SITE_FILE, { line: 1, column: 1 }, params);
};

/** Whether all that has begun by its own words lies ahead of the clock. Then the dates are right, and it is wrong. */
export function isClockBehind(drafts: Drafts): boolean {
  const beginnings = begun(drafts);
  return beginnings.length >= LEAST && beginnings.every(futureOf(drafts));
}

/** When issues and incidents began; a maintenance may well be all in the future. */
function begun(drafts: Drafts): string[] {
  return records(drafts).flatMap((draft) => beginning(draft) ?? []);
}

function beginning(draft: RecordDraft): string | undefined {
  if (draft.kind === 'maintenance') return undefined;
  return draft.kind === 'incident' ? draft.facts.started : draft.facts.created;
}
