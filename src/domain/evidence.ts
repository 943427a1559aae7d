import type { Portal } from './portal.ts';
import type { KnownIssue } from './record/records.ts';
import type { Localized } from './schemas/common.ts';
import type { EvidenceFacts } from './schemas/evidence.ts';
import type { Component } from './site.ts';
import { isOpenIssue } from './status.ts';

/** What a report needs: its name, and where the texts of tickets can show that they have it, their pattern. */
export interface Evidence {
  name: Localized;
  pattern?: string | undefined;
}

/** Evidence as authors write it: a text, or one for each language, or a mapping with a pattern beside it. */
export function evidenceOf(written: EvidenceFacts): Evidence {
  return isMapping(written) ? written : { name: written };
}

function isMapping(written: EvidenceFacts): written is Exclude<EvidenceFacts, Localized> {
  return typeof written === 'object' && 'name' in written;
}

/** What whoever reports an open issue sends along: what the first of its components needs that says so. */
export function evidenceOfIssue(
  { components }: Portal,
  issue: KnownIssue,
): { component: Component; evidence: Evidence[] } | undefined {
  if (!isOpenIssue(issue)) return undefined;
  const component = issue.facts.components
    .flatMap((id) => components.get(id) ?? [])
    .find(({ evidence }) => evidence.length > 0);
  return component && { component, evidence: component.evidence.map(evidenceOf) };
}

const LONGEST = 200;

/** Looking around, and back at what was found before: both can take more time than any text is worth, and RE2 has neither. */
const BEYOND_RE2 = /\(\?<?[=!]|\\[1-9]|\\k/;

/** RE2 repeats nothing more often. */
const MOST_OFTEN = 1000;

/** What is wrong with a pattern, in a clause; undefined where nothing is. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `has more than ${LONGEST} characters`;
  // What is escaped stands for itself, unless it is a number or a name.
  if (BEYOND_RE2.test(pattern.replace(/\\[^1-9k]/gs, '')))
    return 'looks around or back, as (?=…), (?<!…) and \\1 do, which RE2 can’t';
  const times = [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, least, most]) => [least, most]);
  if (times.some((number) => Number(number) > MOST_OFTEN))
    return `repeats something more than ${MOST_OFTEN} times`;
  try {
    return new RegExp(`^(?:${pattern})$`).test('') ? 'fits an empty text, and so any' : undefined;
  } catch {
    return 'isn’t a regular expression: a bracket isn’t closed, or there is nothing before a sign such as *';
  }
}
