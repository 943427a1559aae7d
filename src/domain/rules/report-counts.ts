import { problem } from '../problem-kinds/table.ts';
import type { Rule } from './rule.ts';

/** Reports are exact counts, or fewer than a number that the site publishes; never both, and never neither. */
export const reportCounts: Rule = function* ({ issues }) {
  for (const draft of issues) {
    if (!draft.facts.reports) continue;
    const [exact] = ['reporters', 'tickets', 'last30Days', 'weekly', 'segments'].filter((key) =>
      draft.has(['reports', key]),
    );
    const [missing] = ['reporters', 'tickets'].filter((key) => !draft.has(['reports', key]));
    if (!draft.has(['reports', 'fewerThan'])) {
      if (missing !== undefined)
        yield problem('missing-count', draft.path, draft.at(['reports']), { field: missing });
    } else if (exact !== undefined)
      yield problem('small-count-shown', draft.path, draft.at(['reports', exact]), { field: exact });
  }
};
