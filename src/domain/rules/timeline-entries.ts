import { impossibility, rewriteDate } from '../date-correction.ts';
import type { DocumentUpdate, Position } from '../document.ts';
import { capitalised } from '../problem-kinds/sentences.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { suggest } from '../suggest.ts';
import { isDay, readInstant } from '../time.ts';
import { nounOf, type RecordDraft, records, type Rule, STATES_OF } from './rule.ts';

/** An update's heading is a time that can be read, and a state of its record's kind. */
export const timelineEntries: Rule = function* (drafts) {
  for (const draft of records(drafts)) {
    for (const update of draft.document.updates) {
      const time = timeProblem(draft, update);
      if (time) yield time;
      if (time?.code !== 'unreadable-time') {
        const state = stateProblem(draft, update);
        if (state) yield state;
      }
    }
  }
};

function timeProblem(
  draft: RecordDraft,
  { heading, time, line, column }: DocumentUpdate,
): Problem | undefined {
  if (isDay(time)) return undefined;
  const reading = readInstant(time, 'UTC');
  if (reading.ok) return undefined;
  const at = { line, column };
  const reason = impossibility(time);
  if (reason !== undefined) return problem('impossible-entry-time', draft.path, at, { time, reason });
  const rewritten = rewriteDate(time)?.replace('T', ' ');
  const corrected = rewritten && withTimeAndState(draft, at, rewritten, heading.slice(time.length));
  return problem('unreadable-time', draft.path, at, { heading, corrected });
}

function withTimeAndState(draft: RecordDraft, at: Position, time: string, rest: string): string {
  const marks = /^#+/.exec(draft.line(at.line).slice(at.column - 1))?.[0] ?? '###';
  return `${marks} ${time}${rest}`;
}

function stateProblem(draft: RecordDraft, update: DocumentUpdate): Problem | undefined {
  const { state, stateText, time, line } = update;
  const states = STATES_OF[draft.kind];
  if (state !== undefined && states.includes(state)) return undefined;
  const choices = states.map(inWords);
  const suggestion = suggest(stateText, choices);
  const source = draft.line(line);
  const at = { line, column: Math.max(source.lastIndexOf(stateText) + 1, update.column) };
  return problem('unknown-state', draft.path, at, {
    state: stateText,
    noun: nounOf(draft.kind),
    suggestion,
    choices,
    corrected: suggestion && withTimeAndState(draft, update, time, ` · ${capitalised(suggestion)}`),
  });
}

function inWords(state: string): string {
  return state.replaceAll('_', ' ');
}
