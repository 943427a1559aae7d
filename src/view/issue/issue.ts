import { componentName } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import { publishedAt, updatedAt } from '../../domain/record/published.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { originalOf, relatedIncidents, relatedIssues } from '../../domain/record/related.ts';
import { localizedIn, textIn, type Translated } from '../../domain/record/translation.ts';
import { shownSections, workaroundOf } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { isoInZone } from '../../domain/time.ts';
import { resolveLinks } from '../../edition/links.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase, pieces } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { issueRow, issueTable } from '../issues/issue-row.ts';
import type { BadgeView } from '../parts/badge.ts';
import { recordFeedLink, recordMarkdownLink } from '../parts/feed-links.ts';
import { logRow } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { nameList } from '../parts/piece.ts';
import { customersText, reportedView } from '../parts/reported.ts';
import { breadcrumbs, type StructuredData } from '../parts/structured-data.ts';
import { timelineView, updateMoments } from '../timeline/timeline.ts';
import { issueFacts } from './facts.ts';
import { issueWorkaround } from './workaround.ts';

export type IssuePageView = ReturnType<typeof issuePageView>;

/** A title longer than this is set smaller, so that the workaround stays in sight. */
const LONG_TITLE = 80;

/** The page of a known issue. */
export function issuePageView(publication: Publication, language: Language, issue: KnownIssue) {
  const { portal, addresses } = publication;
  const { site } = portal;
  const { issue: words, issueStatus } = WORDS[language];
  const format = createFormat(language, site.timeZone);
  const { facts } = issue;
  const text = textIn(issue, language, site.defaultLanguage);
  const { title } = text.value;
  const lang = text.language === language ? undefined : text.language;
  const original = originalOf(portal, issue);
  const workaround = issueWorkaround(publication, language, issue);
  const timeline = timelineView(
    publication,
    language,
    updateMoments(publication, language, issue.updates, issueStatus),
    { newestFirst: true },
  );
  const related = relatedIssues(portal, issue);
  const short = addresses.shortLink(issue);
  return {
    page: {
      address: (other) => addresses.record(issue, other),
      title: `${issue.id}: ${title}`,
      description: description(publication, language, issue, workaround.html !== undefined),
      section: 'knownIssues',
      kind: 'article',
      feeds: [recordFeedLink(publication, language, issue)],
      markdown: recordMarkdownLink(publication, language, issue),
      structuredData: structuredData(publication, language, issue),
    } satisfies PageInfo,
    words,
    id: issue.id,
    title,
    long: title.length > LONG_TITLE,
    lang,
    shortLink: { path: addresses.href(short), address: addresses.absolute(short) },
    status: { state: facts.status, text: issueStatus[facts.status] } satisfies BadgeView,
    outcome:
      facts.fixed &&
      (facts.fixed.version === undefined
        ? phrase(words.fixedOn, { day: format.day(facts.fixed.on) })
        : phrase(words.fixedOnIn, { day: format.day(facts.fixed.on), version: facts.fixed.version })),
    reported: reportedView(facts.reports, language, site.timeZone),
    reason:
      facts.reason === undefined
        ? undefined
        : reasonView(localizedIn(facts.reason, language, site.defaultLanguage), language),
    original: original && issueRow(publication, language, original),
    sameAs: pieces<string | { link: true }>(words.sameAs, { issue: { link: true } }),
    untranslated: untranslated(language, lang, [
      workaround.lang,
      ...timeline.entries.map((entry) => entry.lang),
    ]),
    workaround,
    reply: replyText(publication, language, issue),
    facts: issueFacts(publication, language, issue),
    sections: shownSections(text.value.sections).map((section) => ({
      heading: section.kind === 'other' ? section.heading : WORDS[language].section[section.kind],
      headingLang: lang === undefined || section.kind === 'other' ? undefined : language,
      html: resolveLinks(section.html, publication, language),
      lang,
    })),
    timeline,
    updatesHeading: WORDS[language].section.updates,
    related:
      related.length === 0 ? undefined : issueTable(publication, language, related, words.relatedIssues),
    incidents: relatedIncidents(portal, issue).map((incident) => logRow(publication, language, incident)),
  };
}

