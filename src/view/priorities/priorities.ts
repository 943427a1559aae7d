import { memoize } from '../../domain/memoize.ts';
import type { PriorityFact, Term } from '../../domain/priority/formula.ts';
import { prioritiesOf, type Priority } from '../../domain/priority/priorities.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { paginationView } from '../parts/pagination.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { meaningText, valueText } from './fact-texts.ts';

/** Issues on one page of the order. */
const PAGE_SIZE = 50;

export type PrioritiesView = ReturnType<typeof prioritiesView>;

/** How many pages the order has: at least one, which may be empty. */
export function priorityPages(publication: Publication): number {
  return Math.max(1, Math.ceil(prioritiesOf(publication).order.length / PAGE_SIZE));
}

interface PriorityCell {
  fact: PriorityFact;
  /** What the fact gives: `8.8`. */
  points: string;
  /** The value that gives it, in words. */
  value: string;
  /** What the browser sorts by; absent where it isn't known. */
  sortedBy: number | undefined;
}

interface PriorityRow {
  /** Where it stands in the whole order, from 0: places may be shared. */
  index: number;
  place: string;
  id: string;
  href: string;
  title: string;
  lang?: Language | undefined;
  score: string;
  cells: PriorityCell[];
}

/** A page of the order of open issues, with every part of each score and the formula. */
export function prioritiesView(edition: Edition, number: number) {
  const { publication, addresses, format, site } = edition;
  const words = edition.words.priorities;
  const { formula, asOf, order } = prioritiesOf(publication);
  const given = givenTerms(publication);
  const from = (number - 1) * PAGE_SIZE;
  const rows = order.slice(from, from + PAGE_SIZE);
  const pages = priorityPages(publication);
  const page = phrase(edition.words.issues.page, { number: format.number(number) });
  return {
    page: {
      address: (each) => each.priorities(number),
      title: number === 1 ? words.title : `${words.title}, ${page}`,
      description: phrase(words.description, { company: site.company }),
      section: 'knownIssues',
      structuredData: [
        breadcrumbs([
          { name: edition.words.issues.title, url: addresses.absolute(addresses.knownIssues) },
          { name: words.title, url: addresses.absolute(addresses.priorities()) },
        ]),
      ],
    } satisfies PageInfo,
    words,
    heading: phrase(words.heading, {
      count: format.count(order.length, edition.words.issues.openCount),
      day: format.day(asOf),
    }),
    sentence: phrase(words.sentence, { most: format.number(formula.most) }),
    /** What the page can be sorted by, and how its columns are called. */
    facts: given.map(({ fact, weight }) => ({
      fact,
      text: words.facts[fact],
      weight: `× ${format.number(weight)}`,
    })),
    absent: absentText(edition, given),
    terms: formula.terms.map((term) => ({
      text: words.facts[term.fact],
      meaning: meaningText(edition, term, formula, asOf),
      full: format.number(term.full),
      weight: format.number(term.weight),
    })),
    rows: rows.map((each, index) => priorityRow(edition, each, from + index)),
    range:
      rows.length === 0
        ? edition.words.issues.none
        : phrase(edition.words.issues.range, {
            from: format.number(from + 1),
            to: format.number(from + rows.length),
            total: format.number(order.length),
          }),
    /** The other pages, which the browser puts into the same table before it sorts. */
    others: Array.from({ length: pages }, (_, index) => index + 1)
      .filter((other) => other !== number)
      .map((other) => addresses.href(addresses.priorities(other))),
    pagination: paginationView(edition, number, pages, (to) => addresses.href(addresses.priorities(to))),
    data: addresses.href(addresses.api('v1', 'priorities')),
  };
}

/** The terms of the formula that some open issue has anything of: the table has columns for these, on all pages alike. */
const givenTerms = memoize((publication: Publication): Term[] => {
  const { formula, order } = prioritiesOf(publication);
  return formula.terms.filter(({ fact }) => order.some(({ values }) => (values[fact] ?? 0) > 0));
});

/** Which terms have no column, in a sentence; undefined where all have, or there is no table. */
function absentText({ publication, words, format }: Edition, given: readonly Term[]): string | undefined {
  const { formula, order } = prioritiesOf(publication);
  const absent = formula.terms.filter((term) => !given.includes(term));
  if (absent.length === 0 || order.length === 0) return undefined;
  const { absent: sentence, facts } = words.priorities;
  return phrase(sentence, { facts: format.list(absent.map(({ fact }) => facts[fact])) });
}

function priorityRow(
  edition: Edition,
  { issue, place, score, values, tenths }: Priority,
  index: number,
): PriorityRow {
  const { addresses, format, textOf, langOf, publication } = edition;
  const text = textOf(issue);
  return {
    index,
    place: format.number(place),
    id: issue.id,
    href: addresses.href(addresses.record(issue)),
    title: text.value.title,
    lang: langOf(text),
    score: format.tenths(score),
    cells: givenTerms(publication).map(({ fact }) => ({
      fact,
      points: format.tenths(tenths[fact] ?? 0),
      value: valueText(edition, fact, values),
      sortedBy: values[fact],
    })),
  };
}
