import { once } from '../../domain/memoize.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { orderIssues } from '../../domain/record/order.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { relatedIncidents, relatedIssues, workaroundOwner } from '../../domain/record/related.ts';
import { reportTrend } from '../../domain/record/reports.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { hasWorkaround, isShown, workaroundFacts } from '../../domain/record/workaround.ts';
import { issueAnswer } from '../../domain/response.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { teamOfIssue } from '../../domain/teams.ts';
import { isoUtc } from '../../domain/time.ts';
import { replyText } from '../../view/copying/reply.ts';
import { inEachLanguage, recordLinks } from './links.ts';
import { jsonText, pageFiles } from './pages.ts';
import type { ApiKnownIssue, ApiKnownIssues, ListedIssue } from './schemas/known-issue.ts';
import { localizedTexts, proseObject, sectionObject, titles, writtenIn } from './texts.ts';
import { updatesOf } from './updates.ts';

/** Known issues: pages of all of them, newest first, and one file for each. */
export function* knownIssueFiles(publication: Publication): Iterable<OutputFile> {
  const issues = orderIssues(publication.portal.issues, 'newest').map((issue) => ({
    record: issue,
    id: issue.id,
    listed: once(() => listedIssue(issue, publication)),
  }));
  yield* pageFiles(publication, 'known-issues', issues, ({ items, ...page }) => {
    const knownIssues = items.map(({ listed }) => listed());
    return { ...page, knownIssues } satisfies ApiKnownIssues;
  });
  for (const { record: issue, listed } of issues)
    yield fileFrom({ records: [issue] }, publication.addresses.recordApi(issue), () =>
      jsonText({ ...listed(), ...wholeIssue(issue, publication) }),
    );
}

function listedIssue(issue: KnownIssue, publication: Publication): ListedIssue {
  const { portal, addresses } = publication;
  const { published, updated } = publicationTimes(issue, publication);
  const { facts } = issue;
  const { fixed } = facts;
  const components = componentsOf(issue);
  return {
    id: issue.id,
    titles: titles(issue, publication),
    status: facts.status,
    open: isOpenIssue(issue),
    type: facts.type ?? null,
    severity: facts.severity ?? null,
    business: facts.business ? { impact: facts.business.impact, level: facts.business.level ?? null } : null,
    reach: facts.reach ?? null,
    segments: facts.segments,
    strategy: facts.strategy ?? null,
    components,
    team: teamOfIssue(portal, issue) ?? null,
    hasWorkaround: hasWorkaround(issue, portal.site.defaultLanguage),
    reports: facts.reports ? reportsObject(facts.reports) : null,
    created: isoUtc(published),
    updated: isoUtc(updated),
    fixed: fixed ? { on: fixed.on, version: fixed.version ?? null } : null,
    documentation: facts.documentation ?? null,
    duplicateOf: facts.duplicateOf ?? null,
    aliases: facts.aliases,
    tags: facts.tags,
    url: addresses.absolute(addresses.recordApi(issue)),
    links: recordLinks(issue, publication),
  };
}

/** Counts as they are published: there is none beside `fewerThan`. */
function reportsObject(reports: Reports): NonNullable<ListedIssue['reports']> {
  const { fewerThan, reporters, tickets, last30Days, first, latest, weekly, segments, asOf } = reports;
  const exact = (count: number | undefined) => (fewerThan === undefined ? (count ?? null) : null);
  return {
    reporters: exact(reporters),
    tickets: exact(tickets),
    fewerThan: fewerThan ?? null,
    last30Days: exact(last30Days),
    first: first ?? null,
    latest: latest ?? null,
    weekly: (fewerThan === undefined ? weekly : undefined) ?? null,
    segments: (fewerThan === undefined ? segments : undefined) ?? null,
    asOf,
    trend: reportTrend(reports) ?? null,
  };
}

function wholeIssue(issue: KnownIssue, publication: Publication): Omit<ApiKnownIssue, keyof ListedIssue> {
  const { author, affects, next, promised, reason } = issue.facts;
  const ids = (records: { id: string }[]) => records.map(({ id }) => id);
  return {
    author: author ?? null,
    affects: affects
      ? {
          versions: affects.versions ?? [],
          customers: affects.customers === undefined ? null : localizedTexts(publication, affects.customers),
        }
      : null,
    next: next && isOpenIssue(issue) ? { by: next.by, what: localizedTexts(publication, next.what) } : null,
    promised: promised.map(({ by, what, kept, dropped }) => ({
      by,
      what: localizedTexts(publication, what),
      kept: kept ?? null,
      dropped: dropped === undefined ? null : localizedTexts(publication, dropped),
    })),
    answer: issueAnswer(issue, publication.portal.site) ?? null,
    reason: reason === undefined ? null : localizedTexts(publication, reason),
    related: ids(relatedIssues(publication.portal, issue)),
    incidents: ids(relatedIncidents(publication.portal, issue)),
    workaround: workaroundObject(issue, publication),
    workaroundRemark: remarkTexts(issue, publication),
    texts: writtenIn(publication, issue.texts, ({ title, sections }, edition) => ({
      title,
      sections: sections.filter(isShown).map((section) => sectionObject(section, edition)),
    })),
    replies: inEachLanguage(publication, (edition) => replyText(edition, issue)),
    updates: updatesOf(issue, publication),
  };
}

function workaroundObject(issue: KnownIssue, publication: Publication): ApiKnownIssue['workaround'] {
  const { portal } = publication;
  const owner = workaroundOwner(portal, issue);
  if (!owner) return null;
  const { since, verified, version } = workaroundFacts(owner);
  const texts = writtenIn(publication, owner.texts, (_text, edition) => {
    const found = edition.workaroundOf(owner);
    return found?.language === edition.language ? proseObject(found.value, edition) : undefined;
  });
  return {
    issue: owner.id,
    since: since ?? null,
    verified: verified ?? null,
    version: version ?? null,
    texts,
  };
}

/** What an issue without a workaround says on that, in the languages that it says it in. */
function remarkTexts(issue: KnownIssue, publication: Publication): ApiKnownIssue['workaroundRemark'] {
  const texts = writtenIn(publication, issue.texts, (_text, edition) => {
    const found = edition.workaroundRemark(issue);
    return found?.language === edition.language ? proseObject(found.value, edition) : undefined;
  });
  return Object.values(texts).some((text) => text !== undefined) ? texts : null;
}
