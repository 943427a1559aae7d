import { problem } from '../problem-kinds/table.ts';
import type { Rule } from './rule.ts';

/** What stands below `/known-issues/` beside the issues: lists, their orders, and the page itself. */
const OWN = new Set([
  'all',
  'open',
  'workaround',
  'status',
  'component',
  'reported',
  'updated',
  'newest',
  'index.html',
]);

/** An alias is one segment of an address, and none that the portal's own pages have: else nobody would arrive by it. */
export const usableAliases: Rule = function* ({ issues }) {
  for (const draft of issues) {
    for (const [index, alias] of (draft.facts.aliases ?? []).entries()) {
      const isOwn = OWN.has(alias.toLowerCase());
      if (isOwn || /[\p{Cc}/\\]|^\.{1,2}$|^\s|\s$/u.test(alias))
        yield problem('unusable-alias', draft.path, draft.at(['aliases', index]), { alias, isOwn });
    }
  }
};
