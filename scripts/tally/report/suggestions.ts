import { count } from '../../../src/domain/problem-kinds/sentences.ts';
import { columns } from '../../report/columns.ts';
import type { Suggestions } from '../suggest-issues.ts';

/** Suggestions for people: the score, the ticket, the issue, and what the two have in common, in the issue's own words. */
export function suggestionsReport({ suggested, unmatched }: Suggestions): string {
  const all = `${count(unmatched, 'ticket')} that ${unmatched === 1 ? 'names' : 'name'} no issue`;
  if (suggested.length === 0) return `Of ${all}, none reads like one.\n`;
  const rows = suggested.map(({ ticket, issue, score, inCommon }) => [
    `${String(Math.round(score * 100))} %`,
    ticket,
    issue,
    inCommon.join(', '),
  ]);
  return (
    `${columns(['Score', 'Ticket', 'Issue', 'In common'], rows, [0])}\n\n` +
    `Of ${all}, ${String(suggested.length)} ${suggested.length === 1 ? 'reads' : 'read'} like one. ` +
    'Read the ticket; if it is the issue, link it or tag it, as ki-1042, and the next tally counts it.\n'
  );
}
