import type { Alternative } from '../../domain/finding/alternatives.ts';
import { type Dictionary, learnDictionary, type Pair } from '../../domain/finding/dictionary.ts';
import { type FindingRecord, indexRecords, type Tongue } from '../../domain/finding/index-records.ts';
import { addAlternatives, type Alternatives, entriesOf, type Entry } from '../../domain/finding/lexicon.ts';
import { piecesOf } from '../../domain/finding/pieces.ts';
import { type Dictionaries, relatedWords } from '../../domain/finding/related-words.ts';
import { addSynonyms } from '../../domain/finding/synonyms.ts';
import type { Language } from '../../domain/schemas/common.ts';

/** Groups of words that say the same, by language. */
export type Synonyms = ReadonlyMap<Language, readonly (readonly string[])[]>;

/** Gives what was made of the same inputs before, or makes it. */
export type Recall = (inputs: string, make: () => string) => string;

/** The words of records, with what the portal's synonyms and its own translations teach. */
export function findingEntries(
  records: readonly FindingRecord[],
  tongues: ReadonlyMap<Language, Tongue>,
  synonyms: Synonyms,
  recall: Recall,
): Entry[] {
  const terms = indexRecords(records, tongues);
  const alternatives = new Map<string, Alternatives>();
  for (const [language, tongue] of tongues)
    addSynonyms(alternatives, synonyms.get(language) ?? [], language, tongue);
  for (const [key, list] of learnedWords(records, tongues, recall)) {
    const term = terms.get(key);
    if (term?.language) addAlternatives(alternatives, term.language, term.stem, [], list);
  }
  return entriesOf(terms, alternatives);
}

/** What titles that stand beside each other in two languages teach. */
function learnedWords(
  records: readonly FindingRecord[],
  tongues: ReadonlyMap<Language, Tongue>,
  recall: Recall,
): [key: string, Alternative[]][] {
  const titles = [...tongues].map(([language, tongue]) => ({
    language,
    stems: records.map((record) => titleStems(record, language, tongue)),
  }));
  const learned = recall(JSON.stringify(titles), () => {
    const dictionaries: Dictionaries = new Map(
      titles.map((from) => [
        from.language,
        new Map(titles.filter((to) => to !== from).map((to) => [to.language, between(from.stems, to.stems)])),
      ]),
    );
    return JSON.stringify([...relatedWords(dictionaries)]);
  });
  return JSON.parse(learned) as [string, Alternative[]][];
}

type Titles = readonly (readonly string[] | undefined)[];

function between(from: Titles, to: Titles): Dictionary {
  return learnDictionary(
    from.flatMap((source, number): Pair[] => {
      const target = to[number];
      return source && target ? [[source, target]] : [];
    }),
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
