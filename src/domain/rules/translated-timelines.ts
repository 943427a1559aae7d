import type { DocumentUpdate } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { type Drafts, type RecordDraft, records, type Rule, type TranslationDraft } from './rule.ts';
import { instantIn } from './times.ts';

/** A translated timeline has its original's entries, at the same times and in the same states; it may lag behind. */
export const translatedTimelines: Rule = function* (drafts) {
  const originals = new Map(records(drafts).map((draft) => [draft.path, draft]));
  for (const translation of drafts.translations) {
    const original = originals.get(translation.originalPath);
    // An original that couldn't be read has no timeline to compare with.
    if (original && original.document.text !== '') yield* differences(translation, original, drafts);
  }
};

function* differences(
  translation: TranslationDraft,
  { path: original, document }: RecordDraft,
  drafts: Drafts,
): Iterable<Problem> {
  const { path } = translation;
  const { updates, updatesAt } = translation.document;
  const keyOf = ({ time }: DocumentUpdate) => instantIn(time, drafts) ?? time;
  const theirs = new Map(document.updates.map((update) => [keyOf(update), update]));
  for (const update of updates) {
    const same = theirs.get(keyOf(update));
    const at = { line: update.line, column: update.column };
    if (!same) yield problem('entry-not-in-original', path, at, { time: update.time, original });
    else if (same.state !== undefined && same.state !== update.state)
      yield problem('translated-state-differs', path, at, {
        time: update.time,
        state: update.stateText,
        original,
        says: same.stateText,
      });
  }
  // A translation without any timeline shows the original's whole; one that has some is meant to have all.
  if (!updatesAt) return;
  const ours = new Set(updates.map(keyOf));
  for (const update of document.updates) {
    if (!ours.has(keyOf(update)))
      yield problem('untranslated-entry', path, updatesAt, { time: update.time, original });
  }
}
