import { type Dictionary, learnDictionary, type Pair } from '../../domain/finding/dictionary.ts';
import { type FindingRecord, indexRecords, type Tongue } from '../../domain/finding/index-records.ts';
import { addAlternatives, type Alternatives, entriesOf, type Entry } from '../../domain/finding/lexicon.ts';
import { piecesOf } from '../../domain/finding/pieces.ts';
import { type Dictionaries, relatedWords } from '../../domain/finding/related-words.ts';
import { addSynonyms } from '../../domain/finding/synonyms.ts';
import type { Language } from '../../domain/schemas/common.ts';

/** Groups of words that say the same, by language. */
export type Synonyms = ReadonlyMap<Language, readonly (readonly string[])[]>;

/** The words of records, with what the portal's synonyms and its own translations teach. */
export function findingEntries(
  records: readonly FindingRecord[],
  tongues: ReadonlyMap<Language, Tongue>,
  synonyms: Synonyms,
): Entry[] {
  const terms = indexRecords(records, tongues);
  const alternatives = new Map<string, Alternatives>();
  for (const [language, tongue] of tongues)
    addSynonyms(alternatives, synonyms.get(language) ?? [], language, tongue);
  for (const [key, list] of relatedWords(dictionariesOf(records, tongues))) {
    const term = terms.get(key);
    if (term?.language) addAlternatives(alternatives, term.language, term.stem, [], list);
  }
  return entriesOf(terms, alternatives);
}

/** What titles that stand beside each other in two languages teach. */
function dictionariesOf(
  records: readonly FindingRecord[],
  tongues: ReadonlyMap<Language, Tongue>,
): Dictionaries {
  const titles = new Map(
    [...tongues].map(([language, tongue]) => [
      language,
      records.map((record) => titleStems(record, language, tongue)),
    ]),
  );
  const between = (from: Language, to: Language): Dictionary =>
    learnDictionary(
      records.flatMap((_, number): Pair[] => {
        const source = titles.get(from)?.[number];
        const target = titles.get(to)?.[number];
        return source && target ? [[source, target]] : [];
      }),
    );
  const languages = [...tongues.keys()];
  return new Map(
    languages.map((from) => [
      from,
      new Map(languages.filter((to) => to !== from).map((to) => [to, between(from, to)])),
    ]),
  );
}

function titleStems(record: FindingRecord, language: Language, tongue: Tongue): string[] | undefined {
  const title = record.get(language)?.find(({ field }) => field === 'title');
  return (
    title &&
    piecesOf(title.text)
      .flatMap(({ parts }) => parts)
      .filter(({ folded }) => folded.length > 1 && !tongue.isStopWord(folded))
      .map(({ text }) => tongue.stem(text))
  );
}
