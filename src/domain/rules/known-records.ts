import { correction } from '../corrected-line.ts';
import { problem } from '../problem-kinds/table.ts';
import { indexRecords } from './record-index.ts';
import { type Drafts, type FieldPath, nounOf, type RecordDraft, type Rule } from './rule.ts';

/** A record that front matter refers to exists, is of the right kind, and is another one. */
export const knownRecords: Rule = function* (drafts) {
  const index = indexRecords(drafts);
  for (const { draft, id, field, wanted } of namedRecords(drafts)) {
    const target = index.find(id);
    const name = String(field[0]);
    if (id === draft.facts.id)
      yield problem('self-reference', draft.path, draft.at(field), { id, field: name });
    else if (target && (target.kind === 'known-issue') !== (wanted === 'a known issue'))
      yield problem('wrong-record-kind', draft.path, draft.at(field), {
        id,
        field: name,
        is: nounOf(target.kind),
        wanted,
      });
    else if (!target && !index.isUnreadable(id)) {
      const suggestion = index.withSameNumber(id);
      const meant = suggestion === undefined ? undefined : index.find(suggestion);
      const isRight =
        meant && (meant.kind === 'known-issue') === (wanted === 'a known issue') && meant !== draft;
      yield problem('unknown-record', draft.path, draft.at(field), {
        ...{ id, suggestion, inProse: false },
        corrected: isRight ? correction(draft, draft.at(field), id, suggestion ?? '') : undefined,
      });
    }
  }
};

interface NamedRecord {
  draft: RecordDraft;
  id: string;
  field: FieldPath;
  wanted: 'a known issue' | 'an incident';
}

function* namedRecords({ issues, incidents }: Drafts): Iterable<NamedRecord> {
  for (const draft of issues) {
    const { related = [], incidents: caused = [], duplicateOf } = draft.facts;
    for (const [i, id] of related.entries())
      yield { draft, id, field: ['related', i], wanted: 'a known issue' };
    for (const [i, id] of caused.entries())
      yield { draft, id, field: ['incidents', i], wanted: 'an incident' };
    if (duplicateOf !== undefined)
      yield { draft, id: duplicateOf, field: ['duplicateOf'], wanted: 'a known issue' };
  }
  for (const draft of incidents) {
    for (const [i, id] of (draft.facts.knownIssues ?? []).entries())
      yield { draft, id, field: ['knownIssues', i], wanted: 'a known issue' };
  }
}
