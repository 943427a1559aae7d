import type { Portal } from '../../domain/portal.ts';
import { plannedWindow } from '../../domain/record/interval.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type {
  Announcement,
  Incident,
  KnownIssue,
  Maintenance,
  PortalRecord,
} from '../../domain/record/records.ts';
import { issuesBehind, originalOf } from '../../domain/record/related.ts';
import { fillReply, type RepliedKind, type ReplyFacts, type ReplyFormat } from '../../domain/reply.ts';
import { incidentState, isCancelled, isOpen, isOpenIssue } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { lastedView } from '../incident/lasted.ts';
import { nameList, plainText } from '../parts/inline-text.ts';
import { componentNames } from '../parts/log.ts';
import { quotedSentence, quoteOf } from './quote.ts';

/** A reply that can be chosen, in a language: for tickets behind each kind of record. */
export interface ReplyTemplate extends Record<RepliedKind, string> {
  name: string;
}

/** The replies of the portal in a language, the usual one first; what site.yaml doesn’t say is in Candor’s own words. */
export function replyTemplates({ site, words, localized }: Edition): [ReplyTemplate, ...ReplyTemplate[]] {
  const { name, templates } = words.reply;
  const [first, ...others] = site.replies.map((reply) => ({
    name: localized(reply.name),
    issue: localized(reply.text),
    incident: reply.incident === undefined ? templates.incident : localized(reply.incident),
    maintenance: reply.maintenance === undefined ? templates.maintenance : localized(reply.maintenance),
  }));
  return first ? [first, ...others] : [{ name, ...templates }];
}

/** Tickets have to do with these; an announcement needs no reply of its own. */
export type RepliedRecord = Exclude<PortalRecord, Announcement>;

/** What there is a reply on: all that a customer may ask about. */
export function repliedRecords({ issues, incidents }: Portal): RepliedRecord[] {
  return [...issues, ...incidents];
}

/** The usual reply to a ticket behind a record, in the language of an edition. */
export function replyText(edition: Edition, record: RepliedRecord, format: ReplyFormat = 'text'): string {
  const facts = replyFacts(edition, record);
  return fillReply(replyTemplates(edition)[0][facts.kind], facts, format);
}

/** Where a customer who reads the language of an edition finds a record: short links lead to the default language. */
export function customerLink({ addresses, language, site }: Edition, record: PortalRecord): string {
  return addresses.absolute(
    language === site.defaultLanguage ? addresses.shortLink(record) : addresses.record(record),
  );
}

/**
 * What a reply says of a record: what it is, what became of it, what helps meanwhile, and where to read on. Prose is quoted
 * only where it stands in the language of the edition.
 */
export function replyFacts(edition: Edition, record: RepliedRecord): ReplyFacts {
  switch (record.kind) {
    case 'known-issue':
      return issueFacts(edition, record);
    case 'incident':
      return incidentFacts(edition, record);
    case 'maintenance':
      return maintenanceFacts(edition, record);
  }
}

/** A duplicate speaks of the issue that it repeats. */
function issueFacts(edition: Edition, issue: KnownIssue): ReplyFacts {
  const original = originalOf(edition.portal, issue) ?? issue;
  const names = original.facts.components.map((id) => edition.componentName(id));
  return {
    kind: 'issue',
    ...shared(edition, issue, original, names),
    outcome: issueOutcome(edition, original),
    workaround: original.facts.status === 'fixed' ? '' : workaroundSentence(edition, issue, original),
  };
}

/** The workaround of an incident is that of a known issue behind it. */
function incidentFacts(edition: Edition, incident: Incident): ReplyFacts {
  const state = incidentState(incident, edition.now);
  return {
    kind: 'incident',
    ...shared(edition, incident, incident, componentNames(edition, incident)),
    outcome: edition.words.reply.incident[state],
    workaround: state === 'resolved' ? '' : workaroundBehind(edition, incident),
  };
}

function maintenanceFacts(edition: Edition, maintenance: Maintenance): ReplyFacts {
  return {
    kind: 'maintenance',
    ...shared(edition, maintenance, maintenance, componentNames(edition, maintenance)),
    outcome: maintenanceOutcome(edition, maintenance),
    workaround: plannedWindow(maintenance, edition.now) ? workaroundBehind(edition, maintenance) : '',
  };
}

