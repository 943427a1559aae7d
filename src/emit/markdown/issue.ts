import type { KnownIssue } from '../../domain/record/records.ts';
import { relatedIncidents, relatedIssues, workaroundOwner } from '../../domain/record/related.ts';
import { localizedIn, textIn } from '../../domain/record/translation.ts';
import { shownSections, workaroundOf } from '../../domain/record/workaround.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { issueFacts } from '../../view/issue/facts.ts';
import { issueWorkaround } from '../../view/issue/workaround.ts';
import type { TwinContext } from './context.ts';
import {
  addressLines,
  heading,
  proseBlock,
  recordList,
  sectionBlock,
  twinLink,
  updateBlocks,
} from './parts.ts';
import { blocks, factLine, markdownLink, markdownText } from './text.ts';

/** A known issue as Markdown: facts, the workaround before all else, sections, updates. */
export function issueMarkdown(issue: KnownIssue, context: TwinContext): string {
  const { publication, language, words } = context;
  const text = textIn(issue, language, publication.portal.site.defaultLanguage);
  return blocks([
    heading(issue, context),
    [...facts(issue, context), ...addressLines(issue, context)].join('\n'),
    workaroundBlock(issue, context),
    ...shownSections(text.value.sections).map((section) =>
      sectionBlock({ value: section, language: text.language }, 2, context),
    ),
    updateBlocks(issue, words.section.updates, context),
    recordList(relatedIssues(publication.portal, issue), words.issue.relatedIssues, context),
    recordList(relatedIncidents(publication.portal, issue), words.issue.incidents, context),
  ]);
}

function facts(issue: KnownIssue, { publication, language, words }: TwinContext): string[] {
  const { portal, addresses } = publication;
  const { status, reason, duplicateOf } = issue.facts;
  const original = duplicateOf === undefined ? undefined : portal.byId.get(duplicateOf);
  const why = reason && localizedIn(reason, language, portal.site.defaultLanguage).value;
  return [
    factLine(words.feeds.status, markdownText(stateWord('known-issue', status, words))),
    ...(original ? [factLine(words.feeds.duplicateOf, twinLink(original, publication, language))] : []),
    ...(why === undefined ? [] : [factLine(words.feeds.reason, markdownText(why))]),
    ...issueFacts(publication, language, issue).map(({ label, text, time, links }) =>
      factLine(
        label,
        links?.map((link) => markdownLink(link.text, addresses.absolute(link.href))).join(', ') ??
          markdownText(text ?? time?.text ?? ''),
      ),
    ),
  ];
}

/** The workaround as it is published, or a sentence saying that there is none. */
function workaroundBlock(issue: KnownIssue, context: TwinContext): string {
  const { publication, language, words } = context;
  const { portal } = publication;
  const view = issueWorkaround(publication, language, issue);
  const owner = workaroundOwner(portal, issue);
  const found = owner && workaroundOf(owner, language, portal.site.defaultLanguage);
  const none = view.none === undefined ? undefined : `${words.issue.noWorkaround}. ${view.none}`;
  return blocks([
    `## ${words.section.workaround}`,
    found ? proseBlock(found, context) : none,
    view.verified === undefined ? undefined : `*${markdownText(view.verified)}.*`,
  ]);
}
