import type { Portal } from '../../domain/portal.ts';
import type { Incident, KnownIssue, Prose } from '../../domain/record/records.ts';
import { issuesBehind, originalOf } from '../../domain/record/related.ts';
import { fillReply, type ReplyFacts, type ReplyFormat } from '../../domain/reply.ts';
import { incidentState, isOpenIssue } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** A first paragraph longer than this is better read on the page. */
const QUOTE = 400;

/** A reply that can be chosen, in a language: for tickets behind a known issue, and for those behind an incident. */
export interface ReplyTemplate {
  name: string;
  issue: string;
  incident: string;
}

/** The replies of the portal in a language, the usual one first; without any in site.yaml, Candor’s own. */
export function replyTemplates({ site, words, localized }: Edition): [ReplyTemplate, ...ReplyTemplate[]] {
  const { name, template: issue } = words.issue.reply;
  const { template: incident } = words.incident.reply;
  const [first, ...others] = site.replies.map((reply) => ({
    name: localized(reply.name),
    issue: localized(reply.text),
    incident: reply.incident === undefined ? incident : localized(reply.incident),
  }));
  return first ? [first, ...others] : [{ name, issue, incident }];
}

/** What there is a reply on: known issues and incidents. */
export function repliedRecords({ issues, incidents }: Portal): (KnownIssue | Incident)[] {
  return [...issues, ...incidents.filter((record) => record.kind === 'incident')];
}

/** The usual reply to a ticket behind a known issue, in the language of an edition. */
export function replyText(edition: Edition, issue: KnownIssue, format: ReplyFormat = 'text'): string {
  return fillReply(replyTemplates(edition)[0].issue, replyFacts(edition, issue), format);
}

/**
 * What a reply says of an issue: what it is, what became of it, what helps meanwhile, and the short link. The workaround
 * is quoted only where it stands in the language of the edition. A duplicate speaks of the issue that it repeats.
 */
export function replyFacts(edition: Edition, issue: KnownIssue): ReplyFacts {
  const { portal, addresses, textOf } = edition;
  const original = originalOf(portal, issue) ?? issue;
  return {
    id: issue.id,
    title: withoutStop(textOf(issue).value.title),
    outcome: outcome(edition, original),
    workaround: original.facts.status === 'fixed' ? '' : workaroundSentence(edition, issue, original),
    link: addresses.absolute(addresses.shortLink(original)),
  };
}

/** The same of an incident: the workaround is that of a known issue behind it. */
export function incidentReplyFacts(edition: Edition, incident: Incident): ReplyFacts {
  const { portal, addresses, words, now, textOf } = edition;
  const state = incidentState(incident, now);
  const workarounds = issuesBehind(portal, incident).map((issue) =>
    workaroundSentence(edition, issue, originalOf(portal, issue) ?? issue),
  );
  return {
    id: incident.id,
    title: withoutStop(textOf(incident).value.title),
    outcome: words.incident.reply.outcome[state],
    workaround: (state !== 'resolved' && workarounds.find((sentence) => sentence !== '')) || '',
    link: addresses.absolute(addresses.shortLink(incident)),
  };
}

function workaroundSentence(edition: Edition, issue: KnownIssue, original: KnownIssue): string {
  const { language, plain, workaroundOf } = edition;
  const words = edition.words.issue.reply;
  const workaround = workaroundOf(issue) ?? workaroundOf(original);
  if (!workaround) return '';
  const leads = [...Object.values(edition.words.prose.alerts), ...firstHeading(workaround.value)];
  const quote = workaround.language === language ? firstParagraph(plain(workaround.value), leads) : undefined;
  return quote === undefined ? words.workaround : phrase(words.quotedWorkaround, { workaround: quote });
}

function outcome(edition: Edition, { facts }: KnownIssue): string {
  const { format } = edition;
  const words = edition.words.issue.reply;
  if (isOpenIssue({ facts })) return words.open;
  if (facts.status === 'fixed' && facts.fixed) {
    const day = format.day(facts.fixed.on);
    const { version } = facts.fixed;
    return version === undefined ? phrase(words.fixed, { day }) : phrase(words.fixedIn, { day, version });
  }
  return words.noFix;
}

/** The heading that a text begins with, or the name of its first `<details>`. */
function firstHeading({ html, text }: Pick<Prose, 'html' | 'text'>): string[] {
  return /^<(?:h\d|details)/.test(html) ? [text.split('\n', 1)[0] ?? ''] : [];
}

/**
 * The first paragraph as one line with a full stop, with the name of the alert or the heading that it stands under and
 * the footnotes that it refers to; undefined where that is too long, or only leads over to a list.
 */
function firstParagraph(text: string, leads: readonly string[]): string | undefined {
  const [first = '', ...others] = text.split(/\n\s*\n/).map((each) => each.replace(/\s+/g, ' ').trim());
  const said = leads.includes(first) ? `${first.replace(/[:.]$/, '')}: ${others.shift() ?? ''}` : first;
  if (said === '' || said.endsWith(':')) return undefined;
  const notes = others.filter((each) => said.includes(/^\[\d+\] /.exec(each)?.[0].trim() ?? '\n'));
  const quote = [said, ...notes].map((each) => (/[.!?…]$/.test(each) ? each : `${each}.`)).join(' ');
  return quote.length > QUOTE ? undefined : quote;
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, '');
}
