import { FEED_FORMATS } from '../../domain/addresses.ts';
import { lastChange } from '../../domain/changes.ts';
import { hasAnnouncements } from '../../domain/portal.ts';
import type { OutputFile } from '../../domain/publication.ts';
import { isOver, soonestFirst } from '../../domain/record/announcements.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import { newestFirst, orderIssues } from '../../domain/record/order.ts';
import type { IncidentRecord, KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import { isOpen, isOpenIssue, isPlanned } from '../../domain/status.ts';
import { announcedDays } from '../../edition/announced-days.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { FEED_NAMES } from '../../view/parts/feed-links.ts';
import { summaryPages } from '../../view/parts/foot-links.ts';
import { plainText } from '../../view/parts/inline-text.ts';
import { promisedStep, promisedUpdate } from '../../view/parts/promised.ts';
import { reportedView } from '../../view/parts/reported.ts';
import { componentNames } from '../entries/facts.ts';
import { twinLink } from './parts.ts';
import { blocks, markdownLink, markdownText } from './text.ts';

/** `llms.txt` (https://llmstxt.org): what is here and where, for programs that read, in the default language. */
export function llmsFile(edition: Edition): OutputFile {
  const { publication, portal, site, now, localized, format } = edition;
  const words = edition.words.markdown;
  const about = site.description
    ? localized(site.description)
    : phrase(words.about, { company: site.company });
  const newest = lastChange(portal, now);
  const others = editionsOf(publication)
    .filter((other) => other !== edition)
    .map(({ words, addresses }) => markdownLink(words.languageName, addresses.absolute(addresses.home)));
  const content = blocks([
    `# ${markdownText(site.name)}`,
    `> ${markdownText(about)}`,
    newest === undefined
      ? words.quote
      : `${words.quote} ${phrase(words.newest, { moment: markdownText(format.moment(newest)) })}`,
    others.length === 0 ? undefined : phrase(words.otherLanguages, { languages: others.join(', ') }),
    list(words.openIncidents, openLines(edition)),
    list(edition.words.history.planned, plannedLines(edition)),
    list(edition.words.announcements.title, announcementLines(edition)),
    list(words.openIssues, issueLines(edition)),
    list(words.recentIncidents, recentLines(edition)),
    list(words.pages, pageLines(edition)),
    list(words.api, apiLines(edition)),
    list(words.feeds, feedLines(edition)),
  ]);
  return { path: 'llms.txt', content: `${content.toWellFormed()}\n` };
}

function list(title: string, lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : `## ${title}\n\n${lines.join('\n')}`;
}

/** The pages to begin with, and those whose title says what they are. */
function pageLines(edition: Edition): string[] {
  const { portal, addresses } = edition;
  const { shell, markdown, announcements } = edition.words;
  const titles = { ...shell, announcements: announcements.title };
  const paths = {
    now: addresses.home,
    knownIssues: addresses.knownIssues,
    history: addresses.incidents,
    ...(hasAnnouncements(portal) ? { announcements: addresses.announcements } : {}),
    subscribe: addresses.subscribe,
  };
  const first = (Object.keys(paths) as (keyof typeof paths)[]).map(
    (page) =>
      `- ${markdownLink(titles[page], addresses.absolute(paths[page] ?? ''))}: ${markdown.pageNotes[page]}`,
  );
  const more = summaryPages(edition).map(
    ({ text, path }) => `- ${markdownLink(text, addresses.absolute(path))}`,
  );
  return [...first, ...more];
}

/** The files of the APIs, and the calendar. */
function apiLines({ portal, addresses, words }: Edition): string[] {
  const { apiNotes } = words.markdown;
  const files = {
    site: addresses.api('v1', 'site'),
    components: addresses.api('v1', 'components'),
    knownIssues: addresses.api('v1', 'known-issues'),
    incidents: addresses.api('v1', 'incidents'),
    ...(portal.announcements.length > 0 ? { announcements: addresses.api('v1', 'announcements') } : {}),
    updates: addresses.api('v1', 'updates'),
    statuspage: addresses.api('v2', 'summary'),
    calendar: addresses.calendar(),
  };
  return (Object.keys(files) as (keyof typeof files)[]).map(
    (key) => `- ${markdownLink(files[key] ?? '', addresses.absolute(files[key] ?? ''))}: ${apiNotes[key]}`,
  );
}

/** The feeds of the whole portal. */
function feedLines({ addresses, words: { feeds } }: Edition): string[] {
  return (['records', 'updates'] as const).flatMap((kind) =>
    FEED_FORMATS.map((format) => {
      const address = addresses.absolute(addresses.feed(kind, format));
      return `- ${markdownLink(FEED_NAMES[format], address)}: ${feeds[kind]}`;
    }),
  );
}

/** Known issues, and incidents that are over, that the file names; the rest is behind a link. */
const ISSUES = 100;
const RECENT = 20;

/** Incidents and maintenance that go on. */
function openLines(edition: Edition): string[] {
  return newestFirst(edition.portal.incidents)
    .filter((record) => isOpen(record, edition.now))
    .map((record) => incidentLine(record, edition));
}

/** Maintenance that is yet to come, the next first. */
function plannedLines(edition: Edition): string[] {
  return newestFirst(edition.portal.incidents)
    .filter((record) => isPlanned(record, edition.now))
    .reverse()
    .map((record) => incidentLine(record, edition));
}

/** What is announced and isn't over, the soonest first. */
function announcementLines(edition: Edition): string[] {
  const ahead = soonestFirst(edition.portal.announcements).filter((each) => !isOver(each, edition.now));
  return ahead.map((each) => recordLine(each, edition, [announcedDays(edition, each)]));
}

/** Incidents and maintenance that are over, the last ones. */
function recentLines(edition: Edition): string[] {
  const { portal, addresses, now } = edition;
  const others = newestFirst(portal.incidents).filter(
    (record) => !isOpen(record, now) && !isPlanned(record, now),
  );
  const lines = others.slice(0, RECENT).map((record) => incidentLine(record, edition));
  return [...lines, ...restLine(others.length - RECENT, addresses.incidents, edition)];
}

/** Open known issues, the most reported first. */
function issueLines(edition: Edition): string[] {
  const { portal, addresses } = edition;
  const open = orderIssues(portal.issues, 'reported').filter(isOpenIssue);
  const lines = open.slice(0, ISSUES).map((issue) => issueLine(issue, edition));
  return [...lines, ...restLine(open.length - ISSUES, addresses.knownIssues, edition)];
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
  const promised = promisedStep(edition, issue);
  return recordLine(issue, edition, [
    hasWorkaround(issue, site.defaultLanguage)
      ? words.markdown.withWorkaround
      : words.markdown.withoutWorkaround,
    ...(reported
      ? [reported.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')]
      : []),
    ...(promised ? [`${words.issue.facts.next}: ${plainText(promised.ahead)}`] : []),
  ]);
}

function incidentLine(record: IncidentRecord, edition: Edition): string {
  const promised = record.kind === 'incident' ? promisedUpdate(edition, record) : undefined;
  return recordLine(record, edition, [
    edition.format.moment(beginningOf(record)),
    ...(promised ? [plainText(promised.ahead)] : []),
  ]);
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
