import { compareText } from '../../compare-text.ts';
import type { Tongue } from '../../finding/index-records.ts';
import { languageOf } from '../../finding/language-of.ts';
import { folded } from '../../fold.ts';
import type { Language } from '../../schemas/common.ts';
import type { SaidFacts } from '../../schemas/said.ts';
import { tellingWords } from '../suggesting/telling-words.ts';
import { plainWords } from './plain-words.ts';

/** What one customer wrote of some known issues. It lives in memory alone. */
export interface SaidText {
  text: string;
  /** One text a customer: of a ticket of several, one of them, since one person wrote it. */
  customer: string;
  /** The ids of the issues that it names; of duplicates, those of their originals. */
  issues: readonly string[];
}

/** What words of customers are measured by. */
export interface Vocabulary {
  /** The portal's languages, its default one first. */
  tongues: ReadonlyMap<Language, Tongue>;
  stopWords: ReadonlyMap<Language, ReadonlySet<string>>;
  /** Stems of the portal's own words, and of its synonyms: public already, and nobody's. */
  known: ReadonlyMap<Language, ReadonlySet<string>>;
  /** Whether an issue's own text has a word of this stem. */
  isOwn: (issue: string, language: Language, stem: string) => boolean;
  /** Words in names and addresses of customers, folded. */
  names: ReadonlySet<string>;
}

export type SaidWords = SaidFacts['words'];

/** A word is known, too, when so many issues are called by it. */
const ISSUES_OF_A_KNOWN_WORD = 2;
/** A word that more than this share of all issues are called by says nothing of any; of few issues, two may share one. */
const MOST_ISSUES = 1 / 3;
/** The most words of an issue in a language: whoever reviews them is to read them all. */
const MOST_WORDS = 20;

interface Use {
  customers: Set<string>;
  issue: string;
  language: Language;
  word: string;
}

/**
 * Gathers what customers write of known issues, and tells the words that at least `minimum` of them used of the same one,
 * exactly so and in small letters. Such a word is the portal's own, or used so of several issues and in no customer's name,
 * and never with a capital inside a sentence; it isn't in the issue's own text.
 */
export function createListener(minimum: number, vocabulary: Vocabulary) {
  const { tongues, stopWords, known, isOwn, names } = vocabulary;
  const [usual = 'en'] = tongues.keys();
  const uses = new Map<string, Use>();
  const capital = new Set<string>();
  const heard = new Map<string, Set<string>>();

  function listen({ text, customer, issues }: SaidText): void {
    const { all, small, capital: capitals } = plainWords(text);
    const language = languageOf(all, usual, stopWords);
    for (const word of capitals) capital.add(folded(word));
    for (const issue of issues) {
      append(heard, issue, customer);
      for (const word of small) {
        const key = `${issue} ${language} ${word}`;
        const use = uses.get(key);
        if (use) use.customers.add(customer);
        else uses.set(key, { customers: new Set([customer]), issue, language, word });
      }
    }
  }

  /** By the issue and the language, in the order of the alphabet, which says nothing of how many used which. */
  function words(): SaidWords {
    const enough = [...uses.values()].filter(({ customers }) => customers.size >= minimum);
    const issuesOf = new Map<string, Set<string>>();
    for (const { language, word, issue } of enough) append(issuesOf, `${language} ${word}`, issue);
    const loud = [...heard.values()].filter((customers) => customers.size >= minimum).length;
    const most = Math.max(ISSUES_OF_A_KNOWN_WORD, loud * MOST_ISSUES);
    const telling = enough.filter(({ language, word, issue }) => {
      const tongue = tongues.get(language);
      const form = folded(word);
      if (!tongue || tongue.isStopWord(form) || tellingWords([word]).size === 0) return false;
      const stem = tongue.stem(word);
      const issues = issuesOf.get(`${language} ${word}`)?.size ?? 0;
      if (isOwn(issue, language, stem) || issues > most) return false;
      if (known.get(language)?.has(stem)) return true;
      return issues >= ISSUES_OF_A_KNOWN_WORD && !names.has(form) && !capital.has(form);
    });
    return byIssue(telling, tongues);
  }

  return { listen, words };
}

function byIssue(uses: readonly Use[], tongues: Vocabulary['tongues']): SaidWords {
  const said: SaidWords = {};
  const issues = [...Map.groupBy(uses, ({ issue }) => issue)].sort(([a], [b]) => compareText(a, b));
  for (const [issue, its] of issues)
    for (const [language, tongue] of tongues) {
      const most = its
        .filter((use) => use.language === language)
        .sort((a, b) => b.customers.size - a.customers.size || compareText(a.word, b.word));
      // Of the forms of a word, the one that most use.
      const forms = new Map(most.toReversed().map(({ word }) => [tongue.stem(word), word]));
      const kept = most.map(({ word }) => word).filter((word) => forms.get(tongue.stem(word)) === word);
      if (kept.length > 0) (said[issue] ??= {})[language] = kept.slice(0, MOST_WORDS).sort(compareText);
    }
  return said;
}

function append(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
