import { problem } from '../problem-kinds/table.ts';
import type { KnownIssueFacts } from '../schemas/known-issue.ts';
import type { IssueStatus } from '../vocabulary.ts';
import { isWritten, type Rule } from './rule.ts';

/** The fact that goes with each way in which an issue is settled, and what it says. */
const FACTS = [
  {
    status: 'fixed',
    field: 'fixed',
    meaning: 'on, the day of the fix or one by which it was fixed, and version where there is one.',
  },
  { status: 'no-fix', field: 'reason', meaning: 'why it will not be fixed.' },
  {
    status: 'as-designed',
    field: 'documentation',
    meaning: 'the address of the page that says how it works.',
  },
  { status: 'duplicate', field: 'duplicateOf', meaning: 'the id of the issue that it repeats.' },
] as const satisfies { status: IssueStatus; field: keyof KnownIssueFacts; meaning: string }[];

/** `fixed` has its date, `no-fix` its reason, `as-designed` its documentation and `duplicate` its original; under another status none of them stands. */
export const settledIssues: Rule = function* (drafts) {
  for (const draft of drafts.issues) {
    const { status: found } = draft.facts;
    if (found === undefined) continue;
    for (const { status, field, meaning } of FACTS) {
      const isGiven = draft.facts[field] !== undefined;
      if (status === found && !isGiven && !isWritten(draft, field))
        yield problem('missing-for-status', draft.path, draft.at(['status']), { status, field, meaning });
      if (status !== found && isGiven)
        yield problem('only-for-status', draft.path, draft.atKey([field]), { field, status, found });
    }
  }
};
