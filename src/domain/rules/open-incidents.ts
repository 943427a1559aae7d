import { problem } from '../problem-kinds/table.ts';
import type { Instant } from '../time.ts';
import { type ComponentState, isOutage } from '../vocabulary.ts';
import { type Drafts, type IncidentDraft, isWritten, type Rule } from './rule.ts';
import { instantIn } from './times.ts';

/** What a component is in: its state as it is written, or its states over time. */
type Written = ComponentState | Record<string, ComponentState>;

/**
 * While an incident is open, one of its components has an outage: else the portal would say both that all is well and that
 * something is wrong. An incident that hasn't begun yet is held to the states at its beginning.
 */
export const openIncidents: Rule = function* (drafts) {
  for (const draft of drafts.incidents) {
    if (draft.kind !== 'incident') continue;
    const { started, components } = draft.facts;
    // What is missing, or can't be read, is reported by itself.
    if (started === undefined || components === undefined || !isOpenDraft(draft, drafts)) continue;
    const at = Math.max(drafts.now, instantIn(started, drafts) ?? drafts.now);
    if (!Object.values(components).every((written) => isReadable(written, drafts))) continue;
    const states = Object.entries(components).map(
      ([component, written]) => [component, stateAt(written, at, drafts)] as const,
    );
    const place = draft.atKey(['components']);
    if (states.length === 0) yield problem('open-without-components', draft.path, place, {});
    else if (!states.some(([, state]) => state !== undefined && isOutage(state)))
      yield problem('open-but-operational', draft.path, place, { states });
  }
};

function isOpenDraft(draft: IncidentDraft, drafts: Drafts): boolean {
  const { resolved } = draft.facts;
  if (resolved === undefined) return !isWritten(draft, 'resolved');
  const at = instantIn(resolved, drafts);
  return at !== undefined && at > drafts.now;
}

function isReadable(written: Written, drafts: Drafts): boolean {
  if (typeof written === 'string') return true;
  const times = Object.keys(written);
  return times.length > 0 && times.every((time) => instantIn(time, drafts) !== undefined);
}

function stateAt(written: Written, at: Instant, drafts: Drafts): ComponentState | undefined {
  if (typeof written === 'string') return written;
  let last: { at: Instant; state: ComponentState } | undefined;
  for (const [time, state] of Object.entries(written)) {
    const since = instantIn(time, drafts);
    if (since !== undefined && since <= at && (!last || since >= last.at)) last = { at: since, state };
  }
  return last?.state;
}
