import type { DocumentUpdate } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { isUnwritten } from '../record/translation.ts';
import {
  type Drafts,
  type RecordDraft,
  records,
  type Rule,
  STATES_OF,
  type TranslationDraft,
} from './rule.ts';
import { headingCorrection, readLoosely } from './timeline-entries.ts';
import { instantIn } from './times.ts';

/** A translated timeline has its original's entries, at the same times and in the same states; it may lag behind. */
export const translatedTimelines: Rule = function* (drafts) {
  const originals = new Map(records(drafts).map((draft) => [draft.path, draft]));
  for (const translation of drafts.translations) {
    const original = originals.get(translation.originalPath);
    // An original that couldn't be read has no timeline to compare with.
    if (original && hasParts(original)) yield* differences(translation, original, drafts);
  }
};

function hasParts({ document: { sections, updates, postMortem } }: RecordDraft): boolean {
  return sections.length > 0 || updates.length > 0 || postMortem !== undefined;
}

function* differences(
  translation: TranslationDraft,
  { path: original, document, kind }: RecordDraft,
  drafts: Drafts,
): Iterable<Problem> {
  const { path } = translation;
  const { updates, updatesAt } = translation.document;
  const keyOf = ({ time }: DocumentUpdate) => instantIn(time, drafts) ?? time;
  const ours = new Set(updates.map(keyOf));
  const theirs = new Map(document.updates.map((update) => [keyOf(update), update]));
  const zone = drafts.unknown.has('timeZone') ? undefined : drafts.site.timeZone;
  for (const update of updates) {
    const same = theirs.get(keyOf(update));
    const at = { line: update.line, column: update.column };
    const lineOf = ({ time, state, stateText }: DocumentUpdate) => {
      const word = state === undefined ? stateText : drafts.words.wordOf(kind, state, translation.language);
      return headingCorrection(translation, update, `${time} · ${word}`);
    };
    if (!same) {
      const { times } = readLoosely(update.heading, STATES_OF[kind], drafts.words, zone);
      const [meant, ...others] = document.updates.filter((entry) =>
        times.some((time) => keyOf({ ...entry, time }) === keyOf(entry)),
      );
      const corrected = meant && others.length === 0 ? lineOf(meant) : undefined;
      yield problem('entry-not-in-original', path, at, { time: update.time, original, corrected });
      if (meant && corrected) ours.add(keyOf(meant));
    } else if (same.state !== undefined && same.state !== update.state)
      yield problem('translated-state-differs', path, at, {
        ...{ time: update.time, state: update.stateText, original, says: same.stateText },
        corrected: lineOf(same),
      });
    else if (isUnwritten(update) && !isUnwritten(same))
      yield problem('untranslated-entry', path, at, { time: update.time, original });
  }
  // A translation without any timeline shows the original's whole; one that has some is meant to have all.
  if (!updatesAt) return;
  for (const update of document.updates) {
    if (!ours.has(keyOf(update)))
      yield problem('untranslated-entry', path, updatesAt, { time: update.time, original });
  }
}
