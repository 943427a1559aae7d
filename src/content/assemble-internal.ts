import { type Need, needAnchor } from '../domain/needs.ts';
import type { Overlay } from '../domain/record/records.ts';
import { overlaidBy } from '../domain/rules/overlays.ts';
import type { Drafts, NeedDraft } from '../domain/rules/rule.ts';
import type { NeedFacts } from '../domain/schemas/need.ts';
import { recordText, withAnchorsOf } from './record-text.ts';

/** What is laid over records, by the paths of their files; files named in `broken` are left out. */
export function overlaysOf(drafts: Drafts, broken: ReadonlySet<string>): Map<string, Overlay> {
  const overlays = new Map<string, Overlay>();
  const whole = drafts.overlays.filter(({ path }) => !broken.has(path));
  for (const draft of whole) {
    const [record] = overlaidBy(draft, drafts);
    if (draft.isTranslation || !record) continue;
    const original = recordText('', draft);
    const translations = whole.filter(
      ({ isTranslation, originalPath }) => isTranslation && originalPath === draft.path,
    );
    overlays.set(record.path, {
      path: draft.path,
      translationPaths: translations.map(({ path }) => path),
      tracker: draft.facts.tracker ?? [],
      texts: {
        [draft.language]: original,
        ...Object.fromEntries(
          translations.map((each) => [each.language, withAnchorsOf(original, recordText('', each))]),
        ),
      },
    });
  }
  return overlays;
}

/** A need whose draft has no errors. */
export function needOf(draft: NeedDraft): Need {
  return {
    path: draft.path,
    anchor: needAnchor(draft.path),
    facts: draft.facts as NeedFacts,
    sections: { value: recordText('', draft).sections, language: draft.language },
  };
}