/** What is said alike of every record; `told` is the one that it is told of. */
function shared(edition: Edition, record: PortalRecord, told: PortalRecord, components: string[]) {
  const { textOf, words } = edition;
  const names = nameList(edition, components);
  return {
    id: record.id,
    title: textOf(record).value.title.replace(/\.$/, ''),
    affected: names === '' ? '' : phrase(words.reply.affected, { components: names }),
    update: updateSentence(edition, told),
    link: customerLink(edition, told),
  };
}

/** What the latest update says first. */
function updateSentence(edition: Edition, record: PortalRecord): string {
  const { now, format, language, updateText, words } = edition;
  const latest = publishedUpdates<string>(record, now).at(-1)?.update;
  if (!latest) return '';
  const { value, language: written } = updateText(latest);
  const { text } = quoteOf(edition, value);
  if (text === undefined || written !== language) return '';
  const moment = latest.day === undefined ? format.moment(latest.at) : format.day(latest.day);
  return phrase(words.reply.update, { moment, text });
}

/** The first workaround of the issues behind a record, and the page of that issue where it says more. */
function workaroundBehind(edition: Edition, record: Incident | Maintenance): string {
  const { portal } = edition;
  for (const issue of issuesBehind(portal, record)) {
    const original = originalOf(portal, issue) ?? issue;
    const found = workaroundOf(edition, issue, original);
    if (!found) continue;
    const { said, isPart } = found;
    return isPart
      ? `${said} ${phrase(edition.words.reply.inFull, { link: customerLink(edition, original) })}`
      : said;
  }
  return '';
}

/** How a workaround begins, and that the page has more where it has. */
function workaroundSentence(edition: Edition, issue: KnownIssue, original: KnownIssue): string {
  const { format, words } = edition;
  const found = workaroundOf(edition, issue, original);
  if (!found) return '';
  const { said, isPart, steps } = found;
  if (!isPart) return said;
  return `${said} ${steps > 1 ? format.count(steps, words.reply.steps) : words.reply.more}`;
}

/** What is said of a workaround: it is quoted only in the language that is asked for. */
function workaroundOf(edition: Edition, issue: KnownIssue, original: KnownIssue) {
  const words = edition.words.reply;
  const workaround = edition.workaroundOf(issue) ?? edition.workaroundOf(original);
  if (!workaround) return undefined;
  if (workaround.language !== edition.language) return { said: words.workaround, isPart: true, steps: 0 };
  const { text, isPart, steps } = quoteOf(edition, workaround.value);
  const said = text === undefined ? words.workaround : phrase(words.quotedWorkaround, { workaround: text });
  return { said, isPart, steps };
}

function issueOutcome(edition: Edition, { facts }: KnownIssue): string {
  const { format } = edition;
  const { issue: words } = edition.words.reply;
  if (isOpenIssue({ facts })) return words.open;
  if (facts.status === 'fixed' && facts.fixed) {
    const day = format.day(facts.fixed.on);
    const { version } = facts.fixed;
    return version === undefined ? phrase(words.fixed, { day }) : phrase(words.fixedIn, { day, version });
  }
  if (facts.documentation !== undefined) return phrase(words.asDesigned, { address: facts.documentation });
  if (facts.reason === undefined) return words.noFix;
  const { value, language } = edition.factText(facts.reason);
  const reason = language === edition.language ? quotedSentence(value) : undefined;
  return reason === undefined ? words.noFixElsewhere : phrase(words.noFixBecause, { reason });
}

/** When it is or was. What is planned reads right before, during and after, without a rebuild. */
function maintenanceOutcome(edition: Edition, maintenance: Maintenance): string {
  const { now } = edition;
  const words = edition.words.reply.maintenance;
  if (isCancelled(maintenance, now)) return words.cancelled;
  const isPlanned = plannedWindow(maintenance, now) !== undefined;
  if (!isPlanned && isOpen(maintenance, now)) return words.longer;
  const when = plainText(lastedView(edition, maintenance).rest);
  return phrase(isPlanned ? words.planned : words.done, { when });
}
