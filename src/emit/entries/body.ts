import type { PublishedUpdate } from '../../domain/record/published.ts';
import {
  type ActionItem,
  isIncidentRecord,
  type KnownIssue,
  type PortalRecord,
  type Section,
} from '../../domain/record/records.ts';
import type { Translated, TranslatedPostMortem } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Edition } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { escapeHtml } from '../markup.ts';
import { timeHtml } from './facts.ts';

/** What a record says apart from its updates: its sections, then its post-mortem. */
export function textHtml(record: PortalRecord, edition: Edition): string {
  const postMortem = isIncidentRecord(record) ? edition.postMortemOf(record) : undefined;
  return (
    sectionsHtml(sectionsOf(record, edition), edition) +
    (postMortem ? postMortemHtml(postMortem, edition) : '')
  );
}

/** What a record is announced with: what is wrong and what helps meanwhile, not how to reproduce it. */
export function announcementHtml(record: PortalRecord, edition: Edition): string {
  return sectionsHtml(announced(record, edition), edition);
}

/** The same as plain text; the summary needs no heading. */
export function announcementText(record: PortalRecord, edition: Edition): string {
  return announced(record, edition)
    .flatMap(({ value }) => (value.kind === 'summary' ? [] : [value.heading]).concat(edition.plain(value)))
    .filter((text) => text !== '')
    .join('\n\n');
}

function announced(record: PortalRecord, edition: Edition): Translated<Section>[] {
  return sectionsOf(record, edition).filter(({ value }) => value.kind !== 'steps');
}

function sectionsOf(record: PortalRecord, edition: Edition): Translated<Section>[] {
  const own = edition.sectionsOf(record);
  return record.kind === 'known-issue' ? withWorkaround(own, record, edition) : own;
}

function sectionsHtml(sections: Translated<Section>[], edition: Edition): string {
  return sections.map((section) => sectionHtml(section, 2, edition)).join('');
}

/** The updates of a record, newest first. */
export function updatesHtml(record: PortalRecord, updates: PublishedUpdate[], edition: Edition): string {
  const { words, format } = edition;
  if (updates.length === 0) return '';
  const items = updates.toReversed().map(({ update }) => {
    const when = update.day === undefined ? timeHtml(update.at, edition) : escapeHtml(format.day(update.day));
    const state = escapeHtml(stateWord(record.kind, update.state, words));
    return `<h3>${when} · ${state}</h3>${updateHtml(update, edition)}`;
  });
  const heading = record.kind === 'known-issue' ? words.section.updates : words.section.timeline;
  return `<h2>${escapeHtml(heading)}</h2>${items.join('')}`;
}

/** The text of an update, marked with its language where that isn't the feed's. */
export function updateHtml(update: PublishedUpdate['update'], edition: Edition): string {
  const { updateText } = edition;
  const { value, language } = updateText(update);
  return proseHtml(value.html, language, edition);
}

/** A workaround comes after the summary; one that only the original has, in its language; one that says nothing, not at all. */
function withWorkaround(
  sections: Translated<Section>[],
  issue: KnownIssue,
  edition: Edition,
): Translated<Section>[] {
  const workaround = edition.workaroundOf(issue) ?? edition.workaroundRemark(issue);
  const summary = sections.filter(({ value }) => value.kind === 'summary');
  const rest = sections.filter(({ value }) => value.kind !== 'summary' && value.kind !== 'workaround');
  return [...summary, ...(workaround ? [workaround] : []), ...rest];
}

function sectionHtml({ value, language }: Translated<Section>, level: 2 | 3, edition: Edition): string {
  const heading = value.heading === '' ? '' : `<h${level}>${escapeHtml(value.heading)}</h${level}>`;
  const html = heading + value.html;
  return proseHtml(html, language, edition);
}

function postMortemHtml({ lead, sections, actionItems }: TranslatedPostMortem, edition: Edition): string {
  const { words } = edition;
  const items = actionItems.map(({ value, language }) => {
    const html = proseHtml(`${value.done ? '☑' : '☐'} ${actionHtml(value)}`, language, edition);
    return `<li>${html}</li>`;
  });
  return [
    `<h2>${escapeHtml(words.section['post-mortem'])}</h2>`,
    lead ? proseHtml(lead.value.html, lead.language, edition) : '',
    ...sections.map((section) => sectionHtml(section, 3, edition)),
    items.length > 0 ? `<h3>${escapeHtml(words.section['action-items'])}</h3><ul>${items.join('')}</ul>` : '',
  ].join('');
}

/** An action on one line: the paragraph that it is in Markdown would break it after its mark. */
function actionHtml({ html, owner, due }: ActionItem): string {
  const line = /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(html)?.[1] ?? html;
  const facts = [owner, due].filter((fact) => fact !== undefined);
  return facts.length === 0 ? line : `${line} (${escapeHtml(facts.join(', '))})`;
}

/** HTML with full addresses, marked with its language where that isn't the feed's. */
function proseHtml(html: string, language: Language, edition: Edition): string {
  const resolved = edition.html(html, { absolute: true });
  return language === edition.language ? resolved : `<div lang="${language}">${resolved}</div>`;
}
