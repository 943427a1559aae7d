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
import type { LackingEvidence } from './lacking-evidence.ts';
import type { Suggestions } from './suggest-issues.ts';
import type { Tallied } from './tally-content.ts';
import type { LackingField, LeftOut } from './ticket-source.ts';

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
  agent: 'from your own people',
  'test-organisation': 'from organisations that site.yaml leaves out',
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
  lacksFields,
  newerThan,
}: Tallied): string {
  const blocks = [
    planned.length === 0
      ? `No known issue has reports, as of ${asOf}.`
      : `Customers by known issue, as of ${asOf}:\n\n${table(planned, titles)}`,
    ...(totals ? [totalLines(totals).join('\n')] : []),
    ...(unknown.length === 0 ? [] : [`No such known issue:\n${unknown.map(unknownLine).join('\n')}`]),
    ...(countWords(said) === 0 ? [] : [saidLines(said)]),
    ...lacksFields.map(lackLine),
    ...notes(planned, asOf, newerThan),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Words are shown before they are published: whoever reads this may take some out. */
function saidLines(said: SaidWords): string {
  const lines = Object.entries(said).flatMap(([issue, its]) =>
    Object.entries(its).map(([language, words]) => `  ${issue} ${language}: ${words.join(', ')}`),
  );
  return `Customers’ words for ${SAID_FILE}; remove from it what you don’t want to publish:\n${lines.join('\n')}`;
}

function lackLine({ file, field }: LackingField): string {
  return `${file} has no column “${field}”, by which site.yaml tells segments, so nobody in it is in one, unless another file or a list says so.`;
}

function notes(planned: readonly PlannedReports[], asOf: Day, newerThan: Day | undefined): string[] {
  const untold = planned.filter(
    ({ before, after }) => before?.segments && !after.segments && leastReporters(after) > 0,
  );
  const emptied = planned.filter(({ before, after }) => leastReporters(before) > 0 && after.reporters === 0);
  return [
    ...(emptied.length === 0
      ? []
      : [
          `${count(emptied.length, 'issue')} had reports and ${emptied.length === 1 ? 'has' : 'have'} none in this tally. ` +
            'If exports hold only some of the tickets, such as a month’s, --ledger adds them to what was counted before.',
        ]),
    ...(untold.length === 0
      ? []
      : [
          `${count(untold.length, 'issue')} had customers by segment and ${untold.length === 1 ? 'has' : 'have'} none in this tally. ` +
            'If a list told them, name it again: --segments FILE.',
        ]),
    ...(newerThan === undefined
      ? []
      : [`The content already has counts as of ${newerThan}, and these are older: as of ${asOf}.`]),
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
      : `The content isn’t up to date: ${count(files, 'file')} would change. Run the same command without --check.`;
  if (changes.length === 0) return 'Everything is up to date; nothing was written.';
  const what = [
    ...(files > 0 ? [count(files, 'file')] : []),
    ...(changes.length > files ? ['the ledger'] : []),
  ].join(' and ');
  return done === 'written' ? `Wrote ${what}.` : `Nothing was written (--dry-run): ${what} would change.`;
}

/** Suggestions for people: the score, the ticket, the issue, and what the two have in common, in the issue's own words. */
export function suggestionsReport({ suggested, unmatched, lacking }: Suggestions): string {
  return [alikeReport({ suggested, unmatched }), ...lackingReport(lacking)].join('\n');
}

/** What tickets lack, by ticket; nothing where no component says what a report needs. */
function lackingReport({ tickets, looked, unchecked }: LackingEvidence): string[] {
  const rows = tickets.map(({ ticket, issue, component, lacks }) => [
    ticket,
    issue,
    component,
    lacks.join('; '),
  ]);
  const of = `Of ${count(looked, 'ticket')} about components whose evidence has a pattern`;
  return [
    ...(looked === 0
      ? []
      : rows.length === 0
        ? [`${of}, none lacks any.\n`]
        : [
            `${columns(['Ticket', 'Issue', 'Component', 'Lacks'], rows, [])}\n\n${of}, ${rows.length} ${rows.length === 1 ? 'lacks' : 'lack'} some.\n`,
          ]),
    ...unchecked.map(
      ({ component, names }) =>
        `Not looked for in tickets about ${component}, since site.yaml gives no pattern: ${names.join('; ')}.\n`,
    ),
  ];
}

function alikeReport({ suggested, unmatched }: Omit<Suggestions, 'lacking'>): string {
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
    'Read the ticket; if it is about that issue, link it or tag it (ki-1042), and the next tally will count it.\n'
  );
}

/** A tally as data. */
export function jsonReport(
  { asOf, planned, totals, unknown, said, lacksFields, changes }: Tallied,
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
    ...(lacksFields.length > 0 ? { lacksFields } : {}),
    files: changes.length,
    written,
  });
}

/** Suggestions as data. */
export function jsonSuggestions({ suggested, unmatched, lacking }: Suggestions): string {
  return jsonText({ unmatched, suggestions: suggested, lacking });
}
