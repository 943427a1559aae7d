import { problem } from '../problem-kinds/table.ts';
import { hasPublishedEnding, publishedEndings } from '../published-files.ts';
import { isAmongRecords, RECORD_FOLDERS } from '../site.ts';
import { allTexts, type Rule } from './rule.ts';

/** Files in which browsers run scripts when they are opened by themselves. */
const ACTIVE = /\.(?:[sx]?html?|xht|mht(?:ml)?|m?js|wasm|xml|xslt?)$/i;
/** A drawing runs them only when it is linked to; as an image it runs nothing. */
const DRAWING = /\.svgz?$/i;
/** A link to one leads to the record. */
const RECORD = /\.mdx?$/;

/** A file that comes with a record is for reading: of a type that no browser runs, and beside records. All else stays private. */
export const passiveFiles: Rule = function* (drafts) {
  for (const { path, document } of allTexts(drafts)) {
    for (const { kind, target, line, column } of document.references) {
      if ((kind !== 'file' && kind !== 'image') || !drafts.files.has(target)) continue;
      if (kind === 'file' && RECORD.test(target)) continue;
      const at = { line, column };
      if (ACTIVE.test(target) || (kind === 'file' && DRAWING.test(target)))
        yield problem('active-file', path, at, { target });
      else if (!hasPublishedEnding(target, kind))
        yield problem('private-file', path, at, { target, kind, endings: publishedEndings(kind) });
      else if (!isAmongRecords(target))
        yield problem('file-outside-records', path, at, { target, folders: RECORD_FOLDERS });
    }
  }
};
