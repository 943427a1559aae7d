import { intervalOf, plannedWindow } from '../../domain/record/interval.ts';
import type { Incident, IncidentRecord, Maintenance } from '../../domain/record/records.ts';
import { issuesBehind } from '../../domain/record/related.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpen, maintenanceState } from '../../domain/status.ts';
import { dayOf, type Instant, minuteOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { issueTable } from '../issues/issue-row.ts';
import { progressBadge } from '../parts/badge.ts';
import { recordFeedLink, recordMarkdownLink } from '../parts/feed-links.ts';
import { nameList, plainText } from '../parts/inline-text.ts';
import { componentNames } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { aboutRecord, breadcrumbs, type StructuredData } from '../parts/structured-data.ts';
import { type Moment, type TimelineView, timelineView, updateMoments } from '../timeline/timeline.ts';
import { affectedView } from './affected.ts';
import { lastedView } from './lasted.ts';
import { postMortemView } from './post-mortem.ts';

export type IncidentView = ReturnType<typeof incidentView>;

/** A title longer than this is set smaller. */
const LONG_TITLE = 80;

/** The page of an incident or a maintenance. */
export function incidentView(edition: Edition, record: IncidentRecord) {
  const { addresses, words, textOf, html, langOf, portal } = edition;
  const text = textOf(record);
  const { title } = text.value;
  const lang = langOf(text);
  const badge = progressBadge(edition, record);
  const lasted = lastedView(edition, record);
  const affected = affectedView(edition, record);
  const feed = recordFeedLink(edition, record);
  const short = addresses.shortLink(record);
  const issues = issuesBehind(portal, record);
  const sections = edition.sectionsOf(record).map((section) => ({
    anchor: section.value.anchor,
    heading: section.value.kind === 'other' ? section.value.heading : words.section[section.value.kind],
    html: html(section.value.html),
    lang: langOf(section),
  }));
  const timeline = incidentTimeline(edition, record);
  const postMortem = postMortemView(edition, record);
  return {
    page: {
      address: (each) => each.record(record),
      title: `${record.id}: ${title}`,
      description: description(edition, record),
      section: 'history',
      kind: 'article',
      feeds: [feed],
      markdown: recordMarkdownLink(edition, record),
      structuredData: structuredData(edition, record),
    } satisfies PageInfo,
    id: record.id,
    title,
    long: title.length > LONG_TITLE,
    lang,
    shortLink: {
      path: addresses.href(short),
      address: addresses.absolute(short),
      copy: words.issue.copyLink,
      copied: words.issue.copied,
    },
    follow: { text: words.incident.follow, href: feed.href },
    badge,
    lasted,
    /** Where nothing is drawn over time, the components are named. */
    components: affected ? '' : nameList(edition, componentNames(edition, record)),
    untranslated: untranslated(edition, lang, [
      ...sections.map((section) => section.lang),
      ...timeline.entries.map((entry) => entry.lang),
      ...(postMortem ? postMortemLanguages(postMortem) : []),
    ]),
    affected,
    sections,
    timeline: { title: words.section.timeline, ...timeline },
    postMortem,
    issues:
      issues.length === 0
        ? undefined
        : {
            title: words.now.issues,
            table: issueTable(edition, issues, words.incident.issuesBehind),
          },
  };
}

function postMortemLanguages({ lead, sections, actions }: NonNullable<ReturnType<typeof postMortemView>>) {
  return [...(lead ? [lead] : []), ...sections, ...actions.items].map(({ lang }) => lang);
}

/** A sentence saying that the text, or some part of it, stands in another language. */
function untranslated(
  { words }: Edition,
  text: Language | undefined,
  parts: (Language | undefined)[],
): string | undefined {
  const language = text ?? parts.find((part) => part !== undefined);
  if (language === undefined) return undefined;
  const sentence = text === undefined ? words.incident.partlyTranslated : words.incident.untranslated;
  return phrase(sentence, { language: words.issue.languageNames[language] });
}

function description(edition: Edition, record: IncidentRecord): string {
  const { now, words } = edition;
  const { strong, rest } = lastedView(edition, record);
  // A maintenance goes on by the clock: its state would be old before long where others keep this text.
  const { text } = plannedWindow(record, now)
    ? { text: words.now.maintenance }
    : progressBadge(edition, record);
  const names = componentNames(edition, record);
  const when = rest.length > 0 ? `${strong}, ${plainText(rest)}` : strong;
  return [nameList(edition, names), text, when].filter((part) => part !== '').join('. ');
}

function structuredData(edition: Edition, record: IncidentRecord): StructuredData[] {
  const { addresses, words } = edition;
  return [
    aboutRecord(edition, record, 'Report'),
    breadcrumbs([
      { name: words.history.title, url: addresses.absolute(addresses.incidents) },
      { name: record.id, url: addresses.absolute(addresses.record(record)) },
    ]),
  ];
}

/** The updates of an incident or a maintenance, and the facts that nobody wrote an update about. */
function incidentTimeline(edition: Edition, record: IncidentRecord): TimelineView {
  const { site, now, words } = edition;
  const updates =
    record.kind === 'incident'
      ? updateMoments(edition, record.updates, words.incidentState)
      : updateMoments(edition, record.updates, words.maintenanceState);
  const dots = record.kind === 'incident' ? incidentFacts(record, now) : maintenanceFacts(record, now);
  const known = dots.map(({ at, fact }): Moment => ({ at, state: 'dot', title: words.incident[fact] }));
  return timelineView(
    edition,
    [...known, ...updates].sort((a, b) => a.at - b.at),
    {
      newestFirst: isOpen(record, now),
      on: dayOf(intervalOf(record, now).start, site.timeZone),
    },
  );
}

interface Fact {
  at: Instant;
  fact: 'began' | 'noticed' | 'over' | 'ended';
}

function incidentFacts({ started, detected, resolved, updates }: Incident, now: Instant): Fact[] {
  const facts: Fact[] = [{ at: started, fact: 'began' }];
  if (detected !== undefined) facts.push({ at: detected, fact: 'noticed' });
  if (resolved !== undefined) facts.push({ at: resolved, fact: 'over' });
  // An update in the same minute says as much.
  const minutesWithUpdate = new Set(updates.map(({ at }) => minuteOf(at)));
  return facts.filter(({ at }) => at <= now && !minutesWithUpdate.has(minuteOf(at)));
}

function maintenanceFacts(maintenance: Maintenance, now: Instant): Fact[] {
  const { updates } = maintenance;
  const state = maintenanceState(maintenance, now);
  const { start, end } = intervalOf(maintenance, now);
  const says = (...states: (typeof state)[]) => updates.some((update) => states.includes(update.state));
  const facts: Fact[] = [];
  if (state !== 'scheduled' && state !== 'cancelled' && !says('in_progress'))
    facts.push({ at: start, fact: 'began' });
  if (state === 'completed' && end !== undefined && !says('completed'))
    facts.push({ at: end, fact: 'ended' });
  return facts;
}
