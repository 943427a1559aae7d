import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { saysAnything } from '../record/workaround.ts';
import { OPEN_ISSUE_STATUSES } from '../vocabulary.ts';
import { type Drafts, isReadable, type IssueDraft, type Rule } from './rule.ts';
import { hasHeadingSlip, isWordless } from './said-at-all.ts';

/**
 * An open issue says what to do meanwhile, if only that there is nothing; a critical one has, by its definition, nothing.
 * Where its words leave in doubt which of the two they say, the front matter does.
 */
export const workarounds: Rule = function* (drafts) {
  for (const draft of drafts.issues) {
    if (isReadable(draft)) yield* issueProblems(draft, drafts);
  }
};

function* issueProblems(draft: IssueDraft, drafts: Drafts): Iterable<Problem> {
  const { path, document, facts, language } = draft;
  const { status, severity, workaround } = facts;
  const sections = document.sections.filter(({ kind }) => kind === 'workaround');
  const isOpen = status !== undefined && OPEN_ISSUE_STATUSES.has(status);
  if (workaround !== undefined && workaround !== 'none' && !sections.some(saysAnything)) {
    if (!hasHeadingSlip(draft)) {
      const section = drafts.words.heading('workaround', language);
      yield problem('workaround-without-text', path, draft.at(['workaround']), { section });
    }
    return;
  }
  if (!isOpen) return;
  if (sections.length === 0 && workaround !== 'none') {
    if (isWordless(draft) || hasHeadingSlip(draft)) return;
    const section = drafts.words.heading('workaround', language);
    yield problem('no-workaround-section', path, draft.at(['status']), { section });
  }
  const verdicts = sections.map(({ verdict }) => verdict);
  const doubtful = sections[verdicts.indexOf('doubtful')];
  const isSome = verdicts.includes('some');
  if (workaround === undefined && !draft.has(['workaround']) && doubtful && !isSome) {
    const { line, column } = doubtful;
    yield problem('doubtful-workaround', path, { line, column }, {});
  } else if (severity === 'critical' && workaround !== 'none' && (isSome || workaround !== undefined))
    yield problem('critical-with-workaround', path, draft.at(['severity']), {});
}
