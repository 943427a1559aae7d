import { own } from '../../domain/own.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import type { Language, Localized } from '../../domain/schemas/common.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { dayView, factDayView, type TimeView } from '../parts/clock.ts';
import { customersText } from '../parts/reported.ts';

/** A line of the facts in the margin: a label, and a text, a time or links. */
export interface Fact {
  label: string;
  text?: string;
  /** Set where the text isn't in the language of the page. */
  lang?: Language | undefined;
  time?: TimeView;
  links?: { text: string; href: string }[];
}

/** A ticket's number or key, such as `467419` or `HELP-12`. Old slugs lead here too, but tell a reader nothing. */
const TICKET = /^#?([A-Za-z][A-Za-z0-9]{0,9}-)?\d+$/;

/** The facts of a known issue, in the order of the margin; those that nobody wrote are left out. */
export function issueFacts(edition: Edition, issue: KnownIssue): Fact[] {
  const { site, addresses, format, localized, componentName } = edition;
  const words = edition.words.issue.facts;
  const { severity, components, team, author, affects, fixed, aliases, reports, created, updated } =
    issue.facts;
  const teamFacts = team === undefined ? undefined : own(site.teams, team);
  // A record that was numbered after its ticket says so in its id.
  const tickets = aliases.filter((alias) => TICKET.test(alias) && !issue.id.endsWith(`-${alias}`));
  const facts: (Fact | undefined)[] = [
    reports && {
      label: words.tickets,
      text: phrase(reports.tickets === undefined ? words.ticketsFew : words.ticketsOf, {
        tickets: format.number(reports.tickets ?? 0),
        customers: customersText(edition, reports),
        day: format.day(reports.asOf),
      }),
    },
    { label: words.severity, text: edition.words.severity[severity] },
    {
      label: components.length === 1 ? words.component : words.components,
      links: components.map((id) => ({
        text: componentName(id),
        href: addresses.href(addresses.component(id)),
      })),
    },
    teamFacts && { label: words.team, text: localized(teamFacts.name) },
    affects?.versions && { label: words.versions, text: affects.versions.join(', ') },
    textFact(edition, words.affects, affects?.customers),
    fixed && { label: words.fixed, time: dayView(edition, fixed.on) },
    fixed?.version !== undefined ? { label: words.fixedIn, text: fixed.version } : undefined,
    reports?.first !== undefined
      ? { label: words.firstReported, time: dayView(edition, reports.first) }
      : undefined,
    reports?.latest !== undefined
      ? { label: words.lastReported, time: dayView(edition, reports.latest) }
      : undefined,
    { label: words.published, time: factDayView(edition, created) },
    { label: words.updated, time: factDayView(edition, updated) },
    textFact(edition, words.author, author),
    tickets.length > 0 ? { label: words.alias, text: tickets.join(', ') } : undefined,
    {
      label: words.follow,
      links: [{ text: words.feed, href: addresses.href(addresses.recordFeed(issue)) }],
    },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** A fact in the author's words, marked with their language where that is another than the page's. */
function textFact(
  { factText, langOf }: Edition,
  label: string,
  text: Localized | undefined,
): Fact | undefined {
  if (text === undefined) return undefined;
  const written = factText(text);
  return { label, text: written.value, lang: langOf(written) };
}
