import { compareText } from '../../domain/compare-text.ts';
import { hasPriorities, prioritiesOf } from '../../domain/priority/priorities.ts';
import { orderIssues } from '../../domain/record/order.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import type { IssueStatus } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { listPath } from '../issues/issue-filter.ts';
import { listPagePath } from '../issues/issue-lists.ts';
import { issueRow } from '../issues/issue-row.ts';
import { dayView } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import type { PromisedView } from '../parts/promised.ts';
import { breadcrumbs } from '../parts/structured-data.ts';

export type RoadmapView = ReturnType<typeof roadmapView>;

/** Rows of a part: the rest is behind a link to all issues of that state. */
const ROWS = 25;
/** How long what was fixed stays. */
const FIXED_DAYS = 90;

interface RoadmapRow {
  id: string;
  href: string;
  title: string;
  lang?: Language | undefined;
  component: string;
  promised?: PromisedView | undefined;
  /** When it was fixed. */
  fixed?: InlineText[] | undefined;
}

/** Known issues by how far they have got: with a date, scheduled, in the backlog, fixed lately. */
export function roadmapView(edition: Edition) {
  const { portal, now, site, addresses, format } = edition;
  const { roadmap: words, issues } = edition.words;
  const { dated, scheduled, backlog, fixed } = partsOf(edition);
  const part = (name: keyof typeof words.headings, all: KnownIssue[], state?: IssueStatus) => ({
    name,
    title: words.headings[name],
    note: name === 'backlog' && hasPriorities(portal) ? words.order : undefined,
    rows: all.slice(0, ROWS).map((issue) => roadmapRow(edition, issue)),
    none: all.length === 0 ? issues.none : undefined,
    all:
      state === undefined || all.length <= ROWS
        ? undefined
        : {
            text: format.count(all.length, words.all),
            href: addresses.href(addresses.knownIssues + listPagePath(listPath({ state }) ?? '')),
          },
  });
  const since = addDays(dayOf(now, site.timeZone), -FIXED_DAYS);
  return {
    page: {
      address: (each) => each.roadmap,
      title: words.title,
      description: phrase(words.description, { company: site.company }),
      section: 'knownIssues',
      structuredData: [
        breadcrumbs([
          { name: issues.title, url: addresses.absolute(addresses.knownIssues) },
          { name: words.title, url: addresses.absolute(addresses.roadmap) },
        ]),
      ],
    } satisfies PageInfo,
    words,
    parts: [
      part('dated', dated),
      part('scheduled', scheduled, 'scheduled'),
      part('backlog', backlog, 'backlog'),
      part(
        'fixed',
        fixed.filter(({ facts }) => (facts.fixed?.on ?? '') >= since),
        'fixed',
      ),
    ],
  };
}

/** What promises a step stands by its day, whatever its state; the rest in the order of priorities, or of reports where there is none. */
function partsOf({ publication, portal }: Edition) {
  const open = hasPriorities(portal)
    ? prioritiesOf(publication).order.map(({ issue }) => issue)
    : orderIssues(portal.issues, 'reported').filter(isOpenIssue);
  const isDated = ({ facts }: KnownIssue) => facts.next !== undefined;
  const ofState = (state: IssueStatus) =>
    open.filter((issue) => issue.facts.status === state && !isDated(issue));
  return {
    dated: open.filter(isDated).sort((a, b) => compareText(a.facts.next?.by ?? '', b.facts.next?.by ?? '')),
    scheduled: ofState('scheduled'),
    backlog: ofState('backlog'),
    fixed: orderIssues(portal.issues, 'updated')
      .filter((issue) => !isOpenIssue(issue) && issue.facts.fixed !== undefined)
      .sort((a, b) => compareText(b.facts.fixed?.on ?? '', a.facts.fixed?.on ?? '')),
  };
}

function roadmapRow(edition: Edition, issue: KnownIssue): RoadmapRow {
  const { id, href, title, lang, component, promised } = issueRow(edition, issue);
  return { id, href, title, lang, component, promised, fixed: fixedText(edition, issue) };
}

function fixedText(edition: Edition, { facts: { fixed } }: KnownIssue): InlineText[] | undefined {
  if (!fixed) return undefined;
  const day = dayView(edition, fixed.on);
  const { version } = fixed;
  return version === undefined
    ? [day]
    : filled(edition.words.feeds.fixedIn, { day, version: { text: version } });
}
