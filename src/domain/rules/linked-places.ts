import { foldedLetters } from '../fold.ts';
import { problem } from '../problem-kinds/table.ts';
import { updateAnchors } from '../record/ids.ts';
import { suggest } from '../suggest.ts';
import { isDay, startOfDay } from '../time.ts';
import { allTexts, type Drafts, isReadable, type Rule } from './rule.ts';
import { instantIn } from './times.ts';

type TextDraft = ReturnType<typeof allTexts>[number];

/** A link to a place, in this record or in another, leads to a section, a heading or an update that is there. */
export const linkedPlaces: Rule = function* (drafts) {
  const files = new Map<string, TextDraft[]>();
  const byPath = new Map<string, TextDraft>();
  for (const draft of allTexts(drafts)) {
    byPath.set(draft.path, draft);
    const record = originalOf(draft);
    files.set(record, [...(files.get(record) ?? []), draft]);
  }
  for (const { path, document } of allTexts(drafts)) {
    for (const { kind, target, place, line, column } of document.references) {
      const draft = kind === 'file' && place !== undefined ? byPath.get(target) : undefined;
      if (!draft || place === undefined) continue;
      const texts = files.get(originalOf(draft)) ?? [draft];
      if (!texts.every(isReadable) || texts.some((text) => hasPlace(text, place, drafts))) continue;
      const choices = [...new Set(draft.document.places.map(({ anchor }) => anchor))];
      const suggestion = suggest(place, choices);
      const shown = target === path ? undefined : target;
      yield problem('unknown-place', path, { line, column }, { place, target: shown, suggestion, choices });
    }
  }
};

function originalOf(draft: TextDraft): string {
  return 'originalPath' in draft ? draft.originalPath : draft.path;
}

function hasPlace({ document }: TextDraft, place: string, drafts: Drafts): boolean {
  const name = foldedLetters(place);
  if (document.places.some((each) => each.name === name)) return true;
  return place.startsWith('update-') && updatePlaces(document.updates, drafts).includes(place);
}

function updatePlaces(updates: TextDraft['document']['updates'], drafts: Drafts): string[] {
  const instants = updates.map(({ time }) =>
    isDay(time) ? startOfDay(time, drafts.site.timeZone) : instantIn(time, drafts),
  );
  return updateAnchors(instants.filter((at) => at !== undefined).map((at) => ({ at })));
}
