import { recordsOf } from '../../domain/portal.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import type {
  Announcement,
  Incident,
  IncidentRecord,
  KnownIssue,
  Maintenance,
  PortalRecord,
} from '../../domain/record/records.ts';
import {
  issuesBehind,
  relatedIncidents,
  relatedIssues,
  workaroundOwner,
} from '../../domain/record/related.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import type { TranslatedPostMortem } from '../../domain/record/translation.ts';
import { shownSections } from '../../domain/record/workaround.ts';
import { announcedDays } from '../../edition/announced-days.ts';
import { defaultEdition, type Edition, editionsOf } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { affectedView } from '../../view/incident/affected.ts';
import { lastedView } from '../../view/incident/lasted.ts';
import { occurrencesView } from '../../view/incident/occurrences.ts';
import { actionNote } from '../../view/incident/post-mortem.ts';
import { issueFacts } from '../../view/issue/facts.ts';
import { issueWorkaround } from '../../view/issue/workaround.ts';
import { recordFeedLink } from '../../view/parts/feed-links.ts';
import { type InlineText, plainText } from '../../view/parts/inline-text.ts';
import { formerTexts, promisedUpdate } from '../../view/parts/promised.ts';
import { llmsFile } from './llms.ts';
import {
  addressLines,
  heading,
  proseBlock,
  recordList,
  sectionBlock,
  twinLink,
  updateBlocks,
} from './parts.ts';
import { blocks, factLine, factList, markdownLink, markdownText } from './text.ts';

/** Every record as Markdown in each language, to quote from, and `llms.txt`, which says what is where. */
export function* emitMarkdown(publication: Publication): Iterable<OutputFile> {
  for (const edition of editionsOf(publication)) {
    for (const record of recordsOf(publication.portal)) yield markdownFile(record, edition);
  }
  yield llmsFile(defaultEdition(publication));
}

function markdownFile(record: PortalRecord, edition: Edition): OutputFile {
  return fileFrom({ records: [record] }, edition.addresses.markdown(record), () => {
    return `${recordMarkdown(record, edition).toWellFormed()}\n`;
  });
}

function recordMarkdown(record: PortalRecord, edition: Edition): string {
  if (record.kind === 'known-issue') return issueMarkdown(record, edition);
  return record.kind === 'announcement'
    ? announcementMarkdown(record, edition)
    : incidentMarkdown(record, edition);
}

/** An announcement as Markdown: what it is, when, and what it says. */
function announcementMarkdown(record: Announcement, edition: Edition): string {
  const { words } = edition;
  const { kinds, kind, when } = words.announcements;
  const components = componentLinks(record, edition);
  return blocks([
    heading(record, edition),
    [
      factLine(kind, markdownText(kinds[record.facts.kind])),
      factLine(when, markdownText(announcedDays(edition, record))),
      ...(components.length > 0 ? [factLine(words.feeds.components, components.join(', '))] : []),
      ...addressLines(record, edition),
    ].join('\n'),
    ...edition.sectionsOf(record).map((section) => sectionBlock(record, section, 2, edition)),
  ]);
}

function componentLinks(record: PortalRecord, { addresses, componentName }: Edition): string[] {
  return componentsOf(record).map((id) =>
    markdownLink(componentName(id), addresses.absolute(addresses.component(id))),
  );
}

/** An incident or a maintenance as Markdown: facts, what was affected, timeline, what was promised, post-mortem. */
function incidentMarkdown(record: IncidentRecord, edition: Edition): string {
  const { portal, words, postMortemOf } = edition;
  const postMortem = postMortemOf(record);
  return blocks([
    heading(record, edition),
    [...facts(record, edition), ...addressLines(record, edition)].join('\n'),
    affectedBlock(record, edition),
    record.kind === 'maintenance' ? occurrencesBlock(record, edition) : undefined,
    ...edition.sectionsOf(record).map((section) => sectionBlock(record, section, 2, edition)),
    updateBlocks(record, words.section.timeline, edition),
    record.kind === 'incident' ? formerBlock(record, edition) : undefined,
    postMortem && postMortemBlock(record, postMortem, edition),
    recordList(issuesBehind(portal, record), words.now.issues, edition),
  ]);
}

function facts(record: IncidentRecord, edition: Edition): string[] {
  const { now, words, format } = edition;
  const { strong, rest } = lastedView(edition, record);
  const components = componentLinks(record, edition);
  const promised = record.kind === 'incident' ? promisedUpdate(edition, record) : undefined;
  const detected = record.kind === 'incident' ? record.detected : undefined;
  const state = stateWord(record.kind, recordState(record, now), words);
  const feed = recordFeedLink(edition, record);
  return [
    factLine(words.feeds.status, markdownText(state)),
    ...(record.kind === 'incident'
      ? [factLine(words.feeds.impact, markdownText(words.impact[record.facts.impact]))]
      : []),
    ...(components.length > 0 ? [factLine(words.feeds.components, components.join(', '))] : []),
    `- ${markdownText(
      [strong, rest]
        .map(plainText)
        .filter((part) => part !== '')
        .join(', '),
    )}`,
    ...(promised === undefined ? [] : [`- ${sentence(promised.ahead)}`]),
    ...(detected === undefined || detected > now
      ? []
      : [factLine(words.incident.noticed, markdownText(format.moment(detected)))]),
    factLine(words.issue.facts.follow, markdownLink(feed.title, fullAddress(feed.href, edition))),
  ];
}

