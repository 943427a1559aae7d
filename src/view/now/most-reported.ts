import type { KnownIssue } from '../../domain/record/records.ts';
import { openIncidents } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import type { CountForms } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { FIRST_LIST, issueLists } from '../issues/issue-lists.ts';
import { issueTable, usualMeasure } from '../issues/issue-row.ts';
import { type InlineText, nameList } from '../parts/inline-text.ts';

/** Rows on the home page: enough to recognise a problem, few enough to be read. */
const ROWS = 8;

/**
 * The open known issues that most customers reported; while components fail, those of the components alone, and
 * first of all those behind the open incidents.
 */
export function mostReportedView(edition: Edition, failing: string[]) {
  const { publication, portal, now, componentName } = edition;
  const words = edition.words.now;
  const open = openIssues(edition);
  const ofFailing = open.filter(({ facts }) => facts.components.some((id) => failing.includes(id)));
  const behind = new Set(openIncidents(portal, now).flatMap(({ facts }) => facts.knownIssues));
  const shown = [
    ...ofFailing.filter(({ id }) => behind.has(id)),
    ...(ofFailing.length > 0 ? ofFailing : open).filter(({ id }) => !behind.has(id)),
  ].slice(0, ROWS);
  if (shown.length === 0) return undefined;
  const names = failing.map((id) => componentName(id));
  const usual = usualMeasure(publication) === 'reporters' ? words.mostReported : words.mostRecent;
  const note =
    ofFailing.length > 0 ? phrase(words.inComponents, { components: nameList(edition, names) }) : usual;
  return {
    title: words.issues,
    note,
    table: issueTable(edition, shown, `${words.issues}: ${note}`),
    all: openIssuesLink(edition, words.allIssues),
  };
}

/** A link to the open known issues that says how many there are; undefined when there are none. */
export function openIssuesLink(
  edition: Edition,
  forms: CountForms,
): Required<Pick<InlineText, 'text' | 'href'>> | undefined {
  const { addresses, format } = edition;
  const { length } = openIssues(edition);
  if (length === 0) return undefined;
  return {
    text: format.count(length, forms),
    href: addresses.href(addresses.knownIssues),
  };
}

function openIssues(edition: Edition): KnownIssue[] {
  return issueLists(edition.publication).get(FIRST_LIST)?.issues ?? [];
}
