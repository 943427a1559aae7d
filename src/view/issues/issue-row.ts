import { componentName } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { textIn } from '../../domain/record/translation.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import type { IssueStatus } from '../../domain/vocabulary.ts';
import { memoize } from '../../edition/memoize.ts';
import { createFormat, type Format } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { dayView, type TimeView } from '../parts/clock.ts';
import { nameList } from '../parts/piece.ts';

const NBSP = '\u00a0';

/** A known issue in a list. */
export interface IssueRow {
  id: string;
  href: string;
  title: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language;
  component: string;
  status: IssueStatus;
  statusText: string;
  /** How many customers reported it; empty where nobody counted. */
  reporters: string;
  created: TimeView;
  updated: TimeView;
  hasWorkaround: boolean;
}

/** Components that a row names: its column is narrow. */
const NAMES = 2;

/** What the last but one column of a table says. */
export type IssueMeasure = 'reporters' | 'created' | 'updated';

export interface IssueTable {
  caption: string;
  headings: Record<'id' | 'issue' | 'component' | 'state' | 'measure' | 'workaround', string>;
  measure: IssueMeasure;
  /** Whether the rows are in the order of the measure, the largest or newest first. */
  sorted: boolean;
  yes: string;
  no: string;
  rows: IssueRow[];
}

/** Known issues as a table, in the order given. */
export function issueTable(
  publication: Publication,
  language: Language,
  issues: readonly KnownIssue[],
  caption: string,
  {
    measure = usualMeasure(publication, language),
    sorted = false,
  }: { measure?: IssueMeasure; sorted?: boolean } = {},
): IssueTable {
  const words = WORDS[language].issues;
  return {
    caption,
    headings: { ...words.headings, measure: words.measures[measure] },
    measure,
    sorted,
    yes: words.yes,
    no: words.no,
    rows: issues.map((issue) => issueRow(publication, language, issue)),
  };
}

/** Reports where anybody counted them; else the day of the last change, so that no column stands empty. */
export const usualMeasure = memoize(({ portal }: Publication): IssueMeasure =>
  portal.issues.some(({ facts }) => facts.reports) ? 'reporters' : 'updated',
);

/** One known issue as a row. The same row stands in many lists, so each is made once. */
export function issueRow(publication: Publication, language: Language, issue: KnownIssue): IssueRow {
  const rows = rowsMade(publication, language);
  const made = rows.get(issue) ?? makeRow(publication, language, issue);
  rows.set(issue, made);
  return made;
}

const rowsMade = memoize(() => new Map<KnownIssue, IssueRow>());

function makeRow({ portal, addresses }: Publication, language: Language, issue: KnownIssue): IssueRow {
  const { site } = portal;
  const { facts } = issue;
  const text = textIn(issue, language, site.defaultLanguage);
  return {
    id: issue.id,
    href: addresses.href(addresses.record(issue, language)),
    title: text.value.title,
    ...(text.language === language ? {} : { lang: text.language }),
    component: nameList(
      facts.components.map((id) => componentName(portal, id, language)),
      language,
      NAMES,
    ),
    status: facts.status,
    statusText: WORDS[language].issueStatus[facts.status],
    reporters: facts.reports ? reportersText(facts.reports, createFormat(language, site.timeZone)) : '',
    created: dayView(issue.created, site, language),
    updated: dayView(issue.updated, site, language),
    hasWorkaround: hasWorkaround(issue, site.defaultLanguage),
  };
}

/** `352`, or `< 5` where the number is too small to publish. */
function reportersText({ reporters = 0, fewerThan }: Reports, { number }: Format): string {
  return fewerThan === undefined ? number(reporters) : `<${NBSP}${number(fewerThan)}`;
}
