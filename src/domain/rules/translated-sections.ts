import { problem } from '../problem-kinds/table.ts';
import type { Section } from '../record/records.ts';
import { isUnwritten, isUnwrittenPostMortem } from '../record/translation.ts';
import { isReadable, originals, type Rule } from './rule.ts';

/** A heading in a translation has its translation below it; one that is left out stays in the original's language. */
export const translatedSections: Rule = function* (drafts) {
  const byPath = new Map(originals(drafts).map((draft) => [draft.path, draft]));
  for (const translation of drafts.translations) {
    const { path, originalPath } = translation;
    const original = byPath.get(originalPath)?.document;
    if (!original || !isReadable({ document: original }) || !isReadable(translation)) continue;
    const { sections, postMortem, headings } = translation.document;
    const said = new Set(original.sections.flatMap((section) => (section.isUnwritten ? [] : section.kind)));
    for (const { heading, kind, line, column, isUnwritten: isEmpty } of sections) {
      if (!isEmpty || !said.has(kind)) continue;
      yield problem('untranslated-section', path, { line, column }, { heading, original: originalPath });
    }
    if (!postMortem || !original.postMortem || isUnwrittenPostMortem(original.postMortem)) continue;
    const from = headings.findIndex(({ line }) => line === postMortem.line);
    if (isUnwrittenPostMortem(postMortem)) {
      const { line, column } = postMortem;
      const heading = headings[from]?.text ?? '';
      yield problem('untranslated-section', path, { line, column }, { heading, original: originalPath });
      continue;
    }
    const parts = kindsOf(original.postMortem.sections);
    for (const { kind, heading, ...part } of postMortem.sections) {
      const isSaid =
        parts.has(kind) || (kind === 'action-items' && original.postMortem.actionItems.length > 0);
      const at = headings.slice(from + 1).find(({ text }) => text === heading);
      if (isUnwritten(part) && isSaid && at)
        yield problem('untranslated-section', path, at, { heading, original: originalPath });
    }
  }
};

/** The kinds of the sections that say something; those of the author's own are all alike, being called otherwise here. */
function kindsOf(sections: readonly Section[]): ReadonlySet<Section['kind']> {
  return new Set(sections.filter((section) => !isUnwritten(section)).map(({ kind }) => kind));
}
