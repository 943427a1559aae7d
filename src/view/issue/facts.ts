import { compareText } from '../../domain/compare-text.ts';
import { own } from '../../domain/own.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { issueAnswer } from '../../domain/response.ts';
import type { Language, Localized } from '../../domain/schemas/common.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import { teamOfIssue } from '../../domain/teams.ts';
import { MOST_STRATEGY } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';
import { followAddress } from '../follow/follow-address.ts';
import { dayView, factDayView, type TimeView } from '../parts/clock.ts';
import type { InlineText } from '../parts/inline-text.ts';
import { formerTexts, promisedStep, type PromisedView } from '../parts/promised.ts';
import { teamLink } from '../team/team-link.ts';

/** A line of the facts in the margin: a label, and a text, a time or links. */
export interface Fact {
  label: string;
  text?: string;
  /** Set where the text isn't in the language of the page. */
  lang?: Language | undefined;
  time?: TimeView;
  links?: { text: string; href: string }[];
  promised?: PromisedView;
  /** Several sentences, each by itself. */
  lines?: InlineText[][];
}

/** A ticket's number or key, such as `467419` or `HELP-12`. Old slugs lead here too, but tell a reader nothing. */
const TICKET = /^#?([A-Za-z][A-Za-z0-9]{0,9}-)?\d+$/;

/** The facts of a known issue, in the order of the margin; those that nobody wrote are left out. */
export function issueFacts(edition: Edition, issue: KnownIssue): Fact[] {
  const { addresses, format, componentName } = edition;
  const words = edition.words.issue.facts;
  const { severity, components, author, affects, fixed, aliases, reports, created, updated } = issue.facts;
  const { type, documentation } = issue.facts;
  const promised = promisedStep(edition, issue);
  const former = formerTexts(edition, issue);
  const team = teamLink(edition, teamOfIssue(edition.portal, issue));
  // A record that was numbered after its ticket says so in its id.
  const tickets = aliases.filter((alias) => TICKET.test(alias) && !issue.id.endsWith(`-${alias}`));
  const facts: (Fact | undefined)[] = [
    // How many customers that were stands below the title.
    reports?.tickets === undefined
      ? undefined
      : { label: words.reportedIn, text: format.count(reports.tickets, words.tickets) },
    segmentsFact(edition, reports),
    type && { label: words.type, text: edition.words.issueType[type] },
    severity && { label: words.severity, text: edition.words.severity[severity] },
    ...weightFacts(edition, issue),
    {
      label: components.length === 1 ? words.component : words.components,
      links: components.map((id) => ({
        text: componentName(id),
        href: addresses.href(addresses.component(id)),
      })),
    },
    team && { label: words.team, links: [team] },
    affects?.versions && { label: words.versions, text: affects.versions.join(', ') },
    textFact(edition, words.affects, affects?.customers),
    documentation === undefined
      ? undefined
      : { label: words.documentation, links: [{ text: new URL(documentation).host, href: documentation }] },
    promised && { label: words.next, promised },
    former.length > 0 ? { label: edition.words.promises.former, lines: former } : undefined,
    answerFact(edition, issue),
    fixed && { label: words.fixed, time: dayView(edition, fixed.on) },
    fixed?.version !== undefined ? { label: words.fixedIn, text: fixed.version } : undefined,
    reports?.first !== undefined
      ? { label: words.firstReported, time: dayView(edition, reports.first) }
      : undefined,
    reports?.latest !== undefined && reports.latest !== reports.first
      ? { label: words.lastReported, time: dayView(edition, reports.latest) }
      : undefined,
    reports && reports.asOf !== reports.latest
      ? { label: words.counted, time: dayView(edition, reports.asOf) }
      : undefined,
    { label: words.published, time: factDayView(edition, created) },
    factDayView(edition, updated).text === factDayView(edition, created).text
      ? undefined
      : { label: words.updated, time: factDayView(edition, updated) },
    textFact(edition, words.author, author),
    tickets.length > 0 ? { label: words.alias, text: tickets.join(', ') } : undefined,
    {
      label: words.follow,
      links: [
        { text: words.followThis, href: followAddress(edition, issue.id) },
        { text: words.feed, href: addresses.href(addresses.recordFeed(issue)) },
      ],
    },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** Who reported it by segment, the most first, and how many aren't told apart. */
function segmentsFact(
  { words, format, site, localized }: Edition,
  reports: Reports | undefined,
): Fact | undefined {
  const { reporters = 0, segments } = reports ?? {};
  if (segments === undefined) return undefined;
  const { reportedBy, of, others } = words.segments;
  const shown = Object.entries(segments).sort(([a, its], [b, other]) => other - its || compareText(a, b));
  const rest = shown.reduce((left, [, customers]) => left - customers, reporters);
  const names = shown.map(([key, customers]) =>
    phrase(of, {
      number: format.number(customers),
      segment: localized(own(site.segments, key)?.name ?? key),
    }),
  );
  const text = [...names, ...(rest > 0 ? [phrase(others, { number: format.number(rest) })] : [])].join(', ');
  return { label: reportedBy, text };
}

/** What the order of priorities goes by beside severity and reports: business, reach, kinds of customers, strategy. */
function weightFacts(edition: Edition, { facts }: KnownIssue): (Fact | undefined)[] {
  const { format, site, localized } = edition;
  const { businessImpact, businessLevel } = edition.words;
  const words = edition.words.issue.facts;
  const { business, reach, segments, strategy } = facts;
  const impacts =
    business &&
    capitalised(format.list(business.impact.map((impact) => businessImpact[impact])), edition.words.locale);
  const level = business?.level && businessLevel[business.level];
  const names = segments.map((key) => localized(own(site.segments, key)?.name ?? key));
  return [
    impacts === undefined
      ? undefined
      : {
          label: words.business,
          text: level === undefined ? impacts : phrase(words.businessAndLevel, { impacts, level }),
        },
    reach && { label: words.reach, text: phrase(words.reachOf, { percent: format.percent(reach / 100) }) },
    names.length > 0 ? { label: words.segments, text: names.join(', ') } : undefined,
    strategy === undefined
      ? undefined
      : {
          label: words.strategy,
          text: phrase(words.strategyOf, {
            number: format.number(strategy),
            most: format.number(MOST_STRATEGY),
          }),
        },
  ];
}

/** How soon the issue had a workaround or a fix, in the days that it gives, where the site has a target for answers. */
function answerFact({ site, words, format }: Edition, issue: KnownIssue): Fact | undefined {
  const answer = site.targets?.answer === undefined ? undefined : issueAnswer(issue, site);
  if (!answer) return undefined;
  const { response, priorities } = words;
  const days = answer.days === 0 ? response.sameDay : format.count(answer.days, priorities.days);
  return { label: response.first, text: phrase(response[answer.by], { days }) };
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
