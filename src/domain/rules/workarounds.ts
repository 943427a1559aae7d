import { problem } from '../problem-kinds/table.ts';
import { saysSomething } from '../record/workaround.ts';
import { OPEN_ISSUE_STATUSES } from '../vocabulary.ts';
import { isReadable, type Rule } from './rule.ts';
import { hasHeadingSlip, isWordless } from './said-at-all.ts';

/** An open issue says what to do meanwhile, if only that there is nothing; a critical one has, by its definition, nothing. */
export const workarounds: Rule = function* (drafts) {
  for (const draft of drafts.issues) {
    const { status, severity } = draft.facts;
    if (status === undefined || !OPEN_ISSUE_STATUSES.has(status)) continue;
    if (!isReadable(draft)) continue;
    const sections = draft.document.sections.filter(({ kind }) => kind === 'workaround');
    if (sections.length === 0) {
      if (isWordless(draft) || hasHeadingSlip(draft)) continue;
      const section = drafts.words.heading('workaround', draft.language);
      yield problem('no-workaround-section', draft.path, draft.at(['status']), { section });
    } else if (severity === 'critical' && sections.some(saysSomething))
      yield problem('critical-with-workaround', draft.path, draft.at(['severity']), {});
  }
};