/** When a repeated maintenance takes place: what is next, then what was. */
function occurrencesBlock(record: Maintenance, edition: Edition): string | undefined {
  const occurrences = occurrencesView(edition, record);
  if (!occurrences) return undefined;
  const lists = occurrences.lists.flatMap(({ title, rows, more }) => [
    `### ${markdownText(title)}`,
    rows
      .map(({ day, hours, badge, note }) => {
        const said = [plainText(hours), badge.text, ...(note === undefined ? [] : [note])];
        return factLine(day, markdownText(said.join(', ')));
      })
      .join('\n'),
    ...(more === undefined ? [] : [markdownText(more)]),
  ]);
  const notes = occurrences.notes.filter((note) => note !== undefined);
  return blocks([`## ${occurrences.title}`, ...notes.map(markdownText), ...lists]);
}

/** What it did to each component, from when to when. */
function affectedBlock(record: IncidentRecord, edition: Edition): string | undefined {
  const affected = affectedView(edition, record);
  if (!affected || affected.rows.length === 0) return undefined;
  const lines = affected.rows.map(({ name, badges }) =>
    factLine(name, markdownText(badges.map(({ pieces }) => plainText(pieces)).join(', '))),
  );
  return blocks([`## ${affected.title}`, `*${affected.note}:*`, lines.join('\n')]);
}

/** What an incident promised before, with how that went. */
function formerBlock(incident: Incident, edition: Edition): string | undefined {
  const lines = formerTexts(edition, incident).map((former) => `- ${sentence(former)}`);
  if (lines.length === 0) return undefined;
  return blocks([`## ${edition.words.promises.former}`, lines.join('\n')]);
}

function postMortemBlock(
  record: IncidentRecord,
  { lead, sections, actionItems }: TranslatedPostMortem,
  edition: Edition,
): string {
  const { words } = edition;
  const items = actionItems.map((item) => {
    const note = markdownText(actionNote(edition, item.value));
    const text = proseBlock(record, item, edition);
    const line = text.includes('\n') ? `${text}\n\n${note}` : `${text} (${note})`;
    return `- [${item.value.done ? 'x' : ' '}] ${line.replace(/\n(?=.)/g, '\n  ')}`;
  });
  return blocks([
    `## ${words.section['post-mortem']}`,
    lead && proseBlock(record, lead, edition),
    ...sections.map((section) => sectionBlock(record, section, 3, edition)),
    items.length === 0 ? undefined : `### ${words.section['action-items']}\n\n${items.join('\n')}`,
  ]);
}

/** A known issue as Markdown: facts, the workaround before all else, sections, updates. */
function issueMarkdown(issue: KnownIssue, edition: Edition): string {
  const { portal, words } = edition;
  return blocks([
    heading(issue, edition),
    [...factLines(issue, edition), ...addressLines(issue, edition)].join('\n'),
    workaroundBlock(issue, edition),
    ...shownSections(edition.sectionsOf(issue)).map((section) => sectionBlock(issue, section, 2, edition)),
    updateBlocks(issue, words.section.updates, edition),
    recordList(relatedIssues(portal, issue), words.issue.relatedIssues, edition),
    recordList(relatedIncidents(portal, issue), words.issue.incidents, edition),
  ]);
}

function factLines(issue: KnownIssue, edition: Edition): string[] {
  const { portal, words, factText } = edition;
  const { status, reason, duplicateOf } = issue.facts;
  const original = duplicateOf === undefined ? undefined : portal.byId.get(duplicateOf);
  const why = reason && factText(reason).value;
  return [
    factLine(words.feeds.status, markdownText(stateWord('known-issue', status, words))),
    ...(original ? [factLine(words.feeds.duplicateOf, twinLink(original, edition))] : []),
    ...(why === undefined ? [] : [factLine(words.feeds.reason, markdownText(why))]),
    ...issueFacts(edition, issue).map(({ label, text, time, links, promised, lines }) =>
      lines
        ? factList(label, lines.map(sentence))
        : factLine(
            label,
            links?.map((link) => markdownLink(link.text, fullAddress(link.href, edition))).join(', ') ??
              (promised ? sentence(promised.ahead) : markdownText(text ?? time?.text ?? '')),
          ),
    ),
  ];
}

/** An address as pages link it, from the host's root or in full, as a full one. */
function fullAddress(href: string, { addresses }: Edition): string {
  const { pathname } = addresses.baseUrl;
  return addresses.absolute(href.startsWith(pathname) ? href.slice(pathname.length) : href);
}

function sentence(pieces: InlineText[]): string {
  return markdownText(plainText(pieces));
}

/** The workaround as it is published, or a sentence saying that there is none. */
function workaroundBlock(issue: KnownIssue, edition: Edition): string {
  const { portal, words, workaroundOf } = edition;
  const view = issueWorkaround(edition, issue);
  const owner = workaroundOwner(portal, issue);
  const found = owner && workaroundOf(owner);
  const none = view.none === undefined ? undefined : `*${view.heading}. ${view.none}*`;
  const remark = found ? undefined : edition.workaroundRemark(owner ?? issue);
  return blocks([
    `## ${words.section.workaround}`,
    found ? proseBlock(issue, found, edition) : none,
    remark && proseBlock(issue, remark, edition),
    view.verified === undefined ? undefined : `*${markdownText(view.verified)}.*`,
  ]);
}
