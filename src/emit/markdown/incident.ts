import { componentName } from '../../domain/portal.ts';
import type { IncidentRecord, PostMortem } from '../../domain/record/records.ts';
import { issuesBehind } from '../../domain/record/related.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import { postMortemIn, textIn, type Translated } from '../../domain/record/translation.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { affectedView } from '../../view/incident/affected.ts';
import { lastedView } from '../../view/incident/lasted.ts';
import { actionNote } from '../../view/incident/post-mortem.ts';
import { recordFeedLink } from '../../view/parts/feed-links.ts';
import { plainText } from '../../view/parts/piece.ts';
import type { TwinContext } from './context.ts';
import { addressLines, heading, proseBlock, recordList, sectionBlock, updateBlocks } from './parts.ts';
import { blocks, factLine, markdownLink, markdownText } from './text.ts';

/** An incident or a maintenance as Markdown: facts, what was affected, timeline, post-mortem. */
export function incidentMarkdown(record: IncidentRecord, context: TwinContext): string {
  const { publication, language, words } = context;
  const { defaultLanguage } = publication.portal.site;
  const text = textIn(record, language, defaultLanguage);
  const postMortem = postMortemIn(record, language, defaultLanguage);
  return blocks([
    heading(record, context),
    [...facts(record, context), ...addressLines(record, context)].join('\n'),
    affectedBlock(record, context),
    ...text.value.sections.map((section) =>
      sectionBlock({ value: section, language: text.language }, 2, context),
    ),
    updateBlocks(record, words.section.timeline, context),
    postMortem && postMortemBlock(postMortem, context),
    recordList(issuesBehind(publication.portal, record), words.now.issues, context),
  ]);
}

function facts(record: IncidentRecord, { publication, language, words, format }: TwinContext): string[] {
  const { addresses, portal, now } = publication;
  const { strong, rest } = lastedView(publication, language, record);
  const components = componentsOf(record).map((id) =>
    markdownLink(componentName(portal, id, language), addresses.absolute(addresses.component(id, language))),
  );
  const detected = record.kind === 'incident' ? record.detected : undefined;
  const state = stateWord(record.kind, recordState(record, now), words);
  const feed = recordFeedLink(publication, language, record);
  return [
    factLine(words.feeds.status, markdownText(state)),
    ...(record.kind === 'incident'
      ? [factLine(words.feeds.impact, markdownText(words.impact[record.facts.impact]))]
      : []),
    ...(components.length > 0 ? [factLine(words.feeds.components, components.join(', '))] : []),
    `- ${markdownText([strong, plainText(rest)].filter((part) => part !== '').join(', '))}`,
    ...(detected === undefined || detected > now
      ? []
      : [factLine(words.incident.noticed, markdownText(format.moment(detected)))]),
    factLine(words.issue.facts.follow, markdownLink(feed.title, addresses.absolute(feed.href))),
  ];
}

/** What it did to each component, from when to when. */
function affectedBlock(record: IncidentRecord, { publication, language }: TwinContext): string | undefined {
  const affected = affectedView(publication, language, record);
  if (!affected || affected.rows.length === 0) return undefined;
  const lines = affected.rows.map(({ name, marks }) =>
    factLine(name, markdownText(marks.map(({ text }) => text).join(', '))),
  );
  return blocks([`## ${affected.title}`, `${affected.note}:`, lines.join('\n')]);
}

function postMortemBlock({ value, language }: Translated<PostMortem>, context: TwinContext): string {
  const { words, publication } = context;
  const items = value.actionItems.map((item) => {
    const note = markdownText(actionNote(publication, context.language, item));
    const text = proseBlock({ value: item, language: context.written }, context);
    const said = text.includes('\n') ? `${text}\n\n${note}` : `${text} (${note})`;
    return `- [${item.done ? 'x' : ' '}] ${said.replace(/\n(?=.)/g, '\n  ')}`;
  });
  return blocks([
    `## ${words.section['post-mortem']}`,
    value.lead && proseBlock({ value: value.lead, language }, context),
    ...value.sections.map((section) => sectionBlock({ value: section, language }, 3, context)),
    items.length === 0 ? undefined : `### ${words.section['action-items']}\n\n${items.join('\n')}`,
  ]);
}
