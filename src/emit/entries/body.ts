import type { PublishedUpdate } from '../../domain/record/published.ts';
import type { KnownIssue, PortalRecord, PostMortem, Section } from '../../domain/record/records.ts';
import { textIn, type Translated, updateTextIn } from '../../domain/record/translation.ts';
import { workaroundOf } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { escapeHtml } from '../markup.ts';
import type { FeedContext } from './context.ts';
import { timeHtml } from './facts.ts';

/** What a record says apart from its updates: its sections, then its post-mortem. */
export function textHtml(record: PortalRecord, context: FeedContext): string {
  const { value, language } = textIn(record, context.language, context.site.defaultLanguage);
  const postMortem = value.postMortem && postMortemHtml({ value: value.postMortem, language }, context);
  return sectionsHtml(sectionsOf(record, context), context) + (postMortem ?? '');
}

/** What a record is announced with: what is wrong and what helps meanwhile, not how to reproduce it. */
export function announcementHtml(record: PortalRecord, context: FeedContext): string {
  return sectionsHtml(announced(record, context), context);
}

/** The same as plain text, without headings. */
export function announcementText(record: PortalRecord, context: FeedContext): string {
  return announced(record, context)
    .map(({ value }) => value.text)
    .join('\n\n');
}

function announced(record: PortalRecord, context: FeedContext): Translated<Section>[] {
  return sectionsOf(record, context).filter(({ value }) => value.kind !== 'steps');
}

function sectionsOf(record: PortalRecord, context: FeedContext): Translated<Section>[] {
  const { value, language } = textIn(record, context.language, context.site.defaultLanguage);
  const own = value.sections.map((section) => ({ value: section, language }));
  return record.kind === 'known-issue' ? withWorkaround(own, record, context) : own;
}

function sectionsHtml(sections: Translated<Section>[], context: FeedContext): string {
  return sections.map((section) => sectionHtml(section, 2, context)).join('');
}

/** The updates of a record, newest first. */
export function updatesHtml(record: PortalRecord, said: PublishedUpdate[], context: FeedContext): string {
  if (said.length === 0) return '';
  const { words, format } = context;
  const items = said.toReversed().map(({ update }) => {
    const when = update.day === undefined ? timeHtml(update.at, context) : escapeHtml(format.day(update.day));
    const state = escapeHtml(stateWord(record.kind, update.state, words));
    return `<h3>${when} · ${state}</h3>${updateHtml(update, context)}`;
  });
  const heading = record.kind === 'known-issue' ? words.section.updates : words.section.timeline;
  return `<h2>${escapeHtml(heading)}</h2>${items.join('')}`;
}

/** The text of an update, marked with its language where that isn't the feed's. */
export function updateHtml(update: PublishedUpdate['update'], context: FeedContext): string {
  const { value, language } = updateTextIn(update, context.language, context.site.defaultLanguage);
  return context.prose(value.html, language);
}

/** A workaround stands behind the summary; one that only the original has, in its language; one that says nothing, not at all. */
function withWorkaround(
  sections: Translated<Section>[],
  issue: KnownIssue,
  { language, site }: FeedContext,
): Translated<Section>[] {
  const workaround = workaroundOf(issue, language, site.defaultLanguage);
  const summary = sections.filter(({ value }) => value.kind === 'summary');
  const rest = sections.filter(({ value }) => value.kind !== 'summary' && value.kind !== 'workaround');
  return [...summary, ...(workaround ? [workaround] : []), ...rest];
}

function sectionHtml({ value, language }: Translated<Section>, level: 2 | 3, context: FeedContext): string {
  const html = `<h${level}>${escapeHtml(value.heading)}</h${level}>${value.html}`;
  return context.prose(html, language);
}

function postMortemHtml({ value, language }: Translated<PostMortem>, context: FeedContext): string {
  const { words } = context;
  const items = value.actionItems.map((item) => `<li>${item.done ? '☑' : '☐'} ${actionHtml(item)}</li>`);
  return [
    `<h2>${escapeHtml(words.section['post-mortem'])}</h2>`,
    value.lead ? context.prose(value.lead.html, language) : '',
    ...value.sections.map((section) => sectionHtml({ value: section, language }, 3, context)),
    items.length > 0
      ? `<h3>${escapeHtml(words.section['action-items'])}</h3>${list(items, language, context)}`
      : '',
  ].join('');
}

function list(items: string[], language: Language, context: FeedContext): string {
  return context.prose(`<ul>${items.join('')}</ul>`, language);
}

/** An action on one line: the paragraph that it is in Markdown would break it after its mark. */
function actionHtml({ html, owner, due }: PostMortem['actionItems'][number]): string {
  const line = /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(html)?.[1] ?? html;
  const facts = [owner, due].filter((fact) => fact !== undefined);
  return facts.length === 0 ? line : `${line} (${escapeHtml(facts.join(', '))})`;
}
