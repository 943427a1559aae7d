import { problem } from '../problem-kinds/table.ts';
import type { KnownIssueFacts } from '../schemas/known-issue.ts';
import type { IssueStatus } from '../vocabulary.ts';
import { isWritten, type Rule } from './rule.ts';

/** The fact that goes with each way in which an issue is settled, and how its line looks. */
const FACTS = [
  { status: 'fixed', field: 'fixed', line: 'fixed: { on: 2026-02-28, version: "2.4" }' },
  { status: 'no-fix', field: 'reason', line: 'reason: The new export, due in June, replaces it.' },
  { status: 'duplicate', field: 'duplicateOf', line: 'duplicateOf: KI-900' },
] as const satisfies { status: IssueStatus; field: keyof KnownIssueFacts; line: string }[];

/** `fixed` has its date, `no-fix` its reason and `duplicate` its original; under another status none of them stands. */
export const settledIssues: Rule = function* (drafts) {
  for (const draft of drafts.issues) {
    const { status: found } = draft.facts;
    if (found === undefined) continue;
    for (const { status, field, line } of FACTS) {
      const isGiven = draft.facts[field] !== undefined;
      if (status === found && !isGiven && !isWritten(draft, field))
        yield problem('missing-for-status', draft.path, draft.at(['status']), { status, field, line });
      if (status !== found && isGiven)
        yield problem('only-for-status', draft.path, draft.atKey([field]), { field, status, found });
    }
  }
};
