import { correction } from '../corrected-line.ts';
import { problem } from '../problem-kinds/table.ts';
import { idNumber } from '../record/ids.ts';
import { nounOf, records, type Rule } from './rule.ts';

/** An id begins with the letters that site.yaml gives to records of its kind. */
export const idPrefixes: Rule = function* (drafts) {
  if (drafts.unknown.has('ids')) return;
  const { ids } = drafts.site;
  const taken = new Set(records(drafts).map(({ facts }) => facts.id));
  const prefixes = { 'known-issue': ids.knownIssue, incident: ids.incident, maintenance: ids.maintenance };
  for (const draft of records(drafts)) {
    const { id } = draft.facts;
    const prefix = prefixes[draft.kind];
    if (id === undefined || id.startsWith(`${prefix}-`)) continue;
    const right = `${prefix}-${idNumber(id)}`;
    const noun = nounOf(draft.kind);
    const at = draft.at(['id']);
    const corrected = taken.has(right) ? undefined : correction(draft, at, id, right);
    yield problem('wrong-id-prefix', draft.path, at, { id, prefix, noun, corrected });
  }
};
