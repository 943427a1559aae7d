import { pathId } from '../../domain/record/ids.ts';
import { intervalOf, plannedWindow } from '../../domain/record/interval.ts';
import { lastTold } from '../../domain/record/published.ts';
import type { Incident, IncidentRecord, Maintenance } from '../../domain/record/records.ts';
import { issuesBehind } from '../../domain/record/related.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpen, maintenanceState } from '../../domain/status.ts';
import { dayOf, type Instant, minuteOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { languageName } from '../../i18n/language-name.ts';
import { phrase } from '../../i18n/phrase.ts';
import { recordCard } from '../card/card.ts';
import { copyingView, recordLink } from '../copying/record.ts';
import { followAddress } from '../follow/follow-address.ts';
import { overlayView } from '../internal/overlay.ts';
import { issueTable } from '../issues/issue-row.ts';
import { progressBadge } from '../parts/badge.ts';
import { recordFeedLink, recordMarkdownLink } from '../parts/feed-links.ts';
import { nameList, plainText } from '../parts/inline-text.ts';
import { componentNames } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { formerTexts, promisedUpdate } from '../parts/promised.ts';
import { aboutRecord, breadcrumbs, type StructuredData } from '../parts/structured-data.ts';
import { answeringTeams } from '../team/team-link.ts';
import { type Moment, type TimelineView, timelineView, updateMoments } from '../timeline/timeline.ts';
import { affectedView } from './affected.ts';
import { callNowText } from './call-now.ts';
import { lastedView } from './lasted.ts';
import { occurrencesView } from './occurrences.ts';
import { postMortemView } from './post-mortem.ts';
import { responseTexts } from './response.ts';
import { concernedView, workaroundsView } from './workarounds.ts';

export type IncidentView = ReturnType<typeof incidentView>;

/** A title longer than this is set smaller. */
const LONG_TITLE = 80;

/** The page of an incident or a maintenance. */
export function incidentView(edition: Edition, record: IncidentRecord) {
  const { words, textOf, html, langOf, portal } = edition;
  const text = textOf(record);
  const { title } = text.value;
  const lang = langOf(text);
  const badge = progressBadge(edition, record);
  const lasted = lastedView(edition, record);
  const affected = affectedView(edition, record);
  const feed = recordFeedLink(edition, record);
  const issues = issuesBehind(portal, record);
  const open = record.kind === 'incident' && isOpen(record, edition.now) ? record : undefined;
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
      follows: record.id,
      markdown: recordMarkdownLink(edition, record),
      card: recordCard(edition, record),
      structuredData: structuredData(edition, record),
    } satisfies PageInfo,
    id: record.id,
    title,
    long: title.length > LONG_TITLE,
    lang,
    link: recordLink(edition, record),
    copying: copyingView(edition, record),
    follow: { text: words.incident.follow, href: followAddress(edition, record.id) },
    /** While an incident is open, when it was last told of: the page's script knows by that whether there is news. */
    told: open && lastTold(open, edition.now),
    promised: open && promisedUpdate(edition, open),
    callNow: open && callNowText(edition, open),
    response: record.kind === 'incident' ? responseTexts(edition, record).join(' · ') : '',
    former: formerView(edition, record),
    pathId: pathId(record.id),
    workarounds: open && workaroundsView(edition, [open]),
    concerned: { label: words.issue.facts.affects, said: open ? concernedView(edition, open) : [] },
    badge,
    lasted,
    /** Where nothing is drawn over time, the components are named. */
    components: affected ? '' : nameList(edition, componentNames(edition, record)),
    untranslated: untranslated(edition, lang, [
      ...sections.map((section) => section.lang),
      ...timeline.entries.map((entry) => entry.lang),
      ...(postMortem ? postMortemLanguages(postMortem) : []),
    ]),
    answers: answeringTeams(edition, record),
    affected,
    occurrences: record.kind === 'maintenance' ? occurrencesView(edition, record) : undefined,
    sections,
    overlay: overlayView(edition, record),
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

/** What an incident promised before, with how that went. */
function formerView(edition: Edition, record: IncidentRecord) {
  const lines = record.kind === 'incident' ? formerTexts(edition, record) : [];
  return lines.length === 0 ? undefined : { title: edition.words.promises.former, lines };
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
  return phrase(sentence, { language: languageName(language, words) });
}

function description(edition: Edition, record: IncidentRecord): string {
  const { now, words } = edition;
  const { strong, rest } = lastedView(edition, record);
  // A maintenance goes on by the clock: its state would be old before long where others keep this text.
  const { text } = plannedWindow(record, now)
    ? { text: words.now.maintenance }
    : progressBadge(edition, record);
  const names = componentNames(edition, record);
  const when = [strong, rest]
    .filter(({ length }) => length > 0)
    .map(plainText)
    .join(', ');
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
  fact: 'began' | 'noticed' | 'ended';
}

function incidentFacts({ started, detected, resolved, updates }: Incident, now: Instant): Fact[] {
  const facts: Fact[] = [{ at: started, fact: 'began' }];
  if (detected !== undefined) facts.push({ at: detected, fact: 'noticed' });
  if (resolved !== undefined) facts.push({ at: resolved, fact: 'ended' });
  // An update in the same minute says as much.
  const minutesWithUpdate = new Set(updates.map(({ at }) => minuteOf(at)));
  return facts.filter(({ at }) => at <= now && !minutesWithUpdate.has(minuteOf(at)));
}

function maintenanceFacts(maintenance: Maintenance, now: Instant): Fact[] {
  // When each time of a repeated one began and ended stands in its list.
  if (maintenance.occurrences) return [];
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
