import { problem } from '../problem-kinds/table.ts';
import { originals, type Rule } from './rule.ts';

/** A list names each thing once. */
export const repeatedValues: Rule = function* (drafts) {
  for (const draft of originals(drafts)) {
    for (const [field, value] of Object.entries(draft.facts)) {
      if (!Array.isArray(value) || field === 'aliases' || value.length < 2) continue;
      const seen = new Set<unknown>();
      for (const [index, item] of value.entries()) {
        if (seen.has(item))
          yield problem('repeated-value', draft.path, draft.at([field, index]), {
            value: String(item),
            field,
          });
        seen.add(item);
      }
    }
  }
};
