import { compareText } from '../../compare-text.ts';
import { folded } from '../../fold.ts';
import type { IssueProfile } from './issue-profile.ts';
import { messageWords, phraseOf, tellingWords, wordsOf } from './telling-words.ts';

/** The issue that a ticket reads like. The words in common are the issue's own, which are public. */
export interface Suggestion {
  issue: string;
  /** 0 to 1. */
  score: number;
  /** Error texts first, then the rarest words. */
  inCommon: string[];
}

/** Fewer words of a title than this in common are chance, where no error text is. */
const TITLE_WORDS = 3;
/** How much of what is missing to 1 an error text in common makes up for, where no other text has it. */
const ERROR_STRENGTH = 0.8;
const WORDS_SHOWN = 6;

/** The same for the whole title as the ticket's own, however common its words are and however many tickets have it. */
const TITLE_STRENGTH = 0.9;
/** A title of fewer words may stand in a longer one by chance. */
const WORDS_IN_TITLE = 3;
/** And one of fewer than this anywhere in a text. */
const WORDS_IN_TEXT = 5;
/** What mail programs put before the subject of what is answered, or sent on. */
const ANSWERED = /^(?:(?:re|res|fw|fwd|enc|rv|aw|wg|odp|pd) )+/;

/** A profile with its place among all, and the weights of its title and summary as wholes. */
interface Weighed {
  profile: IssueProfile;
  place: number;
  title: number;
  summary: number;
}
/** The keys that a profile has in common with a text, in the profile's order, so that no order of words changes a sum. */
interface Common {
  /** Whether the text has the whole title. */
  whole: boolean;
  title: string[];
  summary: string[];
  errors: string[];
}

/**
 * Finds the issue that a text reads most like, from the keys it has in common with any. The score is 0.6 of the share of
 * the title's words in the text and 0.4 of the summary's, each word weighing as much as it is rare; an error text in
 * common closes most of the gap to 1, if a word of the title or summary is there too, and so does the whole title. Undefined where too little is.
 * Of two that score the same, it is the one whose profile comes first. `rarity` says the same of a key all the while.
 */
export function createSuggester(
  profiles: readonly IssueProfile[],
  rarity: (key: string) => number,
): (keys: ReadonlySet<string>) => Suggestion | undefined {
  const weigh = (keys: Iterable<string>) => [...keys].reduce((sum, key) => sum + rarity(key), 0);
  const byTitle = new Map<string, Weighed[]>();
  const byError = new Map<string, Weighed[]>();
  for (const [place, profile] of profiles.entries()) {
    const { title, summary, errors } = profile;
    const of = { profile, place, title: weigh(title.keys()), summary: weigh(summary.keys()) };
    for (const key of title.keys()) append(byTitle, key, of);
    append(byError, wholeTitle(profile.phrase), of);
    for (const key of errors.keys()) append(byError, key, of);
  }

  return (keys) => {
    let best: { of: Weighed; common: Common; score: number } | undefined;
    for (const of of candidates(keys)) {
      const common = commonKeys(of.profile, keys);
      const score = scoreOf(of, common);
      const isBetter = best
        ? score > best.score || (score === best.score && of.place < best.of.place)
        : score > 0;
      if (isBetter) best = { of, common, score };
    }
    if (!best) return undefined;
    const { of, common, score } = best;
    return { issue: of.profile.issue, score, inCommon: inCommon(of.profile, common) };
  };

  /** The profiles that have an error text in common with a text, or enough words of their title. */
  function candidates(keys: ReadonlySet<string>): Weighed[] {
    const words = new Map<Weighed, number>();
    const add = (of: Weighed, worth: number) => words.set(of, (words.get(of) ?? 0) + worth);
    for (const key of keys) {
      for (const of of byTitle.get(key) ?? []) add(of, 1);
      for (const of of byError.get(key) ?? []) add(of, TITLE_WORDS);
    }
    return [...words].filter(([, worth]) => worth >= TITLE_WORDS).map(([of]) => of);
  }

  function scoreOf(of: Weighed, { whole, title, summary, errors }: Common): number {
    if (!whole && title.length + summary.length === 0) return 0;
    const share = (part: string[], whole: number) => (whole === 0 ? 0 : weigh(part) / whole);
    const words = 0.6 * share(title, of.title) + 0.4 * share(summary, of.summary);
    const strength = Math.max(
      whole ? TITLE_STRENGTH : 0,
      ERROR_STRENGTH * Math.max(0, ...errors.map(rarity)),
    );
    return 1 - (1 - words) * (1 - strength);
  }

  function inCommon(profile: IssueProfile, { title, summary, errors }: Common): string[] {
    const rarest = [...title, ...summary]
      .filter((key) => !errors.some((error) => error.includes(key)))
      .sort((a, b) => rarity(b) - rarity(a) || compareText(a, b));
    const written = (key: string) =>
      profile.errors.get(key) ?? profile.title.get(key) ?? profile.summary.get(key) ?? key;
    const shown = [...errors, ...rarest].map(written).slice(0, WORDS_SHOWN);
    return shown.length > 0 ? shown : [profile.phrase];
  }
}

