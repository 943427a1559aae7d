import { nearestId } from '../nearest-id.ts';
import { problem } from '../problem-kinds/table.ts';
import { fileName, recordsCalled } from '../record/overlaid.ts';
import type { OverlaidFolder } from '../site.ts';
import type { AnnouncementDraft, Drafts, OverlayDraft, RecordDraft, Rule } from './rule.ts';

/** What something may be laid over. */
type OverlaidDraft = RecordDraft | AnnouncementDraft;

const START = { line: 1, column: 1 };

/** What is laid over a record is laid over one that there is, once in each language; a translation has its original. */
export const overlays: Rule = function* (drafts) {
  const seen = new Map<OverlaidDraft, string>();
  const originals = new Map<string, OverlayDraft>();
  for (const draft of drafts.overlays) {
    if (draft.isTranslation) continue;
    originals.set(draft.path, draft);
    const { path, name, of } = draft;
    const [record, ...others] = overlaidBy(draft, drafts);
    if (record === undefined) {
      const named = recordsIn(of, drafts).flatMap((each) => [idOf(each) ?? '', fileName(each.path)]);
      const near = nearestId(name, new Set(named.filter((each) => each !== '')));
      const suggestion = near && path.replace(`${name}.`, `${near}.`);
      yield problem('overlay-without-record', path, START, { name, folder: of, suggestion });
    } else if (others.length > 0) {
      const paths = [record, ...others].map((each) => each.path);
      yield problem('overlay-of-several', path, START, { name, paths });
    } else if (seen.has(record)) {
      const other = seen.get(record) ?? '';
      yield problem('second-overlay', path, START, { other, record: record.path });
    } else seen.set(record, path);
  }
  yield* translations(drafts, originals);
};

function* translations(drafts: Drafts, originals: ReadonlyMap<string, OverlayDraft>): ReturnType<Rule> {
  const { languages, defaultLanguage } = drafts.site;
  for (const { path, language, originalPath, isTranslation } of drafts.overlays) {
    if (!isTranslation) continue;
    const original = originalPath;
    if (!originals.has(original))
      yield problem('no-original', path, START, { original, suggestion: undefined });
    else if (drafts.unknown.has('languages')) continue;
    else if (language === defaultLanguage)
      yield problem('default-language-translation', path, START, { language, original });
    else if (!languages.includes(language))
      yield problem('unlisted-language', path, START, { language, listed: languages });
  }
}

/** The drafts of the records that an overlay's name means: one, where nothing is wrong. */
export function overlaidBy({ name, of }: Pick<OverlayDraft, 'name' | 'of'>, drafts: Drafts): OverlaidDraft[] {
  const named = recordsIn(of, drafts).map((draft) => ({ draft, path: draft.path, id: idOf(draft) }));
  return recordsCalled(name, named).map(({ draft }) => draft);
}

function recordsIn(
  folder: OverlaidFolder,
  { issues, incidents, announcements }: Drafts,
): readonly OverlaidDraft[] {
  return { 'known-issues': issues, incidents, announcements }[folder];
}

/** The id that a record is called by; an announcement is called by its file alone. */
function idOf(draft: OverlaidDraft): string | undefined {
  return draft.kind === 'announcement' ? undefined : draft.facts.id;
}
