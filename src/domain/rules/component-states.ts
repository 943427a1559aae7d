import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import type { ComponentState } from '../vocabulary.ts';
import type { Drafts, IncidentDraft, MaintenanceDraft, Rule } from './rule.ts';
import { instantIn } from './times.ts';

/** States over time run forward, from the record's beginning to its end; what is resolved has nothing left in outage. */
export const componentStates: Rule = function* (drafts) {
  for (const draft of drafts.incidents) {
    for (const [component, states] of Object.entries(draft.facts.components ?? {})) {
      if (typeof states === 'string') continue;
      const times = Object.entries(states);
      if (times.length === 0)
        yield problem('no-states', draft.path, draft.atKey(['components', component]), {
          component,
        });
      else yield* timeProblems(draft, component, times, drafts);
    }
  }
};

function* timeProblems(
  draft: IncidentDraft | MaintenanceDraft,
  component: string,
  states: [time: string, ComponentState][],
  drafts: Drafts,
): Iterable<Problem> {
  const { path } = draft;
  const field = draft.kind === 'incident' ? 'started' : 'scheduled.start';
  const start = draft.kind === 'incident' ? draft.facts.started : draft.facts.scheduled?.start;
  const resolved = draft.kind === 'incident' ? draft.facts.resolved : undefined;
  const from = start === undefined ? undefined : instantIn(start, drafts);
  const to = resolved === undefined ? undefined : instantIn(resolved, drafts);
  let latest: { time: string; at: number } | undefined;
  for (const [time, state] of states) {
    const at = instantIn(time, drafts);
    if (at === undefined) continue;
    const place = () => draft.atKey(['components', component, time]);
    if (latest && at <= latest.at)
      yield problem('states-out-of-order', path, place(), { component, time, before: latest.time });
    else latest = { time, at };
    if (start !== undefined && from !== undefined && at < from)
      yield problem('state-before-start', path, place(), { component, time, start, field });
    if (resolved !== undefined && to !== undefined && (at > to || (at === to && state !== 'operational')))
      yield problem('state-after-end', path, place(), { component, time, state, resolved });
  }
}
