import { componentName } from '../../domain/portal.ts';
import type { IncidentRecord, KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { localizedIn, textIn } from '../../domain/record/translation.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import { worstState } from '../../domain/status.ts';
import type { Instant } from '../../domain/time.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { escapeHtml } from '../markup.ts';
import type { FeedContext } from './context.ts';

/** A fact's name, and its value as HTML. */
type Fact = [name: string, html: string];

/** What is known of a record beside its prose, as a list: state, severity or impact, components, workaround, times. */
export function factsHtml(record: PortalRecord, state: string, context: FeedContext): string {
  const details = record.kind === 'known-issue' ? issueDetails(record, context) : times(record, context);
  const affected =
    record.kind === 'known-issue' ? componentLinks(record, context) : withStates(record, context);
  return list([...essentials(record, state, affected, context), ...details]);
}

/** The same for an update: only what was so when it was said, so that what comes later doesn't change it. */
export function updateFactsHtml(record: PortalRecord, state: string, context: FeedContext): string {
  return list(essentials(record, state, componentLinks(record, context), context));
}

function list(facts: Fact[]): string {
  const items = facts
    .filter(([, html]) => html !== '')
    .map(([name, html]) => `<li><strong>${escapeHtml(name)}:</strong> ${html}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

function essentials(record: PortalRecord, state: string, components: string, context: FeedContext): Fact[] {
  const { words } = context;
  const facts: Fact[] = [[words.feeds.status, escapeHtml(stateWord(record.kind, state, words))]];
  if (record.kind === 'known-issue')
    facts.push([words.feeds.severity, escapeHtml(words.severity[record.facts.severity])]);
  if (record.kind === 'incident')
    facts.push([words.feeds.impact, escapeHtml(words.impact[record.facts.impact])]);
  facts.push([words.feeds.components, components]);
  if (record.kind === 'known-issue')
    facts.push([words.section.workaround, escapeHtml(workaroundFact(record, context))]);
  return facts;
}

/** The names of a record's components, as text. */
export function componentNames(record: PortalRecord, context: FeedContext): string[] {
  return componentsOf(record).map((id) => componentName(context.publication.portal, id, context.language));
}

function issueDetails(issue: KnownIssue, context: FeedContext): Fact[] {
  const { words, format, publication, language, site } = context;
  const { fixed, reason, duplicateOf } = issue.facts;
  const facts: Fact[] = [];
  if (fixed) {
    const day = format.day(fixed.on);
    const text =
      fixed.version === undefined ? day : phrase(words.feeds.fixedIn, { day, version: fixed.version });
    facts.push([words.feeds.fixed, escapeHtml(text)]);
  }
  if (reason !== undefined) {
    const { value } = localizedIn(reason, language, site.defaultLanguage);
    facts.push([words.feeds.reason, escapeHtml(value)]);
  }
  const twin = duplicateOf === undefined ? undefined : publication.portal.byId.get(duplicateOf);
  if (twin) facts.push([words.feeds.duplicateOf, recordLink(twin, context)]);
  return facts;
}

function workaroundFact(issue: KnownIssue, { words, format, site }: FeedContext): string {
  if (!hasWorkaround(issue, site.defaultLanguage)) return words.feeds.noWorkaround;
  const verified = issue.facts.workaround?.verified;
  if (verified === undefined) return words.feeds.workaround;
  return phrase(words.feeds.workaroundVerified, { day: format.day(verified) });
}

function componentLinks(record: PortalRecord, context: FeedContext): string {
  return componentsOf(record)
    .map((id) => componentLink(id, context))
    .join(', ');
}

/** Components with the worst state that each was in. */
function withStates(record: IncidentRecord, context: FeedContext): string {
  const components = Object.keys(record.affected).map((id) => {
    const state = worstState(record, id);
    return `${componentLink(id, context)} (${escapeHtml(context.words.componentState[state])})`;
  });
  return components.join(', ');
}

function times(record: IncidentRecord, context: FeedContext): Fact[] {
  const { began, over, window } = context.words.feeds;
  if (record.kind === 'maintenance')
    return [[window, `${timeHtml(record.start, context)} – ${timeHtml(record.end, context)}`]];
  const { started, resolved } = record;
  return [
    [began, timeHtml(started, context)],
    [over, resolved === undefined ? '' : timeHtml(resolved, context)],
  ];
}

/** A time in the site's zone, which it names. */
export function timeHtml(at: Instant, { format }: FeedContext): string {
  return `<time datetime="${new Date(at).toISOString()}">${escapeHtml(format.moment(at))}</time>`;
}

function componentLink(id: string, context: FeedContext): string {
  const { publication, language } = context;
  return context.link(
    publication.addresses.component(id, language),
    componentName(context.publication.portal, id, context.language),
  );
}

function recordLink(record: PortalRecord, context: FeedContext): string {
  const { publication, language, site } = context;
  const { title } = textIn(record, language, site.defaultLanguage).value;
  return context.link(publication.addresses.record(record, language), `${record.id}: ${title}`);
}