function commonKeys({ phrase, title, summary, errors }: IssueProfile, keys: ReadonlySet<string>): Common {
  const inBoth = (own: ReadonlyMap<string, string>) => [...own.keys()].filter((key) => keys.has(key));
  return {
    whole: keys.has(wholeTitle(phrase)),
    title: inBoth(title),
    summary: inBoth(summary),
    errors: inBoth(errors),
  };
}

/** The key of a title as a whole: no word or error text has a sign in it. */
function wholeTitle(phrase: string): string {
  return `“${phrase}”`;
}

function append(places: Map<string, Weighed[]>, key: string, of: Weighed): void {
  const known = places.get(key);
  if (known) known.push(of);
  else places.set(key, [of]);
}

/**
 * Finds the keys of a text that any issue has: words and codes by themselves, messages as whole runs of words, and titles,
 * which the first line of a text mostly is.
 */
export function createKeyFinder(profiles: readonly IssueProfile[]): (text: string) => Set<string> {
  const known = new Set(profiles.flatMap(({ title, summary }) => [...title.keys(), ...summary.keys()]));
  const errors = new Set(profiles.flatMap((profile) => [...profile.errors.keys()]));
  const errorsByFirstWord = Map.groupBy(errors, (error) => error.split(' ')[0] ?? '');
  const titles = new Set(profiles.map(({ phrase }) => phrase).filter((phrase) => phrase !== ''));
  const titlesByFirstWord = Map.groupBy(titles, (title) => title.split(' ')[0] ?? '');

  return (text) => {
    const words = wordsOf(text);
    const keys = new Set([
      ...[...tellingWords(words).keys()].filter((key) => known.has(key)),
      ...words.map(folded).filter((word) => errors.has(word)),
    ]);
    const message = messageWords(words).map(folded);
    for (const [index, word] of message.entries()) {
      for (const error of errorsByFirstWord.get(word) ?? []) {
        const length = error.split(' ').length;
        if (message.slice(index, index + length).join(' ') === error) keys.add(error);
      }
    }
    for (const title of titlesIn(text)) keys.add(wholeTitle(title));
    return keys;
  };

  function titlesIn(text: string): string[] {
    const [line = ''] = text.trimStart().split('\n', 1);
    const own = phraseOf(line).replace(ANSWERED, '');
    const all = ` ${phraseOf(text)} `;
    const words = new Set(all.split(' '));
    return [...words].flatMap((word) =>
      (titlesByFirstWord.get(word) ?? []).filter((title) => isIn(title, own, all)),
    );
  }
}

function isIn(title: string, own: string, all: string): boolean {
  const words = title.split(' ').length;
  return (
    title === own ||
    (words >= WORDS_IN_TITLE && ` ${own} `.includes(` ${title} `)) ||
    (words >= WORDS_IN_TEXT && all.includes(` ${title} `))
  );
}

/**
 * How rare a key is among the issues and all texts learnt: near 0 for one that every text has, up to 1 for one that one
 * text has (the inverse document frequency, as a share of the largest).
 */
export function createRarity(profiles: readonly IssueProfile[]) {
  const holders = new Map<string, number>();
  let texts = 0;

  function learn(keys: ReadonlySet<string>): void {
    texts += 1;
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  }

  // An issue in three languages is one text: what all of them quote is no more common for it.
  for (const its of Map.groupBy(profiles, ({ issue }) => issue).values())
    learn(
      new Set(
        its.flatMap(({ title, summary, errors }) => [...title.keys(), ...summary.keys(), ...errors.keys()]),
      ),
    );

  return {
    learn,
    of: (key: string): number => Math.log((texts + 1) / (holders.get(key) ?? 1)) / Math.log(texts + 1),
  };
}
