import type { Publication } from '../../domain/publication.ts';
import { keyWord, recordKeys } from '../../domain/record/ids.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { leastReporters } from '../../domain/record/reports.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import type { Translated, TranslatedPostMortem } from '../../domain/record/translation.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { KnownIssueFacts } from '../../domain/schemas/known-issue.ts';
import { MINUTE } from '../../domain/time.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';

/** What the index keeps of a record in a language; each language has an index of its own. */
export interface SearchDocument {
  language: Language;
  /** Relative to the portal's base. */
  url: string;
  content: string;
  /** Words that lead to the record, and what a result shows. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Numbers, as text; every document has every one, or it would be missing from that order. */
  sort: { date: string; reporters: string };
}

/** One record in one language, in the original's words where it isn't translated. */
export function searchDocument(record: PortalRecord, edition: Edition): SearchDocument {
  const { site, addresses, now, language, format, textOf, componentName } = edition;
  const content = searchContent(record, edition);
  const components = componentsOf(record);
  const names = components.map((id) => componentName(id));
  const reports = record.kind === 'known-issue' ? record.facts.reports : undefined;
  return {
    language,
    url: addresses.record(record),
    content: content.value,
    meta: {
      title: textOf(record).value.title,
      id: record.id,
      keys: recordKeys(record)
        .flatMap((key) => [key, keyWord(key)])
        .join(' '),
      component: names.join(' '),
      // The letter keeps a count from being found by its number.
      ...(reports?.reporters ? { reporters: `n${reports.reporters}` } : {}),
      ...(reports?.fewerThan === undefined ? {} : { fewerThan: `n${reports.fewerThan}` }),
      ...(record.kind === 'known-issue'
        ? record.facts.duplicateOf && { duplicateOf: record.facts.duplicateOf }
        : { day: format.day(beginningOf(record)) }),
    },
    filters: {
      kind: [record.kind],
      status: [recordState(record, now)],
      component: components,
      language: [content.language],
      ...(record.kind === 'known-issue'
        ? { workaround: [hasWorkaround(record, site.defaultLanguage) ? 'yes' : 'no'] }
        : {}),
    },
    sort: {
      date: String(Math.floor(beginningOf(record) / MINUTE)),
      reporters: String(leastReporters(reports)),
    },
  };
}

/**
 * All that a record says in a language, as plain text in the order of its page, without headings:
 * excerpts are taken from it. Updates of later than `now` aren't published yet. Never empty: the title serves then.
 */
function searchContent(record: PortalRecord, edition: Edition): Translated<string> {
  const { now, textOf, sectionsOf, postMortemOf, updateText } = edition;
  const { value: text, language } = textOf(record);
  const postMortem = record.kind === 'known-issue' ? undefined : postMortemOf(record);
  const updates = publishedUpdates(record, now).map(({ update }) => updateText(update).value.text);
  const parts = [
    ...sectionsOf(record).map((section) => section.value.text),
    ...updates,
    ...(postMortem ? postMortemTexts(postMortem) : []),
    ...(record.kind === 'known-issue' ? factTexts(record.facts, edition) : []),
  ];
  const value = parts.join(' ').replace(/\s+/g, ' ').trim();
  return { value: value === '' ? text.title : value, language };
}

function postMortemTexts({ lead, sections, actionItems }: TranslatedPostMortem): string[] {
  return [...(lead ? [lead] : []), ...sections, ...actionItems].map(({ value }) => value.text);
}

function factTexts({ reason, affects, tags }: KnownIssueFacts, { localized }: Edition): string[] {
  const texts = [reason, affects?.customers].filter((text) => text !== undefined);
  return [...texts.map((text) => localized(text)), ...tags];
}

/** The documents of a portal: one for each record, in each of its languages or in one. */
export function* searchDocuments(publication: Publication, language?: Language): Generator<SearchDocument> {
  const { issues, incidents } = publication.portal;
  for (const edition of editionsOf(publication)) {
    if (language !== undefined && edition.language !== language) continue;
    for (const record of [...issues, ...incidents]) yield searchDocument(record, edition);
  }
}
