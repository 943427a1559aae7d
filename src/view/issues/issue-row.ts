import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import { isCounted } from '../../domain/record/order.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import type { IssueStatus } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Format } from '../../i18n/format.ts';
import type { CountForms } from '../../languages/words.ts';
import { dayView, type TimeView } from '../parts/clock.ts';
import { nameList } from '../parts/inline-text.ts';
import { promisedStep, type PromisedView } from '../parts/promised.ts';

const NBSP = '\u00a0';

/** A known issue in a list. */
interface IssueRow {
  id: string;
  href: string;
  title: string;
  /** Set where the title isn't in the language of the page. */
  lang?: Language | undefined;
  component: string;
  status: IssueStatus;
  statusText: string;
  /** `352 customers`; empty where nobody counted. The number stands out. */
  reporters: (string | { strong: string })[];
  created: TimeView;
  updated: TimeView;
  hasWorkaround: boolean;
  /** The next step that is promised. */
  promised: PromisedView | undefined;
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
  /** Whether rows say what is promised next. */
  promises: boolean;
  yes: string;
  no: string;
  rows: IssueRow[];
}

/** Known issues as a table, in the order given. */
export function issueTable(
  edition: Edition,
  issues: readonly KnownIssue[],
  caption: string,
  {
    measure = usualMeasure(edition.publication),
    sorted = false,
    promises = true,
  }: { measure?: IssueMeasure; sorted?: boolean; promises?: boolean } = {},
): IssueTable {
  const words = edition.words.issues;
  return {
    caption,
    headings: { ...words.headings, measure: words.measures[measure] },
    measure,
    sorted,
    promises,
    yes: words.yes,
    no: words.no,
    rows: issues.map((issue) => issueRow(edition, issue)),
  };
}

/** Reports where anybody counted them; else the day of the last change, so that no column stands empty. */
export const usualMeasure = memoize(({ portal }: Publication): IssueMeasure =>
  isCounted(portal) ? 'reporters' : 'updated',
);

/** One known issue as a row. The same row stands in many lists, so each is made once. */
export function issueRow(edition: Edition, issue: KnownIssue): IssueRow {
  const rows = rowsMade(edition);
  const made = rows.get(issue) ?? makeRow(edition, issue);
  rows.set(issue, made);
  return made;
}

const rowsMade = memoize((_edition: Edition) => new Map<KnownIssue, IssueRow>());

function makeRow(edition: Edition, issue: KnownIssue): IssueRow {
  const { site, addresses, words, format, textOf, componentName, langOf } = edition;
  const { facts } = issue;
  const text = textOf(issue);
  return {
    id: issue.id,
    href: addresses.href(addresses.record(issue)),
    title: text.value.title,
    lang: langOf(text),
    component: nameList(
      edition,
      facts.components.map((id) => componentName(id)),
      NAMES,
    ),
    status: facts.status,
    statusText: words.issueStatus[facts.status],
    reporters: facts.reports ? reportersText(facts.reports, format, words.issue.customers) : [],
    created: dayView(edition, issue.created),
    updated: dayView(edition, issue.updated),
    hasWorkaround: hasWorkaround(issue, site.defaultLanguage),
    promised: promisedStep(edition, issue),
  };
}

/** `352 customers`, or `< 5 customers` where the number is too small to publish. */
function reportersText(
  { reporters = 0, fewerThan }: Reports,
  { number, count }: Format,
  forms: CountForms,
): IssueRow['reporters'] {
  const written = number(fewerThan ?? reporters);
  const strong = fewerThan === undefined ? written : `<${NBSP}${written}`;
  return count(fewerThan ?? reporters, forms)
    .split(written)
    .flatMap((text, index) => (index === 0 ? [text] : [{ strong }, text]))
    .filter((piece) => piece !== '');
}
