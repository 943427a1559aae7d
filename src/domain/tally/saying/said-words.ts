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
  /** Words of the portal and of its synonyms, folded: public already, and nobody's. */
  portal: ReadonlyMap<Language, ReadonlySet<string>>;
  /** Words that dictionaries write in small letters, folded. */
  dictionary: ReadonlyMap<Language, ReadonlySet<string>>;
  /** Whether an issue's own text has a word of this stem. */
  isOwn: (issue: string, language: Language, stem: string) => boolean;
  /** Words in names and addresses of customers, folded. */
  names: ReadonlySet<string>;
}

export type SaidWords = SaidFacts['words'];

/** A word that more than this share of all issues are called by says nothing of any; of few issues, two may share one. */
const MOST_ISSUES = 1 / 3;
const FEW_ISSUES = 2;
/** A word may be a name that so many of those who write it in small letters also, or others, write with a capital. */
const CAPITALS = 1 / 10;
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
 * exactly so and in small letters. Such a word is the portal's own, or one of a dictionary that is in no customer's name and
 * hardly ever has a capital inside a sentence. It isn't in the issue's own text, and doesn't fit most issues.
 */
export function createListener(minimum: number, vocabulary: Vocabulary) {
  const { tongues, stopWords, portal, dictionary, isOwn, names } = vocabulary;
  const [usual = 'en'] = tongues.keys();
  const uses = new Map<string, Use>();
  const small = new Map<string, Set<string>>();
  const capital = new Map<string, Set<string>>();
  const heard = new Map<string, Set<string>>();

  function listen({ text, customer, issues }: SaidText): void {
    const plain = plainWords(text);
    const language = languageOf(plain.all, usual, stopWords);
    for (const word of plain.small) append(small, folded(word), customer);
    for (const word of plain.capital) append(capital, folded(word), customer);
    for (const issue of issues) {
      append(heard, issue, customer);
      for (const word of plain.small) {
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
    const most = Math.max(FEW_ISSUES, loud * MOST_ISSUES);
    const telling = enough.filter(({ language, word, issue }) => {
      const tongue = tongues.get(language);
      const form = folded(word);
      if (!tongue || tongue.isStopWord(form) || tellingWords([word]).size === 0) return false;
      const stem = tongue.stem(word);
      const issues = issuesOf.get(`${language} ${word}`)?.size ?? 0;
      if (isOwn(issue, language, stem) || issues > most) return false;
      if (isAmong(portal.get(language), form)) return true;
      return isAmong(dictionary.get(language), form) && !isName(form);
    });
    return byIssue(telling, tongues);
  }

  function isName(form: string): boolean {
    const capitals = capital.get(form)?.size ?? 0;
    return names.has(form) || capitals > CAPITALS * (small.get(form)?.size ?? 0);
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

/** Whether a word is among some, in its singular at least. */
function isAmong(words: ReadonlySet<string> | undefined, form: string): boolean {
  return (
    words !== undefined &&
    [form, form.replace(/s$/, ''), form.replace(/es$/, '')].some((each) => words.has(each))
  );
}

function append(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
