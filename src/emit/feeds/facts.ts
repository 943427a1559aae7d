import type {
  Incident,
  IncidentRecord,
  KnownIssue,
  Maintenance,
  PortalRecord,
} from '../../domain/records.ts';
import { localized } from '../../domain/site.ts';
import type { Instant } from '../../domain/time.ts';
import { textIn } from '../../domain/translation.ts';
import { worst } from '../../domain/vocabulary.ts';
import { hasWorkaround } from '../../domain/workaround.ts';
import { phrase } from '../../i18n/phrase.ts';
import { escapeHtml } from '../html.ts';
import type { FeedContext } from './context.ts';
import { componentsOf, stateLabel } from './state.ts';

/** A fact's name, and its value as HTML. */
type Fact = [name: string, html: string];

/** What is known of a record beside its prose, as a list: state, severity or impact, components, workaround, times. */
export function factsHtml(record: PortalRecord, state: string, context: FeedContext): string {
  const { words } = context;
  const facts: Fact[] = [
    [words.feeds.status, escapeHtml(stateLabel(record.kind, state, words))],
    ...(record.kind === 'known-issue' ? issueFacts(record, context) : incidentFacts(record, context)),
  ];
  const items = facts.map(([name, html]) => `<li><strong>${escapeHtml(name)}:</strong> ${html}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

/** The names of a record's components, as text. */
export function componentNames(record: PortalRecord, context: FeedContext): string[] {
  return componentsOf(record).map((id) => componentName(id, context));
}

export function componentName(id: string, { publication, language, site }: FeedContext): string {
  const component = publication.portal.components.get(id);
  return component ? localized(component.name, language, site) : id;
}

function issueFacts(issue: KnownIssue, context: FeedContext): Fact[] {
  const { words, format, publication } = context;
  const { severity, components, fixed, reason, duplicateOf } = issue.facts;
  const facts: Fact[] = [
    [words.feeds.severity, escapeHtml(words.severity[severity])],
    [words.feeds.components, components.map((id) => componentLink(id, context)).join(', ')],
    [words.section.workaround, escapeHtml(workaroundFact(issue, context))],
  ];
  if (fixed) {
    const day = format.day(fixed.on);
    const text =
      fixed.version === undefined ? day : phrase(words.feeds.fixedIn, { day, version: fixed.version });
    facts.push([words.feeds.fixed, escapeHtml(text)]);
  }
  if (reason !== undefined) facts.push([words.feeds.reason, escapeHtml(reason)]);
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

function incidentFacts(record: IncidentRecord, context: FeedContext): Fact[] {
  const { words } = context;
  const components = Object.entries(record.affected).map(([id, changes]) => {
    const state = worst(changes.map((change) => change.state));
    return `${componentLink(id, context)} (${escapeHtml(words.componentState[state])})`;
  });
  return [
    ...(record.kind === 'incident'
      ? ([[words.feeds.impact, escapeHtml(words.impact[record.facts.impact])]] satisfies Fact[])
      : []),
    ...(components.length > 0 ? ([[words.feeds.components, components.join(', ')]] satisfies Fact[]) : []),
    ...(record.kind === 'incident' ? incidentTimes(record, context) : maintenanceTimes(record, context)),
  ];
}

function incidentTimes({ started, resolved }: Incident, context: FeedContext): Fact[] {
  const { words } = context;
  const began: Fact = [words.feeds.began, timeHtml(started, context)];
  return resolved === undefined ? [began] : [began, [words.feeds.over, timeHtml(resolved, context)]];
}

function maintenanceTimes({ start, end }: Maintenance, context: FeedContext): Fact[] {
  return [[context.words.feeds.window, `${timeHtml(start, context)} – ${timeHtml(end, context)}`]];
}

/** A time in the site's zone, which it names. */
export function timeHtml(at: Instant, { format }: FeedContext): string {
  return `<time datetime="${new Date(at).toISOString()}">${escapeHtml(format.moment(at))}</time>`;
}

function componentLink(id: string, context: FeedContext): string {
  const { publication, language } = context;
  return context.link(publication.addresses.component(id, language), componentName(id, context));
}

function recordLink(record: PortalRecord, context: FeedContext): string {
  const { publication, language, site } = context;
  const { title } = textIn(record, language, site.defaultLanguage).value;
  return context.link(publication.addresses.record(record, language), `${record.id}: ${title}`);
}
