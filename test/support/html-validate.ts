import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlFiles, readPage } from './html.ts';

/** The standard's rules and those of accessibility; what concerns only the style of the source is Astro's affair. */
const CONFIG: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The policy forbids it altogether, which is tested by itself.
    'no-inline-style': 'error',
    // Tables change their display on phones and keep their roles for that.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // A form's only button submits it, as the standard says.
    'no-implicit-button-type': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** What is wrong with the HTML of pages: `known-issues/index.html:12:3 no-dup-id: …`. */
export function invalidHtml(folder: string, pages = htmlFiles(folder)): string[] {
  return pages.flatMap((page) => {
    const { results } = validator.validateStringSync(readPage(folder, page), page);
    return results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`),
    );
  });
}
