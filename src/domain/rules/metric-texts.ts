import { problem } from '../problem-kinds/table.ts';
import type { Rule } from './rule.ts';

/** A text of a metric that is given by language is given in the default one. */
export const metricTexts: Rule = function* ({ metrics, site, unknown }) {
  if (unknown.has('languages')) return;
  const language = site.defaultLanguage;
  for (const { path, at, facts } of metrics)
    for (const field of ['name', 'says'] as const) {
      const text = facts[field];
      if (text === undefined || typeof text === 'string' || text[language] !== undefined) continue;
      yield problem('missing-default-language', path, at([field]), { field, language });
    }
};
