import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { leastReporters } from '../../src/domain/record/reports.ts';
import type { Reports } from '../../src/domain/schemas/known-issue.ts';
import { SAID_FILE } from '../../src/domain/site.ts';
import { MATCH_RULES, type MatchRule } from '../../src/domain/tally/match.ts';
import { isUpToDate, type PlannedReports } from '../../src/domain/tally/plan.ts';
import { countWords } from '../../src/domain/tally/saying/merge-said.ts';
import type { SaidWords } from '../../src/domain/tally/saying/said-words.ts';
import type { Day } from '../../src/domain/time.ts';
import { columns } from '../report/columns.ts';
import { jsonText } from '../report/json.ts';
import type { TicketTotals } from './count-exports.ts';
import type { Suggestions } from './suggest-issues.ts';
import type { Tallied } from './tally-content.ts';
import type { LeftOut } from './ticket-source.ts';

const RULE_WORDS: Record<MatchRule, string> = {
  links: 'by a link field',
  tags: 'by a tag',
  ids: 'by an id in the text',
  addresses: 'by an address of the portal',
  slugs: 'by an old slug',
};

const LEFT_OUT_WORDS: Record<LeftOut['reason'], string> = {
  deleted: 'deleted',
  spam: 'spam',
  merged: 'merged into others',
  'pull-request': 'pull requests',
  agent: 'of your own people',
  'test-organisation': 'of organisations that site.yaml leaves out',
  tag: 'with a tag that site.yaml leaves out',
};

