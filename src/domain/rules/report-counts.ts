import { problem } from '../problem-kinds/table.ts';
import type { IssueDraft, Rule } from './rule.ts';

/** Reports are exact counts, or fewer than a number that the site publishes; never both, and never neither. */
export const reportCounts: Rule = function* ({ issues }) {
  for (const draft of issues) {
    if (!draft.facts.reports) continue;
    const [exact] = ['reporters', 'tickets', 'last30Days'].filter((key) => isGiven(draft, key));
    const [missing] = ['reporters', 'tickets'].filter((key) => !isGiven(draft, key));
    if (!isGiven(draft, 'fewerThan')) {
      if (missing !== undefined)
        yield problem('missing-count', draft.path, draft.at(['reports']), { field: missing });
    } else if (exact !== undefined)
      yield problem('small-count-shown', draft.path, draft.at(['reports', exact]), { field: exact });
  }
};

/** Whether reports has a field, though its value may be one that can't be read. */
function isGiven({ at }: IssueDraft, key: string): boolean {
  const [own, whole] = [at(['reports', key]), at(['reports'])];
  return own.line !== whole.line || own.column !== whole.column;
}
