import { type Correction, correction, lineCorrection } from '../corrected-line.ts';
import { dateReadings, impossibility } from '../date-correction.ts';
import type { DocumentUpdate } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { isDay, readInstant } from '../time.ts';
import {
  type Drafts,
  nounOf,
  type RecordDraft,
  records,
  type Rule,
  STATES_OF,
  type StateWords,
} from './rule.ts';

/** An update's heading is a time that can be read, and a state of its record's kind. */
export const timelineEntries: Rule = function* (drafts) {
  for (const draft of records(drafts)) {
    if (!draft.readable) continue;
    for (const update of draft.document.updates) {
      const time = timeProblem(draft, update, drafts);
      if (time) yield time;
      if (time?.code !== 'unreadable-time') {
        const state = stateProblem(draft, update, drafts.words);
        if (state) yield state;
      }
    }
  }
};

function timeProblem(draft: RecordDraft, update: DocumentUpdate, drafts: Drafts): Problem | undefined {
  const { heading, time, line, column } = update;
  if (isDay(time) || readInstant(time, 'UTC').ok) return undefined;
  const at = { line, column };
  const reason = impossibility(time);
  if (reason !== undefined) return problem('impossible-entry-time', draft.path, at, { time, reason });
  const zone = drafts.unknown.has('timeZone') ? undefined : drafts.site.timeZone;
  const read = readLoosely(heading, STATES_OF[draft.kind], drafts.words, zone);
  const [only, ...others] = read.times;
  const right = only !== undefined && others.length === 0 && read.state !== undefined;
  const word = read.isWord
    ? read.stateText
    : drafts.words.wordOf(draft.kind, read.state ?? '', draft.language);
  return problem('unreadable-time', draft.path, at, {
    heading,
    readings: read.times,
    corrected: right ? headingCorrection(draft, update, `${only} · ${word}`) : undefined,
  });
}

/** The line of an entry's heading, with another text behind its marks. */
export function headingCorrection(
  draft: Pick<RecordDraft, 'line'>,
  { line, column }: Pick<DocumentUpdate, 'line' | 'column'>,
  text: string,
): Correction | undefined {
  const source = draft.line(line);
  const marks = /^#{1,6}(?=[ \t])/.exec(source.slice(column - 1))?.[0];
  return marks === undefined
    ? undefined
    : lineCorrection(source, `${source.slice(0, column - 1)}${marks} ${text}`);
}

/** An entry's heading, however its time and its state are written and parted. */
interface LooseEntry {
  /** What the time may be. */
  times: string[];
  state: string | undefined;
  /** As it was written, and whether that is the word for the state and not a misspelt one. */
  stateText: string;
  isWord: boolean;
}

const BETWEEN = /[\s:·•|,;()[\]–—→>-]+/g;

/** Finds the time at the beginning or at the end of a heading, and the state in the rest of it. */
export function readLoosely(
  heading: string,
  states: readonly string[],
  words: StateWords,
  zone: string | undefined,
): LooseEntry {
  const bare = heading.replace(/^[[(]|[)\]]$/g, '');
  const cuts = [...bare.matchAll(BETWEEN)].map(({ index, 0: sign }) => ({
    head: bare.slice(0, index),
    tail: bare.slice(index + sign.length),
  }));
  // The longest time first: of \`2026-11-23 05:00\` the day alone could be read too.
  const parts = [
    ...cuts.toReversed().map(({ head, tail }) => ({ time: head, state: tail })),
    { time: bare, state: '' },
    ...cuts.map(({ head, tail }) => ({ time: tail, state: head })),
  ];
  for (const { time, state: stateText } of parts) {
    const local = dateReadings(time);
    const times = (local.length > 0 ? local : dateReadings(time, zone)).map((text) => text.replace('T', ' '));
    if (times.length === 0) continue;
    const state = words.meant(stateText, states);
    const isWord = state !== undefined && words.isWord(stateText, state);
    return { times, state, stateText, isWord };
  }
  return { times: [], state: undefined, stateText: '', isWord: false };
}

function stateProblem(draft: RecordDraft, update: DocumentUpdate, words: StateWords): Problem | undefined {
  const { state, stateText, line } = update;
  const states = STATES_OF[draft.kind];
  if (state !== undefined && states.includes(state)) return undefined;
  const inWords = (each: string) => words.wordOf(draft.kind, each, draft.language);
  const meant = words.meant(stateText, states);
  const suggestion = meant === undefined ? undefined : inWords(meant);
  const source = draft.line(line);
  const at = { line, column: Math.max(source.lastIndexOf(stateText) + 1, update.column) };
  return problem('unknown-state', draft.path, at, {
    state: stateText,
    noun: nounOf(draft.kind),
    suggestion,
    choices: states.map(inWords),
    corrected: suggestion === undefined ? undefined : correction(draft, at, stateText, suggestion),
  });
}
