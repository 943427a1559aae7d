import { evidenceOfIssue } from '../../domain/evidence.ts';
import { alikeIssues } from '../../domain/record/alike.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { originalOf, relatedIncidents, relatedIssues } from '../../domain/record/related.ts';
import type { Translated } from '../../domain/record/translation.ts';
import { shownSections } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Edition } from '../../edition/edition.ts';
import { languageName } from '../../i18n/language-name.ts';
import { capitalised, phrase, pieces } from '../../i18n/phrase.ts';
import { recordCard } from '../card/card.ts';
import { copyingView, recordLink } from '../copying/record.ts';
import { overlayView } from '../internal/overlay.ts';
import { issueRow, issueTable } from '../issues/issue-row.ts';
import type { BadgeView } from '../parts/badge.ts';
import { evidenceView } from '../parts/evidence.ts';
import { recordFeedLink, recordMarkdownLink } from '../parts/feed-links.ts';
import { nameList } from '../parts/inline-text.ts';
import { logRow } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { customersText, reportedView } from '../parts/reported.ts';
import { aboutRecord, breadcrumbs, type StructuredData } from '../parts/structured-data.ts';
import { timelineView, updateMoments } from '../timeline/timeline.ts';
import { deliveredView } from './delivered.ts';
import { issueFacts } from './facts.ts';
import { releaseView } from './release.ts';
import { issueWorkaround } from './workaround.ts';

export type IssuePageView = ReturnType<typeof issuePageView>;

/** A title longer than this is set smaller, so that the workaround stays in sight. */
const LONG_TITLE = 80;

/** The page of a known issue. */
export function issuePageView(edition: Edition, issue: KnownIssue) {
  const { portal, language, format, textOf, factText, html, langOf } = edition;
  const { issue: words, issueStatus } = edition.words;
  const { facts } = issue;
  const text = textOf(issue);
  const { title } = text.value;
  const lang = langOf(text);
  const original = originalOf(portal, issue);
  const workaround = issueWorkaround(edition, issue);
  const sections = shownSections(edition.sectionsOf(issue)).map((section) => ({
    anchor: section.value.anchor,
    heading:
      section.value.kind === 'other' ? section.value.heading : edition.words.section[section.value.kind],
    headingLang: langOf(section) === undefined || section.value.kind === 'other' ? undefined : language,
    html: html(section.value.html),
    lang: langOf(section),
  }));
  const timeline = timelineView(edition, updateMoments(edition, issue.updates, issueStatus), {
    newestFirst: true,
  });
  const related = relatedIssues(portal, issue);
  const alike = alikeIssues(portal, issue);
  const needed = evidenceOfIssue(portal, issue);
  return {
    page: {
      address: (each) => each.record(issue),
      title: `${issue.id}: ${title}`,
      description: description(edition, issue, workaround.html !== undefined),
      section: 'knownIssues',
      kind: 'article',
      feeds: [recordFeedLink(edition, issue)],
      follows: issue.id,
      markdown: recordMarkdownLink(edition, issue),
      card: recordCard(edition, issue),
      structuredData: structuredData(edition, issue),
    } satisfies PageInfo,
    words,
    id: issue.id,
    title,
    long: title.length > LONG_TITLE,
    lang,
    link: recordLink(edition, issue),
    status: { state: facts.status, text: issueStatus[facts.status] } satisfies BadgeView,
    outcome:
      facts.fixed &&
      (facts.fixed.version === undefined
        ? phrase(words.fixedOn, { day: format.day(facts.fixed.on) })
        : phrase(words.fixedOnIn, { day: format.day(facts.fixed.on), version: facts.fixed.version })),
    reported: reportedView(edition, facts.reports),
    reason: facts.reason === undefined ? undefined : reasonView(edition, factText(facts.reason)),
    /** Of what isn’t a fault: where it says how it works. */
    documentation: facts.documentation,
    howItWorks: pieces<string | { link: true }>(words.howItWorks, { documentation: { link: true } }),
    original: original && issueRow(edition, original),
    sameAs: pieces<string | { link: true }>(words.sameAs, { issue: { link: true } }),
    untranslated: untranslated(edition, lang, [
      workaround.lang,
      ...sections.map((section) => section.lang),
      ...timeline.entries.map((entry) => entry.lang),
    ]),
    workaround,
    release: releaseView(edition, issue),
    copying: copyingView(edition, issue),
    facts: issueFacts(edition, issue),
    sections,
    overlay: overlayView(edition, issue),
    timeline,
    delivered: deliveredView(edition, issue),
    evidence: needed && evidenceView(edition, needed.component, edition.words.evidence.asWell),
    updatesHeading: edition.words.section.updates,
    related: related.length === 0 ? undefined : issueTable(edition, related, words.relatedIssues),
    alike: alike.length === 0 ? undefined : issueTable(edition, alike, words.alikeIssues),
    incidents: relatedIncidents(portal, issue).map((incident) => logRow(edition, incident)),
  };
}

/** A sentence saying that the text, or some part of it, stands in another language. */
function untranslated(
  { words }: Edition,
  text: Language | undefined,
  parts: (Language | undefined)[],
): string | undefined {
  if (text !== undefined) return phrase(words.issue.untranslated, { language: languageName(text, words) });
  const other = parts.find((part) => part !== undefined);
  return other && phrase(words.issue.partlyTranslated, { language: languageName(other, words) });
}

function reasonView({ language }: Edition, { value, language: written }: Translated<string>) {
  return { text: value, lang: written === language ? undefined : written };
}

function description(edition: Edition, { facts }: KnownIssue, hasWorkaround: boolean): string {
  const { componentName } = edition;
  const { issue: words, issueStatus, locale } = edition.words;
  const components = nameList(
    edition,
    facts.components.map((id) => componentName(id)),
  );
  const about = phrase(hasWorkaround ? words.aboutWithWorkaround : words.about, {
    components,
    status: issueStatus[facts.status],
  });
  if (!facts.reports) return about;
  return `${about} ${capitalised(phrase(words.reportedBy, { customers: customersText(edition, facts.reports) }), locale)}.`;
}

function structuredData(edition: Edition, issue: KnownIssue): StructuredData[] {
  const { addresses, words, componentName } = edition;
  return [
    aboutRecord(edition, issue, 'TechArticle', {
      about: issue.facts.components.map((id) => componentName(id)),
    }),
    breadcrumbs([
      { name: words.issues.title, url: addresses.absolute(addresses.knownIssues) },
      { name: issue.id, url: addresses.absolute(addresses.record(issue)) },
    ]),
  ];
}
