import { recordsOf } from '../../src/domain/portal.ts';
import type { Run } from '../cli/command.ts';
import type { translationsDefinition } from '../cli/definitions/translations.ts';
import { contentPaths } from '../cli/open-content.ts';
import { openPortal } from '../cli/open-portal.ts';
import { jsonText } from '../report/json.ts';
import { readTextHistory } from '../translations/text-history.ts';
import { translationStates } from '../translations/translation-state.ts';
import { translationsText } from '../translations/translations-text.ts';

export const runTranslations: Run<typeof translationsDefinition> = async (ports, { options }) => {
  const portal = await openPortal(ports, options);
  if (!portal) return 1;
  const pairs = recordsOf(portal).flatMap(({ path, translationPaths }) =>
    translationPaths.map((translation) => ({ translation, original: path })),
  );
  const { content } = contentPaths(ports, options);
  const outdatedSince = await readTextHistory(content, pairs, ports);
  if (!outdatedSince)
    ports.err(
      'The content folder has no git history, or only a part of it: which translations are older than their original can’t be told.\n',
    );
  const languages = translationStates(portal, outdatedSince ?? (() => undefined));
  ports.out(
    options.format === 'json'
      ? jsonText({
          defaultLanguage: portal.site.defaultLanguage,
          history: outdatedSince !== undefined,
          languages,
        })
      : translationsText(languages),
  );
  const isWhole = languages.every(
    ({ missing, partial, older, texts }) =>
      missing.length + partial.length + older.length + texts.length === 0,
  );
  return options.strict && !isWhole ? 1 : 0;
};