/** A tally for people: a table of issues, what became of the tickets, and what to look at twice. */
export function textReport({
  asOf,
  planned,
  titles,
  totals,
  unknown,
  said = {},
  newerThan,
}: Tallied): string {
  const blocks = [
    planned.length === 0
      ? `No known issue has reports, as of ${asOf}.`
      : `Customers by known issue, as of ${asOf}:\n\n${table(planned, titles)}`,
    ...(totals ? [totalLines(totals).join('\n')] : []),
    ...(unknown.length === 0 ? [] : [`No such known issue:\n${unknown.map(unknownLine).join('\n')}`]),
    ...(countWords(said) === 0 ? [] : [saidLines(said)]),
    ...notes(planned, asOf, newerThan),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Words are shown before they are published: whoever reads this may take some out. */
function saidLines(said: SaidWords): string {
  const lines = Object.entries(said).flatMap(([issue, its]) =>
    Object.entries(its).map(([language, words]) => `  ${issue} ${language}: ${words.join(', ')}`),
  );
  return `Words of customers for ${SAID_FILE}; remove there what you don’t want to publish:\n${lines.join('\n')}`;
}

function notes(planned: readonly PlannedReports[], asOf: Day, newerThan: Day | undefined): string[] {
  const emptied = planned.filter(({ before, after }) => leastReporters(before) > 0 && after.reporters === 0);
  return [
    ...(emptied.length === 0
      ? []
      : [
          `${count(emptied.length, 'issue')} had reports and ${emptied.length === 1 ? 'has' : 'have'} none in this tally. ` +
            'Where exports hold a part of the tickets, such as a month’s, --ledger adds them to what was counted before.',
        ]),
    ...(newerThan === undefined
      ? []
      : [`The content has counts as of ${newerThan} already, and these are older: as of ${asOf}.`]),
  ];
}

function table(planned: readonly PlannedReports[], titles: ReadonlyMap<string, string>): string {
  const rows = planned.map((issue) => [
    issue.issue,
    shown(issue.before),
    shown(issue.after),
    changeOf(issue),
    titles.get(issue.issue) ?? '',
  ]);
  return columns(['Issue', 'Before', 'After', 'Change', 'Title'], rows, [1, 2, 3]);
}

function shown(reports: Reports | undefined): string {
  if (!reports) return '–';
  return reports.reporters === undefined ? `under ${reports.fewerThan}` : String(reports.reporters);
}

/** The change in customers, where both counts are published; else whether what is published changes. */
function changeOf({ before, after }: PlannedReports): string {
  if (!before) return 'new';
  const [from, to] = [before.reporters, after.reporters];
  if (from === undefined || to === undefined) return shown(before) === shown(after) ? '=' : 'changed';
  if (from === to) return '=';
  return to > from ? `+${to - from}` : `−${from - to}`;
}

function totalLines(totals: TicketTotals): string[] {
  const { tickets, leftOut, matched, unmatched, nameless, olderVersions, emptyRows } = totals;
  const left = leftOut.reduce((sum, { tickets: number }) => sum + number, 0);
  const found = Object.values(matched).reduce((sum, number) => sum + number, 0);
  const list = (parts: readonly string[]) => (parts.length === 0 ? '' : `: ${parts.join(', ')}`);
  const rows: [string, number, string][] = [
    ['Tickets read', tickets + left, ''],
    ['  left out', left, list(leftOut.map((its) => `${its.tickets} ${LEFT_OUT_WORDS[its.reason]}`))],
    [
      '  name an issue',
      found,
      list(MATCH_RULES.flatMap((rule) => (matched[rule] ? [`${matched[rule]} ${RULE_WORDS[rule]}`] : []))),
    ],
    ['  name none', unmatched, ''],
  ];
  const notes = [
    ...(olderVersions > 0 ? [`${count(olderVersions, 'older or repeated row')} of the same tickets`] : []),
    ...(emptyRows > 0 ? [count(emptyRows, 'empty row')] : []),
    ...(nameless > 0
      ? [`${count(nameless, 'ticket')} without a requester or organisation, together one customer`]
      : []),
  ];
  const width = Math.max(...rows.map(([, number]) => String(number).length));
  const lines = rows.map(
    ([what, number, detail]) => `${what.padEnd(16)} ${String(number).padStart(width)}${detail}`,
  );
  return notes.length === 0 ? lines : [...lines, `(${notes.join('; ')})`];
}

function unknownLine({ id, tickets, nearest }: Tallied['unknown'][number]): string {
  const near = nearest === undefined ? '' : `; the nearest is ${nearest}`;
  return `  ${id} in ${count(tickets, 'ticket')}${near}`;
}

/** What became of it, in a sentence. */
export function outcomeSentence(
  { planned, said = {}, changes }: Tallied,
  done: 'written' | 'checked' | 'looked',
): string {
  const files = planned.filter((issue) => !isUpToDate(issue)).length + (countWords(said) === 0 ? 0 : 1);
  if (done === 'checked')
    return files === 0
      ? 'The content is up to date.'
      : `The content isn’t up to date: ${count(files, 'file')} would change. Run the same without --check.`;
  if (changes.length === 0) return 'Everything is up to date; nothing was written.';
  const what = [
    ...(files > 0 ? [count(files, 'file')] : []),
    ...(changes.length > files ? ['the ledger'] : []),
  ].join(' and ');
  return done === 'written' ? `Wrote ${what}.` : `Nothing was written (--dry-run): ${what} would change.`;
}

/** Suggestions for people: the score, the ticket, the issue, and what the two have in common, in the issue's own words. */
export function suggestionsReport({ suggested, unmatched }: Suggestions): string {
  const all = `${count(unmatched, 'ticket')} that ${unmatched === 1 ? 'names' : 'name'} no issue`;
  if (suggested.length === 0) return `Of ${all}, none reads like one.\n`;
  const rows = suggested.map(({ ticket, issue, score, inCommon }) => [
    `${Math.round(score * 100)} %`,
    ticket,
    issue,
    inCommon.join(', '),
  ]);
  return (
    `${columns(['Score', 'Ticket', 'Issue', 'In common'], rows, [0])}\n\n` +
    `Of ${all}, ${suggested.length} ${suggested.length === 1 ? 'reads' : 'read'} like one. ` +
    'Read the ticket; if it is the issue, link it or tag it, as ki-1042, and the next tally counts it.\n'
  );
}

/** A tally as data. */
export function jsonReport(
  { asOf, planned, totals, unknown, said, changes }: Tallied,
  written: boolean,
): string {
  const issues = planned.map((issue) => ({
    issue: issue.issue,
    path: issue.path,
    before: issue.before ?? null,
    after: issue.after,
    upToDate: isUpToDate(issue),
  }));
  return jsonText({
    asOf,
    issues,
    tickets: totals ?? null,
    unknown: unknown.map(({ nearest, ...its }) => ({ ...its, nearest: nearest ?? null })),
    ...(said ? { said } : {}),
    files: changes.length,
    written,
  });
}

/** Suggestions as data. */
export function jsonSuggestions({ suggested, unmatched }: Suggestions): string {
  return jsonText({ unmatched, suggestions: suggested });
}
