import { problem } from '../problem-kinds/table.ts';
import { idNumber } from '../record/ids.ts';
import { nounOf, records, type Rule } from './rule.ts';

/** An id begins with the letters that site.yaml gives to records of its kind. */
export const idPrefixes: Rule = function* (drafts) {
  if (drafts.unknown.has('ids')) return;
  const { ids } = drafts.site;
  const prefixes = { 'known-issue': ids.knownIssue, incident: ids.incident, maintenance: ids.maintenance };
  for (const draft of records(drafts)) {
    const { id } = draft.facts;
    const prefix = prefixes[draft.kind];
    if (id === undefined || id.startsWith(`${prefix}-`)) continue;
    const corrected = `${prefix}-${idNumber(id)}`;
    const noun = nounOf(draft.kind);
    yield problem('wrong-id-prefix', draft.path, draft.at(['id']), { id, prefix, noun, corrected });
  }
};
