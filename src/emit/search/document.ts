import { recordsOf } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { leastReporters } from '../../domain/record/reports.ts';
import { segmentsAsked, segmentsOf } from '../../domain/record/segments.ts';
import { componentsOf, recordState, statesFoundBy } from '../../domain/record/state.ts';
import type { Translated } from '../../domain/record/translation.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { dayOf, MINUTE } from '../../domain/time.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';

/** What Pagefind keeps of a record in a language, to browse by; each language has an index of its own. */
export interface SearchDocument {
  language: Language;
  /** Relative to the portal's base. */
  url: string;
  content: string;
  /** What a result shows. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Numbers, as text; every document has every one, or it would be missing from that order. */
  sort: { date: string; reporters: string };
}

/** One record in one language, in the original's words where it isn't translated. */
export function searchDocument(record: PortalRecord, edition: Edition): SearchDocument {
  const { site, portal, addresses, now, language, textOf } = edition;
  const content = beginningText(record, edition);
  const components = componentsOf(record);
  const segments = segmentsOf(record, segmentsAsked(portal));
  const reports = record.kind === 'known-issue' ? record.facts.reports : undefined;
  return {
    language,
    url: addresses.record(record),
    content: content.value,
    meta: {
      title: textOf(record).value.title,
      id: record.id,
      ...(reports?.reporters ? { reporters: String(reports.reporters) } : {}),
      ...(reports?.fewerThan === undefined ? {} : { fewerThan: String(reports.fewerThan) }),
      ...(record.kind === 'known-issue'
        ? record.facts.duplicateOf && { duplicateOf: record.facts.duplicateOf }
        : { day: dayOf(beginningOf(record), site.timeZone) }),
    },
    filters: {
      kind: [record.kind],
      status: statesFoundBy(record.kind, recordState(record, now)),
      component: components,
      language: [content.language],
      ...(segments.length > 0 ? { segment: segments } : {}),
      ...(record.kind === 'known-issue'
        ? {
            workaround: [hasWorkaround(record, site.defaultLanguage) ? 'yes' : 'no'],
            ...(record.facts.affects?.versions ? { version: record.facts.affects.versions } : {}),
          }
        : {}),
    },
    sort: {
      date: String(Math.floor(beginningOf(record) / MINUTE)),
      reporters: String(leastReporters(reports)),
    },
  };
}

/** About as many letters as two or three lines have: nobody looks for words here, so Pagefind needs no more of them. */
const LENGTH = 240;

/**
 * How a record begins in a language, as plain text without headings: its first section, else its first update. Never
 * empty: the title serves then. Updates of later than `now` aren't published yet.
 */
function beginningText(record: PortalRecord, edition: Edition): Translated<string> {
  const { now, textOf, sectionsOf, updateText } = edition;
  const { value: title, language } = textOf(record);
  const texts = [
    ...sectionsOf(record).map((section) => section.value.text),
    ...publishedUpdates(record, now).map(({ update }) => updateText(update).value.text),
  ];
  const first = texts.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '');
  return { value: first === undefined ? title.title : shortened(first), language };
}

function shortened(text: string): string {
  if (text.length <= LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LENGTH)).slice(0, LENGTH)}…`;
}

/** The documents of a portal: one for each record, in each of its languages or in one. */
export function* searchDocuments(publication: Publication, language?: Language): Generator<SearchDocument> {
  for (const edition of editionsOf(publication)) {
    if (language !== undefined && edition.language !== language) continue;
    for (const record of recordsOf(publication.portal)) yield searchDocument(record, edition);
  }
}
