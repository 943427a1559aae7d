import type { Portal } from '../portal.ts';
import { foldedName, type TallyNames } from './names.ts';
import type { Ticket } from './ticket.ts';
import { idsIn, namesInAddresses, slugsIn } from './words.ts';

/** The ways to find the known issue behind a ticket, the surest first. */
export const MATCH_RULES = ['links', 'tags', 'ids', 'addresses', 'slugs'] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** A known issue that a ticket names, and the first rule that found it. */
interface Match {
  issue: string;
  rule: MatchRule;
}

/** What a ticket names. */
export interface Matches {
  /** Each known issue once. A ticket may name several: every rule is tried, and adds those that none before it found. */
  issues: Match[];
  /** Names written like ids of known issues, `KI-9999`, of which there is no record. */
  unknown: string[];
}

/** The ids of known issues, existing or not, and the aliases, that a ticket holds by one rule. */
type Names = (ticket: Ticket, names: TallyNames) => string[];

const RULES: Record<MatchRule, Names> = {
  links: ({ links }) => links,
  tags: ({ tags }, names) => tags.flatMap((tag) => idOfTag(tag, names)),
  ids: ({ words }, names) => words.flatMap((word) => idsIn(word, names)),
  addresses: ({ words }, names) => words.flatMap((word) => namesInAddresses(word, names)),
  slugs: ({ words }, names) => words.flatMap((word) => slugsIn(word, names)),
};

/** Finds the known issues that tickets name, by the rules that the site hasn't switched off. */
export function createMatcher({ site, byId }: Portal, names: TallyNames): (ticket: Ticket) => Matches {
  const rules = MATCH_RULES.filter((rule) => site.tally.match[rule]);
  const idShape = new RegExp(`^${names.prefix}-[1-9]\\d{0,11}$`);
  return (ticket) => {
    const issues = new Map<string, MatchRule>();
    const unknown = new Set<string>();
    for (const rule of rules) {
      for (const written of RULES[rule](ticket, names)) {
        const name = foldedName(written);
        const id = names.byName.get(name)?.id;
        if (id === undefined && idShape.test(name) && !byId.has(name.toUpperCase()))
          unknown.add(name.toUpperCase());
        if (id !== undefined && !issues.has(id)) issues.set(id, rule);
      }
    }
    return { issues: [...issues].map(([issue, rule]) => ({ issue, rule })), unknown: [...unknown] };
  };
}

/** A tag as the id that it stands for. */
function idOfTag(tag: string, { idAsTag, prefix }: TallyNames): string[] {
  const number = idAsTag.exec(foldedName(tag))?.[1];
  return number === undefined ? [] : [`${prefix}-${number}`];
}
