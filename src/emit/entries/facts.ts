import { componentCourses } from '../../domain/component-course.ts';
import { occurrenceAt } from '../../domain/record/occurrences.ts';
import {
  type Incident,
  type IncidentRecord,
  isIncidentRecord,
  type KnownIssue,
  type PortalRecord,
} from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { hasWorkaround, workaroundFacts } from '../../domain/record/workaround.ts';
import { isOpen } from '../../domain/status.ts';
import { type Instant, isoMilliseconds } from '../../domain/time.ts';
import { OPEN_ISSUE_STATUSES } from '../../domain/vocabulary.ts';
import { announcedDays } from '../../edition/announced-days.ts';
import type { Edition } from '../../edition/edition.ts';
import { repeatsText } from '../../edition/repeats-text.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { plainText } from '../../view/parts/inline-text.ts';
import { promisedStep } from '../../view/parts/promised.ts';
import { escapeHtml } from '../markup.ts';

/** A fact's name, and its value as HTML. */
type Fact = [name: string, html: string];

/** What is known of a record beside its prose, as a list: state, severity or impact, components, workaround, times. */
export function factsHtml(record: PortalRecord, state: string, edition: Edition): string {
  const affected = isIncidentRecord(record) ? withStates(record, edition) : componentLinks(record, edition);
  return list([...essentials(record, state, affected, edition), ...details(record, edition)]);
}

/** The same for an update: only what was so when it was published, so that what comes later doesn't change it. */
export function updateFactsHtml(record: PortalRecord, state: string, edition: Edition): string {
  return list(essentials(record, state, componentLinks(record, edition), edition));
}

