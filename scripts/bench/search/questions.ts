import type { FindingRecord } from '../../../src/domain/finding/index-records.ts';
import { stopWords } from '../../../src/domain/finding/tongues.ts';
import { folded } from '../../../src/domain/fold.ts';
import type { PortalRecord } from '../../../src/domain/record/records.ts';
import type { Language } from '../../../src/domain/schemas/common.ts';
import { inDigestOrder } from './digest-order.ts';
import { quotedTexts } from './quoted-texts.ts';
import { withSlips } from './slips.ts';

/** A question, and the record that it is asked for. */
export interface SearchQuestion {
  kind: string;
  /** The reader's language. */
  language: Language;
  text: string;
  record: string;
}

/** A record, and what the index reads of it. */
export interface IndexedRecord {
  record: PortalRecord;
  words: FindingRecord;
}

/** The most questions of a kind in a language. */
const MOST = 200;
/** So many words describe a record, each in at least so many records. */
const WORDS = 4;
const LEAST_RECORDS = 2;

/**
 * Questions on any portal, by rules that need nobody's judgement: what a record is called; its rarest words that another
 * record has, too, in any order, as they are, misspelled, and asked by a reader of another language; and what it quotes and no
 * other does. Which records are asked for is left to digests, so that every run asks the same.
 */
export function questionsOf(
  records: readonly IndexedRecord[],
  languages: readonly Language[],
): SearchQuestion[] {
  const [first = 'en'] = languages;
  const all = languages.flatMap((language) => {
    const described = describe(records, language);
    const other = languages[(languages.indexOf(language) + 1) % languages.length];
    return [
      ...titles(records, language),
      ...described,
      ...described.map((question) => ({
        ...question,
        kind: 'the same, with slips',
        text: withSlips(question.text, question.record),
      })),
      ...described.flatMap((question) =>
        other === undefined || other === language
          ? []
          : [{ ...question, kind: 'the same, across languages', language: other }],
      ),
      ...quoted(records, language),
    ];
  });
  return sampled([...names(records, first), ...all]);
}

function names(records: readonly IndexedRecord[], language: Language): SearchQuestion[] {
  return records.flatMap(({ record }) => [
    { kind: 'id', language, text: record.id, record: record.id },
    ...(record.kind === 'known-issue' ? record.facts.aliases : []).map((alias) => ({
      kind: /^\d+$/.test(alias) ? 'ticket number' : 'old slug',
      ...{ language, text: alias, record: record.id },
    })),
  ]);
}

function titles(records: readonly IndexedRecord[], language: Language): SearchQuestion[] {
  return records.flatMap(({ record, words }) => {
    const title = words.get(language)?.find(({ field }) => field === 'title')?.text;
    if (title === undefined) return [];
    const of = { language, record: record.id };
    const bare = folded(title);
    return [
      { kind: 'title', text: title, ...of },
      ...(bare === title.toLowerCase() ? [] : [{ kind: 'title, without accents', text: bare, ...of }]),
    ];
  });
}

function describe(records: readonly IndexedRecord[], language: Language): SearchQuestion[] {
  const small = stopWords(language);
  const wordsOf = records.map(({ words }) => {
    const texts = words.get(language)?.filter(({ field }) => field === 'title' || field === 'summary') ?? [];
    const found = texts.flatMap(({ text }) => folded(text).match(/\p{L}{3,}/gu) ?? []);
    return new Set(found.filter((word) => !small.has(word)));
  });
  const holders = new Map<string, number>();
  for (const word of wordsOf.flatMap((words) => [...words])) holders.set(word, (holders.get(word) ?? 0) + 1);
  return records.flatMap(({ record }, number) => {
    const shared = [...(wordsOf[number] ?? [])].filter((word) => (holders.get(word) ?? 0) >= LEAST_RECORDS);
    const byDigest = inDigestOrder(shared, (word) => `${record.id} ${word}`);
    const rarest = byDigest.sort((a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0)).slice(0, WORDS);
    if (rarest.length < WORDS) return [];
    const text = inDigestOrder(rarest, (word) => `${word} ${record.id}`).join(' ');
    return [{ kind: 'its rare words', language, text, record: record.id }];
  });
}

/** What stands in no other record, be it code there or not. It is looked for only as long as more is to be asked. */
function quoted(records: readonly IndexedRecord[], language: Language): SearchQuestion[] {
  const texts = records.map(({ words }) =>
    plain((words.get(language) ?? []).map(({ text }) => text).join('\n')),
  );
  const found: SearchQuestion[] = [];
  for (const { record } of inDigestOrder(records, (each) => each.record.id)) {
    if (found.length === MOST) break;
    const lines = inDigestOrder([...quotedTexts(record, language)], (line) => `${record.id} ${line}`);
    const own = lines.find((line) => texts.filter((text) => text.includes(plain(line))).length === 1);
    if (own !== undefined) found.push({ kind: 'what it quotes', language, text: own, record: record.id });
  }
  return found;
}

function plain(text: string): string {
  return folded(text).replace(/\s+/g, ' ');
}

/** As many of each kind and language as are asked. */
function sampled(questions: readonly SearchQuestion[]): SearchQuestion[] {
  const groups = Map.groupBy(questions, ({ kind, language }) => `${kind} ${language}`).values();
  return [...groups].flatMap((group) =>
    inDigestOrder(group, ({ record, text }) => `${record} ${text}`).slice(0, MOST),
  );
}
