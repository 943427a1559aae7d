import { evidenceOf, patternFault } from '../evidence.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Rule } from './rule.ts';

/** A pattern of evidence can be looked for in any number of tickets. */
export const evidencePatterns: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('groups')) return;
  for (const [g, group] of site.groups.entries())
    for (const [c, { evidence }] of group.components.entries())
      for (const [e, written] of evidence.entries()) {
        const { pattern } = evidenceOf(written);
        const fault = pattern === undefined ? undefined : patternFault(pattern);
        if (fault === undefined) continue;
        const at = sitePlaces.at(['groups', g, 'components', c, 'evidence', e, 'pattern']);
        yield problem('bad-pattern', SITE_FILE, at, { fault });
      }
};