function list(facts: Fact[]): string {
  const items = facts
    .filter(([, html]) => html !== '')
    .map(([name, html]) => `<li><strong>${escapeHtml(name)}:</strong> ${html}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

function details(record: PortalRecord, edition: Edition): Fact[] {
  if (record.kind === 'known-issue') return issueDetails(record, edition);
  return record.kind === 'announcement' ? [] : times(record, edition);
}

function essentials(record: PortalRecord, state: string, components: string, edition: Edition): Fact[] {
  const { words } = edition;
  const word = escapeHtml(stateWord(record.kind, state, words));
  if (record.kind === 'announcement')
    return [
      [words.announcements.kind, word],
      [words.announcements.when, escapeHtml(announcedDays(edition, record))],
      [words.feeds.components, components],
    ];
  const facts: Fact[] = [[words.feeds.status, word]];
  if (record.kind === 'known-issue' && record.facts.severity !== undefined)
    facts.push([words.feeds.severity, escapeHtml(words.severity[record.facts.severity])]);
  if (record.kind === 'incident')
    facts.push([words.feeds.impact, escapeHtml(words.impact[record.facts.impact])]);
  facts.push([words.feeds.components, components]);
  if (record.kind === 'known-issue')
    facts.push([words.section.workaround, escapeHtml(workaroundFact(record, state, edition))]);
  return facts;
}

/** The names of a record's components, as text. */
export function componentNames(record: PortalRecord, { componentName }: Edition): string[] {
  return componentsOf(record).map((id) => componentName(id));
}

function isOpenStatus(state: string): boolean {
  return (OPEN_ISSUE_STATUSES as ReadonlySet<string>).has(state);
}

function issueDetails(issue: KnownIssue, edition: Edition): Fact[] {
  const { portal, words, format, factText } = edition;
  const { fixed, reason, documentation, duplicateOf } = issue.facts;
  const facts: Fact[] = [];
  const promised = promisedStep(edition, issue);
  if (promised) facts.push([words.issue.facts.next, escapeHtml(plainText(promised.ahead))]);
  if (fixed) {
    const day = format.day(fixed.on);
    const text =
      fixed.version === undefined ? day : phrase(words.feeds.fixedIn, { day, version: fixed.version });
    facts.push([words.feeds.fixed, escapeHtml(text)]);
  }
  if (reason !== undefined) {
    const { value } = factText(reason);
    facts.push([words.feeds.reason, escapeHtml(value)]);
  }
  if (documentation !== undefined) {
    const address = escapeHtml(documentation);
    facts.push([words.issue.facts.documentation, `<a href="${address}">${address}</a>`]);
  }
  const twin = duplicateOf === undefined ? undefined : portal.byId.get(duplicateOf);
  if (twin) facts.push([words.feeds.duplicateOf, recordLink(twin, edition)]);
  return facts;
}

/** Of an issue that is closed, nobody waits for a workaround: that there is none isn't said. */
function workaroundFact(issue: KnownIssue, state: string, { site, words, format }: Edition): string {
  if (!hasWorkaround(issue, site.defaultLanguage)) return isOpenStatus(state) ? words.feeds.noWorkaround : '';
  const verified = workaroundFacts(issue).verified;
  if (verified === undefined) return words.feeds.workaround;
  return phrase(words.feeds.workaroundVerified, { day: format.day(verified) });
}

function componentLinks(record: PortalRecord, edition: Edition): string {
  return componentsOf(record)
    .map((id) => componentLink(id, edition))
    .join(', ');
}

/** Components with what each is in now, or was in at worst. */
function withStates(record: IncidentRecord, edition: Edition): string {
  return componentStateTexts(record, edition)
    .map(({ id, state }) => componentLink(id, edition) + (state === '' ? '' : ` (${escapeHtml(state)})`))
    .join(', ');
}

/**
 * The components of a record, each with its state in words: the one that it is in now, or will be in, and the worst so far
 * where that was another; of what is over, the worst. Nothing of one to which nothing was done.
 */
export function componentStateTexts(
  record: IncidentRecord,
  { now, words }: Edition,
): { id: string; state: string }[] {
  const { componentState, feeds } = words;
  return componentCourses(record, now).map(({ component: id, state, worst }) => {
    const worstWord = componentState[worst];
    if (state === undefined)
      return { id, state: worst === 'operational' ? '' : phrase(feeds.atWorst, { worst: worstWord }) };
    const word = componentState[state];
    const isWorst = state === worst || worst === 'operational';
    return { id, state: isWorst ? word : phrase(feeds.nowAndAtWorst, { state: word, worst: worstWord }) };
  });
}

function times(record: IncidentRecord, edition: Edition): Fact[] {
  const { words } = edition;
  const { began, over, nextUpdate, window } = words.feeds;
  if (record.kind === 'maintenance') {
    const { start, end } = occurrenceAt(record, edition.now);
    return [
      [window, `${timeHtml(start, edition)} – ${timeHtml(end, edition)}`],
      [words.repeats.fact, escapeHtml(repeatsText(record, edition) ?? '')],
    ];
  }
  const { started, resolved } = record;
  return [
    [began, timeHtml(started, edition)],
    [over, resolved === undefined ? '' : timeHtml(resolved, edition)],
    [nextUpdate, nextUpdateHtml(record, edition)],
  ];
}

function nextUpdateHtml(incident: Incident, edition: Edition): string {
  const { nextBy, facts } = incident;
  if (nextBy === undefined || !isOpen(incident, edition.now)) return '';
  const what = facts.next?.what;
  return timeHtml(nextBy, edition) + (what === undefined ? '' : `: ${escapeHtml(edition.localized(what))}`);
}

/** A time in the site's zone, which it names. */
export function timeHtml(at: Instant, { format }: Edition): string {
  return `<time datetime="${isoMilliseconds(at)}">${escapeHtml(format.moment(at))}</time>`;
}

function componentLink(id: string, edition: Edition): string {
  const { addresses, componentName } = edition;
  return link(addresses.component(id), componentName(id), edition);
}

function recordLink(record: PortalRecord, edition: Edition): string {
  const { addresses, textOf } = edition;
  const { title } = textOf(record).value;
  return link(addresses.record(record), `${record.id}: ${title}`, edition);
}

/** A link with its full address. */
function link(path: string, text: string, { addresses }: Edition): string {
  return `<a href="${escapeHtml(addresses.absolute(path))}">${escapeHtml(text)}</a>`;
}
