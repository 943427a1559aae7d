import type { KnownIssue } from '../../domain/record/records.ts';
import { relatedIncidents, relatedIssues, workaroundOwner } from '../../domain/record/related.ts';
import { shownSections } from '../../domain/record/workaround.ts';
import type { Edition } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { issueFacts } from '../../view/issue/facts.ts';
import { issueWorkaround } from '../../view/issue/workaround.ts';
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
export function issueMarkdown(issue: KnownIssue, edition: Edition): string {
  const { portal, words, textOf } = edition;
  const text = textOf(issue);
  return blocks([
    heading(issue, edition),
    [...facts(issue, edition), ...addressLines(issue, edition)].join('\n'),
    workaroundBlock(issue, edition),
    ...shownSections(text.value.sections).map((section) =>
      sectionBlock(issue, { value: section, language: text.language }, 2, edition),
    ),
    updateBlocks(issue, words.section.updates, edition),
    recordList(relatedIssues(portal, issue), words.issue.relatedIssues, edition),
    recordList(relatedIncidents(portal, issue), words.issue.incidents, edition),
  ]);
}

function facts(issue: KnownIssue, edition: Edition): string[] {
  const { portal, addresses, words, factText } = edition;
  const { status, reason, duplicateOf } = issue.facts;
  const original = duplicateOf === undefined ? undefined : portal.byId.get(duplicateOf);
  const why = reason && factText(reason).value;
  return [
    factLine(words.feeds.status, markdownText(stateWord('known-issue', status, words))),
    ...(original ? [factLine(words.feeds.duplicateOf, twinLink(original, edition))] : []),
    ...(why === undefined ? [] : [factLine(words.feeds.reason, markdownText(why))]),
    ...issueFacts(edition, issue).map(({ label, text, time, links }) =>
      factLine(
        label,
        links?.map((link) => markdownLink(link.text, addresses.absolute(link.href))).join(', ') ??
          markdownText(text ?? time?.text ?? ''),
      ),
    ),
  ];
}

/** The workaround as it is published, or a sentence saying that there is none. */
function workaroundBlock(issue: KnownIssue, edition: Edition): string {
  const { portal, words, workaroundOf } = edition;
  const view = issueWorkaround(edition, issue);
  const owner = workaroundOwner(portal, issue);
  const found = owner && workaroundOf(owner);
  const none = view.none === undefined ? undefined : `${words.issue.noWorkaround}. ${view.none}`;
  return blocks([
    `## ${words.section.workaround}`,
    found ? proseBlock(issue, found, edition) : none,
    view.verified === undefined ? undefined : `*${markdownText(view.verified)}.*`,
  ]);
}
