import { standingClock } from '../../domain/site.ts';
import type { IssueStatus } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { listPath } from '../issues/issue-filter.ts';
import { issueLists, listPagePath } from '../issues/issue-lists.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { jsonScript } from '../parts/structured-data.ts';

/** What a report can become, in the order of the page. */
const OUTCOMES = [
  'duplicate',
  'scheduled',
  'backlog',
  'no-fix',
  'as-designed',
  'fixed',
] as const satisfies IssueStatus[];

export type ReportView = ReturnType<typeof reportView>;

/** What the script of the page says, in the language of the page. */
export interface ReportWords {
  language: string;
  defaultLanguage: string;
  locale: string;
  timeZone: string;
  /** Where the clock of a demonstration stands. */
  standing: number | undefined;
  base: string;
  /** What stands before the paths of records in this language. */
  prefix: string;
  found: string;
  nothing: string;
  nextBy: string;
  nextWasDue: string;
  nextUpdate: string;
  late: string;
  fixedOn: string;
  same: string;
  noNext: string;
  documentation: string;
  howItWorks: string;
  /** The link to what an issue's page says of what a report needs, and the components that say so. */
  evidence: { text: string; components: string[] };
}

/** The page on which a ticket's number is typed. What is found is read from the look-up of the 404 page and from the API. */
export function reportView(edition: Edition) {
  const { publication, site, addresses, format, localized, language } = edition;
  const { report: words, issues, issueStatus, incidentState, maintenanceState } = edition.words;
  const { issue } = edition.words;
  const { facts } = issue;
  const lists = issueLists(publication);
  const said: ReportWords = {
    language,
    defaultLanguage: site.defaultLanguage,
    locale: edition.words.locale,
    timeZone: site.timeZone,
    standing: standingClock(site),
    base: addresses.baseUrl.pathname,
    prefix: addresses.prefix,
    found: words.found,
    nothing: words.nothing,
    nextBy: facts.nextBy,
    nextWasDue: facts.nextWasDue,
    nextUpdate: edition.words.now.nextUpdate,
    late: edition.words.now.late,
    fixedOn: issue.fixedOn,
    same: words.same,
    noNext: words.noNext,
    documentation: issue.documentation,
    howItWorks: issue.howItWorks,
    evidence: {
      text: edition.words.evidence.title,
      components: site.components.filter(({ evidence }) => evidence.length > 0).map(({ id }) => id),
    },
  };
  return {
    page: {
      address: (each) => each.reports,
      title: words.title,
      description: phrase(words.description, { company: site.company }),
      section: 'knownIssues',
    } satisfies PageInfo,
    words,
    said: jsonScript(said),
    action: addresses.href(addresses.search),
    self: addresses.href(addresses.reports),
    asks: site.links.slice(0, 1).map(({ name, url }) => ({ text: localized(name), href: url })),
    hint: phrase(words.hint, { id: publication.portal.issues[0]?.id ?? '' }),
    states: { issueStatus, incidentState, maintenanceState },
    outcomes: OUTCOMES.map((state) => ({
      state,
      text: issueStatus[state],
      meaning: issues.meaning[state],
      count: format.count(lists.get(listPath({ state }) ?? '')?.issues.length ?? 0, issues.count),
      href: addresses.href(addresses.knownIssues + listPagePath(listPath({ state }) ?? '')),
    })),
  };
}
