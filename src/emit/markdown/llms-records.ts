import { beginningOf } from '../../domain/record/interval.ts';
import { newestFirst, orderIssues } from '../../domain/record/order.ts';
import type { IncidentRecord, KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import { isOpen, isOpenIssue, isPlanned } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { reportedView } from '../../view/parts/reported.ts';
import { componentNames } from '../entries/facts.ts';
import { twinLink } from './parts.ts';
import { markdownLink, markdownText } from './text.ts';

/** Known issues, and incidents that are over, that the file names; the rest is behind a link. */
const ISSUES = 100;
const RECENT = 20;

/** Incidents and maintenance that go on. */
export function openLines(edition: Edition): string[] {
  return newestFirst(edition.portal.incidents)
    .filter((record) => isOpen(record, edition.now))
    .map((record) => incidentLine(record, edition));
}

/** Maintenance that is yet to come, the next first. */
export function plannedLines(edition: Edition): string[] {
  return newestFirst(edition.portal.incidents)
    .filter((record) => isPlanned(record, edition.now))
    .reverse()
    .map((record) => incidentLine(record, edition));
}

/** Incidents and maintenance that are over, the last ones. */
export function recentLines(edition: Edition): string[] {
  const { portal, addresses, now } = edition;
  const others = newestFirst(portal.incidents).filter(
    (record) => !isOpen(record, now) && !isPlanned(record, now),
  );
  const lines = others.slice(0, RECENT).map((record) => incidentLine(record, edition));
  return [...lines, ...restLine(others.length - RECENT, addresses.incidents, edition)];
}

/** Open known issues, the most reported first. */
export function issueLines(edition: Edition): string[] {
  const { portal, addresses } = edition;
  const open = orderIssues(portal.issues, 'reported').filter(isOpenIssue);
  const lines = open.slice(0, ISSUES).map((issue) => issueLine(issue, edition));
  return [...lines, ...restLine(open.length - ISSUES, `${addresses.knownIssues}open/`, edition)];
}

/** Where the rest of a list is that is cut. */
function restLine(count: number, path: string, { addresses, words, format }: Edition): string[] {
  if (count <= 0) return [];
  const text = words.markdown.rest.replace('#', format.number(count));
  return [`- ${markdownLink(text, addresses.absolute(path))}`];
}

function issueLine(issue: KnownIssue, edition: Edition): string {
  const { site, words } = edition;
  const reported = reportedView(edition, issue.facts.reports)?.sentence;
  return recordLine(issue, edition, [
    hasWorkaround(issue, site.defaultLanguage)
      ? words.markdown.withWorkaround
      : words.markdown.withoutWorkaround,
    ...(reported
      ? [reported.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')]
      : []),
  ]);
}

function incidentLine(record: IncidentRecord, edition: Edition): string {
  return recordLine(record, edition, [edition.format.moment(beginningOf(record))]);
}

/** A link to the Markdown of a record, with its state, its components and more. */
function recordLine(record: PortalRecord, edition: Edition, more: string[]): string {
  const notes = [
    stateWord(record.kind, recordState(record, edition.now), edition.words),
    ...componentNames(record, edition),
    ...more,
  ];
  return `- ${twinLink(record, edition)}: ${markdownText(notes.join(' · '))}`;
}
