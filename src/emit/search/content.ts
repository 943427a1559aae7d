import type { PortalRecord, PostMortem } from '../../domain/record/records.ts';
import { localizedIn, textIn, type Translated, updateTextIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { KnownIssueFacts } from '../../domain/schemas/known-issue.ts';
import type { Instant } from '../../domain/time.ts';

/**
 * All that a record says in a language, as plain text in the order of its page, without headings:
 * excerpts are taken from it. Updates of later than `now` aren't said yet. Never empty: the title serves then.
 */
export function searchContent(
  record: PortalRecord,
  language: Language,
  defaultLanguage: Language,
  now: Instant,
): Translated<string> {
  const { value: text, language: written } = textIn(record, language, defaultLanguage);
  const updates = record.updates
    .filter(({ at }) => at <= now)
    .map((update) => updateTextIn(update, language, defaultLanguage).value.text);
  const parts = [
    ...text.sections.map((section) => section.text),
    ...updates,
    ...(text.postMortem ? postMortemTexts(text.postMortem) : []),
    ...(record.kind === 'known-issue' ? factTexts(record.facts, language, defaultLanguage) : []),
  ];
  const value = parts.join(' ').replace(/\s+/g, ' ').trim();
  return { value: value === '' ? text.title : value, language: written };
}

function postMortemTexts({ lead, sections, actionItems }: PostMortem): string[] {
  return [lead?.text ?? '', ...sections.map(({ text }) => text), ...actionItems.map(({ text }) => text)];
}

function factTexts(
  { reason, affects, tags }: KnownIssueFacts,
  language: Language,
  defaultLanguage: Language,
): string[] {
  const said = [reason, affects?.customers].filter((text) => text !== undefined);
  return [...said.map((text) => localizedIn(text, language, defaultLanguage).value), ...tags];
}
