import { createHash } from 'node:crypto';
import { compareText } from '../../domain/compare-text.ts';
import {
  FINDING,
  type FindingContents,
  type RecordTitle,
  TITLES_A_FILE,
} from '../../domain/finding/contents.ts';
import { cutKeys } from '../../domain/finding/keys.ts';
import type { Entry } from '../../domain/finding/lexicon.ts';
import { cutShards } from '../../domain/finding/shards.ts';
import { stopWords, tongueOf } from '../../domain/finding/tongues.ts';
import { recordsOf } from '../../domain/portal.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { recordKeys } from '../../domain/record/ids.ts';
import { beginningOf } from '../../domain/record/interval.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { dayOf } from '../../domain/time.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { synonymsOf } from '../../edition/synonyms.ts';
import { findingEntries, type Recall } from './finding-index.ts';
import { findingRecord } from './finding-record.ts';
import { recordFacts } from './record-facts.ts';

/** The index by which the search page ranks records: what it holds, and the parts that a question loads. */
export function findingFiles(publication: Publication, recall: Recall = (_, make) => make()): OutputFile[] {
  const editions = editionsOf(publication);
  const [edition] = editions;
  if (!edition) return [];
  const { portal, now, site } = edition;
  const records = neighbours(recordsOf(portal));
  const tongues = new Map(editions.map(({ language }) => [language, tongueOf(language)]));
  const words = records.map((record) => findingRecord(record, editions));
  const entries = findingEntries(words, tongues, synonymsOf(site), recall);
  // Parts that hold the same are one file.
  const files = new Map<string, OutputFile>();
  const put = (folder: string, content: unknown) => {
    const text = JSON.stringify(content);
    const name = `${folder}/${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
    files.set(name, { path: FINDING + name, content: text });
    return name;
  };
  const shards = cutShards(entries);
  const contents: FindingContents = {
    records: recordFacts(records, { now, site, portal }),
    words: {
      from: shards.map(({ from }) => from),
      files: shards.map((shard) => put('words', shard.entries)),
    },
    keys: cutKeys(records.map(recordKeys)).map((shard) => put('keys', shard)),
    forms: Object.fromEntries(
      [...formsByLength(entries)].map(([letters, forms]) => [letters, put('forms', forms)]),
    ),
    titles: Object.fromEntries(
      editions.map((each) => {
        const titles = records.map((record) => titleOf(record, each));
        return [each.language, inParts(titles, TITLES_A_FILE).map((part) => put('titles', part))];
      }),
    ),
    days: put(
      'days',
      records.map((record) => dayOf(beginningOf(record), site.timeZone)),
    ),
    stopWords: Object.fromEntries(
      editions.map(({ language }) => [language, [...stopWords(language)].sort(compareText).join(' ')]),
    ),
  };
  return [...files.values(), { path: `${FINDING}index.json`, content: JSON.stringify(contents) }];
}

function titleOf(record: PortalRecord, { textOf, language, site }: Edition): RecordTitle {
  const { value, language: written } = textOf(record);
  const isIssue = record.kind === 'known-issue';
  const rest = [
    written === language ? '' : written,
    isIssue ? '' : dayOf(beginningOf(record), site.timeZone),
    (isIssue && record.facts.duplicateOf) || '',
  ] as const;
  const last = rest.findLastIndex((text) => text !== '');
  return [record.id, value.title, ...rest.slice(0, last + 1)] as unknown as RecordTitle;
}

/** Records that are likely to be found together, beside each other: those of a component, in the order of their ids. */
function neighbours(records: readonly PortalRecord[]): PortalRecord[] {
  const place = (record: PortalRecord) => `${record.kind} ${componentsOf(record)[0] ?? ''} ${record.id}`;
  return records
    .map((record) => ({ record, place: place(record) }))
    .sort((a, b) => compareText(a.place, b.place))
    .map(({ record }) => record);
}

/** All forms, those of so many letters together; what is known as some words together isn't misspelled as one. */
function formsByLength(entries: readonly Entry[]): Map<number, string[]> {
  const byLength = new Map<number, Set<string>>();
  for (const [, forms] of entries)
    for (const form of forms) {
      if (form.includes(' ')) continue;
      const same = byLength.get(form.length);
      if (same) same.add(form);
      else byLength.set(form.length, new Set([form]));
    }
  return new Map(
    [...byLength].sort(([a], [b]) => a - b).map(([length, forms]) => [length, [...forms].sort(compareText)]),
  );
}

function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );
}
