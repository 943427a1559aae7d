import { problem } from '../problem-kinds/table.ts';
import { allTexts, type Rule } from './rule.ts';

/** Images and links to files lead to files of the content folder. */
export const linkedFiles: Rule = function* (drafts) {
  let byName: Map<string, string> | undefined;
  for (const draft of allTexts(drafts)) {
    for (const { kind, target, line, column } of draft.document.references) {
      if ((kind !== 'file' && kind !== 'image') || drafts.files.has(target)) continue;
      byName ??= new Map([...drafts.files].map((path) => [nameOf(path), path]));
      yield problem(
        'unknown-file',
        draft.path,
        { line, column },
        {
          target,
          suggestion: byName.get(nameOf(target)),
          isImage: kind === 'image',
        },
      );
    }
  }
};

/** A file's name in small letters: what people get right when the folder or the capitals are wrong. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
