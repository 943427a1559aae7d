import type { IssueProfile } from './issue-profile.ts';

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
