import type { IssueProfile } from './issue-profile.ts';

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

/** A profile with the weights of its title and summary as wholes. */
interface Weighed {
  profile: IssueProfile;
  title: number;
  summary: number;
}
interface Found {
  title: string[];
  summary: string[];
  errors: string[];
}

/**
 * Finds the issue that a text reads most like, from the keys it has in common with any. The score is 0.6 of the share of
 * the title's words in the text and 0.4 of the summary's, each word weighing as much as it is rare; an error text in
 * common closes most of the gap to 1, if a word of the title or summary is there too. Undefined where too little is.
 */
export function createSuggester(
  profiles: readonly IssueProfile[],
  rarity: (key: string) => number,
): (keys: ReadonlySet<string>) => Suggestion | undefined {
  const weigh = (keys: Iterable<string>) => [...keys].reduce((sum, key) => sum + rarity(key), 0);
  const weighed = profiles.map((profile): Weighed => ({
    profile,
    title: weigh(profile.title.keys()),
    summary: weigh(profile.summary.keys()),
  }));
  const byTitle = new Map<string, Weighed[]>();
  const byError = new Map<string, Weighed[]>();
  for (const of of weighed) {
    for (const key of of.profile.title.keys()) append(byTitle, key, of);
    for (const key of of.profile.errors.keys()) append(byError, key, of);
  }

  return (keys) => {
    const found = new Map<Weighed, Found>();
    const at = (of: Weighed) => {
      const known = found.get(of) ?? { title: [], summary: [], errors: [] };
      found.set(of, known);
      return known;
    };
    for (const key of keys) {
      for (const of of byTitle.get(key) ?? []) at(of).title.push(key);
      for (const of of byError.get(key) ?? []) at(of).errors.push(key);
    }
    let best: { of: Weighed; parts: Found; score: number } | undefined;
    for (const [of, parts] of found) {
      if (parts.title.length < TITLE_WORDS && parts.errors.length === 0) continue;
      parts.summary = [...keys].filter((key) => of.profile.summary.has(key));
      const score = scoreOf(of, parts);
      if (score > (best?.score ?? 0)) best = { of, parts, score };
    }
    return (
      best && { issue: best.of.profile.issue, score: best.score, inCommon: inCommon(best.of, best.parts) }
    );
  };

  function scoreOf(of: Weighed, { title, summary, errors }: Found): number {
    if (title.length + summary.length === 0) return 0;
    const share = (part: string[], whole: number) => (whole === 0 ? 0 : weigh(part) / whole);
    const words = 0.6 * share(title, of.title) + 0.4 * share(summary, of.summary);
    return 1 - (1 - words) * (1 - ERROR_STRENGTH * Math.max(0, ...errors.map(rarity)));
  }

  function inCommon({ profile }: Weighed, { title, summary, errors }: Found): string[] {
    const rarest = [...title, ...summary]
      .filter((key) => !errors.some((error) => error.includes(key)))
      .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
    const written = (key: string) =>
      profile.errors.get(key) ?? profile.title.get(key) ?? profile.summary.get(key) ?? key;
    return [...errors, ...rarest].map(written).slice(0, WORDS_SHOWN);
  }
}

function append(places: Map<string, Weighed[]>, key: string, of: Weighed): void {
  const known = places.get(key);
  if (known) known.push(of);
  else places.set(key, [of]);
}
