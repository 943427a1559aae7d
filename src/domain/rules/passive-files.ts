import { problem } from '../problem-kinds/table.ts';
import { allTexts, type Rule } from './rule.ts';

/** Files in which browsers run scripts when they are opened by themselves. */
const ACTIVE = /\.(?:[sx]?html?|xht|mht(?:ml)?|m?js|wasm|xml|xslt?)$/i;
/** A drawing runs them only when it is linked to; as an image it runs nothing. */
const DRAWING = /\.svgz?$/i;

/** A file that comes with a record is for reading: no browser runs it as a page of the portal. */
export const passiveFiles: Rule = function* (drafts) {
  for (const { path, document } of allTexts(drafts)) {
    for (const { kind, target, line, column } of document.references) {
      if ((kind !== 'file' && kind !== 'image') || !drafts.files.has(target)) continue;
      if (ACTIVE.test(target) || (kind === 'file' && DRAWING.test(target)))
        yield problem('active-file', path, { line, column }, { target });
    }
  }
};
