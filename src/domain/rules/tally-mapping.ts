import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Rule } from './rule.ts';

/** A mapping of columns names a customer somehow, and statuses only where it names their column. */
export const tallyMapping: Rule = function* ({ site, sitePlaces, unknown }) {
  const { mapping } = site.tally;
  if (!mapping || unknown.has('tally')) return;
  const at = sitePlaces.at(['tally', 'mapping']);
  if (mapping.requester === undefined && mapping.organisation === undefined)
    yield problem('incomplete-mapping', SITE_FILE, at, {
      field: 'requester',
      reason: 'without it or organisation nobody can be counted',
    });
  const named = (['deleted', 'spam', 'merged'] as const).find((key) => mapping[key].length > 0);
  if (named !== undefined && mapping.status === undefined)
    yield problem('incomplete-mapping', SITE_FILE, sitePlaces.atKey(['tally', 'mapping', named]), {
      field: 'status',
      reason: `${named} lists values of that column`,
    });
};
