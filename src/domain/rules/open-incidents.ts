import { problem } from '../problem-kinds/table.ts';
import type { ComponentState } from '../vocabulary.ts';
import { isWritten } from './drafts.ts';
import type { Drafts, Rule } from './rule.ts';
import { instantIn } from './times.ts';

/** An incident is open while something is affected. */
export const openIncidents: Rule = function* (drafts) {
  for (const draft of drafts.incidents) {
    if (draft.kind !== 'incident') continue;
    const { resolved, components = {} } = draft.facts;
    const affected = Object.values(components);
    if (resolved !== undefined || affected.length === 0) continue;
    const isOver = affected.every((states) => lastState(states, drafts) === 'operational');
    if (isOver && !isWritten(draft, 'resolved'))
      yield problem('open-but-operational', draft.path, draft.atKey(['components']), {});
  }
};

function lastState(
  states: ComponentState | Record<string, ComponentState>,
  drafts: Drafts,
): ComponentState | undefined {
  if (typeof states === 'string') return states;
  let last: { at: number; state: ComponentState } | undefined;
  for (const [time, state] of Object.entries(states)) {
    const at = instantIn(time, drafts);
    if (at !== undefined && at <= drafts.now && (!last || at >= last.at)) last = { at, state };
  }
  return last?.state;
}
