import type { Problem } from '../domain/problems.ts';
import type { Drafts } from '../domain/rules/rule.ts';
import type { Language } from '../domain/schemas/common.ts';
import type { ContentFolder } from './content-folder.ts';
import { needDraft, overlayDraft } from './draft.ts';
import type { Surroundings } from './field-source.ts';
import type { FileKind } from './file-kind.ts';
import type { RecordSource } from './record-source.ts';

/** What only an internal folder may have. */
type InternalFile = Extract<FileKind, { kind: 'overlay' | 'need' }>;

/** Adds the draft of what the company alone reads; answers what is wrong with its file. */
export function addInternal(
  source: RecordSource,
  file: InternalFile & { path: string; language: Language },
  drafts: Drafts,
  surroundings: Surroundings,
): Problem[] {
  if (file.kind === 'need') {
    const { draft, problems } = needDraft(source, file, surroundings);
    drafts.needs.push(draft);
    return [...source.problems, ...problems];
  }
  const isTranslation = file.path !== file.originalPath;
  const { draft, problems } = overlayDraft(source, { ...file, isTranslation }, surroundings);
  drafts.overlays.push(draft);
  return [...source.problems, ...problems];
}

/** Problems, each with a mark where its file is one of the internal folder. */
export function markedInternal(problems: readonly Problem[], { isInternal }: ContentFolder): Problem[] {
  if (!isInternal) return [...problems];
  return problems.map((each) => (isInternal(each.file) ? { ...each, internal: true } : each));
}
