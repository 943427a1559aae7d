import { problem } from '../problem-kinds/table.ts';
import { indexRecords } from './record-index.ts';
import { allTexts, type Rule } from './rule.ts';

/** An id in prose, such as KI-1042, becomes a link: its record exists. */
export const recordsInProse: Rule = function* (drafts) {
  const index = indexRecords(drafts);
  for (const draft of allTexts(drafts)) {
    for (const { kind, target: id, line, column } of draft.document.references) {
      if (kind !== 'record' || index.find(id) || index.isUnreadable(id)) continue;
      const suggestion = index.withSameNumber(id);
      yield problem('unknown-record', draft.path, { line, column }, { id, suggestion, inProse: true });
    }
  }
};
