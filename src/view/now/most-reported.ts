import { componentName } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { openIncidents } from '../../domain/status.ts';
import { type CountForms, createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { issueLists } from '../issues/issue-lists.ts';
import { issueTable, usualMeasure } from '../issues/issue-row.ts';
import { type InlineText, nameList } from '../parts/piece.ts';

/** Rows on the home page: enough to recognise a problem, few enough to be read. */
const ROWS = 8;

/**
 * The open known issues that most customers reported; while components fail, those of the components alone, and
 * first of all those behind the open incidents.
 */
export function mostReportedView(publication: Publication, language: Language, failing: string[]) {
  const { portal } = publication;
  const words = WORDS[language].now;
  const open = openIssues(publication, language);
  const ofFailing = open.filter(({ facts }) => facts.components.some((id) => failing.includes(id)));
  const behind = new Set(openIncidents(portal, publication.now).flatMap(({ facts }) => facts.knownIssues));
  const shown = [
    ...ofFailing.filter(({ id }) => behind.has(id)),
    ...(ofFailing.length > 0 ? ofFailing : open).filter(({ id }) => !behind.has(id)),
  ].slice(0, ROWS);
  if (shown.length === 0) return undefined;
  const names = failing.map((id) => componentName(portal, id, language));
  const usual = usualMeasure(publication, language) === 'reporters' ? words.mostReported : words.mostRecent;
  const note =
    ofFailing.length > 0 ? phrase(words.inComponents, { components: nameList(names, language) }) : usual;
  return {
    title: words.issues,
    note,
    table: issueTable(publication, language, shown, `${words.issues}: ${note}`),
    all: openIssuesLink(publication, language, words.allIssues),
  };
}

/** A link to the open known issues that says how many there are; undefined when there are none. */
export function openIssuesLink(
  publication: Publication,
  language: Language,
  forms: CountForms,
): Required<Pick<InlineText, 'text' | 'href'>> | undefined {
  const { portal, addresses } = publication;
  const { length } = openIssues(publication, language);
  if (length === 0) return undefined;
  return {
    text: createFormat(language, portal.site.timeZone).count(length, forms),
    href: addresses.href(`${addresses.knownIssues(language)}open/`),
  };
}

function openIssues(publication: Publication, language: Language): KnownIssue[] {
  return issueLists(publication, language).get('open/')?.issues ?? [];
}
