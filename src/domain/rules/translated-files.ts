import { problem } from '../problem-kinds/table.ts';
import { originals, type Rule } from './rule.ts';

/** A translation stands beside its original, in another language that the portal is published in. */
export const translatedFiles: Rule = function* (drafts) {
  const { languages, defaultLanguage } = drafts.site;
  const known = new Set(originals(drafts).map(({ path }) => path));
  const at = { line: 1, column: 1 };
  for (const { path, language, originalPath } of drafts.translations) {
    if (!known.has(originalPath)) {
      const other = originalPath.endsWith('x') ? originalPath.slice(0, -1) : `${originalPath}x`;
      const suggestion = known.has(other) ? other : undefined;
      yield problem('no-original', path, at, { original: originalPath, suggestion });
    } else if (drafts.unknown.has('languages')) continue;
    else if (language === defaultLanguage)
      yield problem('default-language-translation', path, at, { language, original: originalPath });
    else if (!languages.includes(language))
      yield problem('unlisted-language', path, at, { language, listed: languages });
  }
};
