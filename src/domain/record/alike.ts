import { alikePairs, comparedText } from '../finding/alike.ts';
import { tongueOf } from '../finding/tongues.ts';
import { memoize } from '../memoize.ts';
import type { Portal } from '../portal.ts';
import type { KnownIssue } from './records.ts';
import { originalOf, relatedIssues } from './related.ts';
import { textIn } from './translation.ts';

/** From here on two issues are worth reading beside each other: of their words a good half says the same. */
const LEAST_LIKENESS = 0.45;

/** More of them wouldn't be read. */
const MOST_SHOWN = 3;

/** Issues that read like one and that nobody linked with it, the most alike first. A duplicate says the same as its original. */
export function alikeIssues(portal: Portal, issue: KnownIssue): KnownIssue[] {
  const linked = new Set([...relatedIssues(portal, issue), originalOf(portal, issue)]);
  const alike = allAlike(portal).get(issue) ?? [];
  return alike.filter((other) => !linked.has(other)).slice(0, MOST_SHOWN);
}

const allAlike = memoize(({ issues, site }: Portal): ReadonlyMap<KnownIssue, KnownIssue[]> => {
  const language = site.defaultLanguage;
  const compared = issues.filter(({ facts }) => facts.duplicateOf === undefined);
  const texts = compared.map((issue) => {
    const { title, sections } = textIn(issue, language, language).value;
    return comparedText(title, () => sections);
  });
  const found = new Map<KnownIssue, KnownIssue[]>();
  const add = (one: KnownIssue | undefined, other: KnownIssue | undefined) => {
    if (one && other) found.set(one, [...(found.get(one) ?? []), other]);
  };
  const pairs = alikePairs(texts, tongueOf(language), LEAST_LIKENESS);
  for (const { first, second } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    add(compared[first], compared[second]);
    add(compared[second], compared[first]);
  }
  return found;
});
