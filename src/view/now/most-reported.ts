import { openIncidents } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { issueTable, usualMeasure } from '../issues/issue-row.ts';
import { nameList } from '../parts/inline-text.ts';
import { openIssues, openIssuesLink } from './open-issues.ts';

/** Rows on the home page: enough to recognise a problem, few enough to be read. */
const ROWS = 8;

/**
 * The open known issues that most customers reported; while components fail, those of the components alone, and
 * first of all those behind the open incidents.
 */
export function mostReportedView(edition: Edition, failing: string[]) {
  const { publication, portal, now, componentName } = edition;
  const words = edition.words.now;
  const open = openIssues(publication);
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
    table: issueTable(edition, shown, `${words.issues}: ${note}`, { promises: false }),
    all: openIssuesLink(edition, words.allIssues),
  };
}
