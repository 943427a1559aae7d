import { editionOf } from '../../edition/edition.ts';
import { beginningOf } from '../../domain/period.ts';
import type { Publication } from '../../domain/publication.ts';
import { newestFirst, orderIssues } from '../../domain/record/order.ts';
import type { IncidentRecord, KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import { isOpen, isOpenIssue } from '../../domain/status.ts';
import type { Instant } from '../../domain/time.ts';
import { createFormat } from '../../i18n/format.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { reportedView } from '../../view/parts/reported.ts';
import { twinLink } from './parts.ts';
import { markdownLink, markdownText } from './text.ts';

/** Known issues, and incidents that are over, that the file names; the rest is behind a link. */
const ISSUES = 100;
const RECENT = 20;

/** Incidents and maintenance that go on. */
export function openLines(publication: Publication): string[] {
  return newestFirst(publication.portal.incidents)
    .filter((record) => isOpen(record, publication.now))
    .map((record) => incidentLine(record, publication));
}

/** Maintenance that is yet to come, the next first. */
export function plannedLines(publication: Publication): string[] {
  return newestFirst(publication.portal.incidents)
    .filter((record) => isPlanned(record, publication.now))
    .reverse()
    .map((record) => incidentLine(record, publication));
}

/** Incidents and maintenance that are over, the last ones. */
export function recentLines(publication: Publication): string[] {
  const { portal, addresses, now } = publication;
  const others = newestFirst(portal.incidents).filter(
    (record) => !isOpen(record, now) && !isPlanned(record, now),
  );
  const lines = others.slice(0, RECENT).map((record) => incidentLine(record, publication));
  const page = addresses.incidents(portal.site.defaultLanguage);
  return [...lines, ...restLine(others.length - RECENT, page, publication)];
}

/** Open known issues, the most reported first. */
export function issueLines(publication: Publication): string[] {
  const { portal, addresses } = publication;
  const open = orderIssues(portal.issues, 'reported').filter(isOpenIssue);
  const lines = open.slice(0, ISSUES).map((issue) => issueLine(issue, publication));
  const page = `${addresses.knownIssues(portal.site.defaultLanguage)}open/`;
  return [...lines, ...restLine(open.length - ISSUES, page, publication)];
}

/** Where the rest of a list is that is cut. */
function restLine(count: number, path: string, { portal, addresses }: Publication): string[] {
  if (count <= 0) return [];
  const { defaultLanguage, timeZone } = portal.site;
  const number = createFormat(defaultLanguage, timeZone).number(count);
  const text = WORDS[defaultLanguage].markdown.rest.replace('#', number);
  return [`- ${markdownLink(text, addresses.absolute(path))}`];
}

function issueLine(issue: KnownIssue, publication: Publication): string {
  const { site } = publication.portal;
  const words = WORDS[site.defaultLanguage];
  const reported = reportedView(editionOf(PUBLICATION, site.defaultLanguage), issue.facts.reports)?.sentence;
  return recordLine(issue, publication, [
    hasWorkaround(issue, site.defaultLanguage)
      ? words.markdown.withWorkaround
      : words.markdown.withoutWorkaround,
    ...(reported
      ? [reported.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')]
      : []),
  ]);
}

function incidentLine(record: IncidentRecord, publication: Publication): string {
  const { site } = publication.portal;
  const format = createFormat(site.defaultLanguage, site.timeZone);
  return recordLine(record, publication, [format.moment(beginningOf(record))]);
}

/** A link to the Markdown of a record, with its state, its components and more. */
function recordLine(record: PortalRecord, publication: Publication, more: string[]): string {
  const { portal, now } = publication;
  const { defaultLanguage } = portal.site;
  const notes = [
    stateWord(record.kind, recordState(record, now), WORDS[defaultLanguage]),
    ...componentsOf(record).map((id) => componentName(portal, id, defaultLanguage)),
    ...more,
  ];
  return `- ${twinLink(record, editionOf(publication, defaultLanguage))}: ${markdownText(notes.join(' · '))}`;
}

function isPlanned(record: IncidentRecord, now: Instant): boolean {
  return recordState(record, now) === 'scheduled';
}