/** A sentence saying that the text, or some part of it, stands in another language. */
function untranslated(
  language: Language,
  text: Language | undefined,
  parts: (Language | undefined)[],
): string | undefined {
  const words = WORDS[language].issue;
  if (text !== undefined) return phrase(words.untranslated, { language: words.languageNames[text] });
  const other = parts.find((part) => part !== undefined);
  return other && phrase(words.partlyTranslated, { language: words.languageNames[other] });
}

function reasonView({ value, language: written }: Translated<string>, language: Language) {
  return { text: value, lang: written === language ? undefined : written };
}

function description(
  { portal }: Publication,
  language: Language,
  { facts }: KnownIssue,
  hasWorkaround: boolean,
): string {
  const { site } = portal;
  const { issue: words, issueStatus } = WORDS[language];
  const components = nameList(
    facts.components.map((id) => componentName(portal, id, language)),
    language,
  );
  const about = phrase(hasWorkaround ? words.aboutWithWorkaround : words.about, {
    components,
    status: issueStatus[facts.status],
  });
  if (!facts.reports) return about;
  return `${about} ${phrase(words.reportedBy, { customers: customersText(facts.reports, language, site.timeZone) })}.`;
}

function structuredData(
  { portal, addresses, now }: Publication,
  language: Language,
  issue: KnownIssue,
): StructuredData[] {
  const { site } = portal;
  const text = textIn(issue, language, site.defaultLanguage);
  const url = addresses.absolute(addresses.record(issue, language));
  const list = addresses.absolute(addresses.knownIssues(language));
  return [
    {
      '@type': 'TechArticle',
      headline: text.value.title,
      identifier: issue.id,
      url,
      inLanguage: text.language,
      datePublished: isoInZone(publishedAt(issue, now, site.timeZone), site.timeZone),
      dateModified: isoInZone(updatedAt(issue, now, site.timeZone), site.timeZone),
      about: issue.facts.components.map((id) => componentName(portal, id, language)),
      publisher: { '@type': 'Organization', name: site.company },
    },
    breadcrumbs([
      { name: WORDS[language].issues.title, url: list },
      { name: issue.id, url },
    ]),
  ];
}

/** A first paragraph longer than this is better read on the page. */
const QUOTE = 400;

/**
 * A ready reply to a ticket behind a known issue, as plain text in a language: what it is, what helps meanwhile,
 * and the short link. The workaround is quoted only where it stands in that language.
 */
export function replyText(publication: Publication, language: Language, issue: KnownIssue): string {
  const { portal, addresses } = publication;
  const { site } = portal;
  const words = WORDS[language].issue.reply;
  const { title } = textIn(issue, language, site.defaultLanguage).value;
  const original = originalOf(portal, issue) ?? issue;
  const workaround =
    workaroundOf(issue, language, site.defaultLanguage) ??
    workaroundOf(original, language, site.defaultLanguage);
  const quote = workaround?.language === language ? firstParagraph(workaround.value.text) : undefined;
  return [
    phrase(words.known, { id: issue.id, title: withoutStop(title) }),
    outcome(original, language, site.timeZone),
    ...(original.facts.status === 'fixed' || !workaround
      ? []
      : [quote === undefined ? words.workaround : phrase(words.meanwhile, { workaround: quote })]),
    phrase(words.more, { link: addresses.absolute(addresses.shortLink(original)) }),
  ].join(' ');
}

function outcome({ facts }: KnownIssue, language: Language, zone: string): string {
  const words = WORDS[language].issue.reply;
  if (isOpenIssue({ facts })) return words.open;
  if (facts.status === 'fixed' && facts.fixed) {
    const day = createFormat(language, zone).day(facts.fixed.on);
    const { version } = facts.fixed;
    return version === undefined ? phrase(words.fixed, { day }) : phrase(words.fixedIn, { day, version });
  }
  return words.noFix;
}

/** The first paragraph as one line with a full stop; undefined where it is too long, or only leads over to a list. */
function firstParagraph(text: string): string | undefined {
  const paragraph = (text.split(/\n\s*\n/, 1)[0] ?? '').replace(/\s+/g, ' ').trim();
  if (paragraph === '' || paragraph.length > QUOTE || paragraph.endsWith(':')) return undefined;
  return /[.!?…]$/.test(paragraph) ? paragraph : `${paragraph}.`;
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, '');
}
