import { compareText } from '../../src/domain/compare-text.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { createMatcher } from '../../src/domain/tally/match.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import { asSeen } from '../../src/domain/tally/spelling.ts';
import { issueProfiles } from '../../src/domain/tally/suggesting/issue-profile.ts';
import {
  createKeyFinder,
  createRarity,
  createSuggester,
  type Suggestion,
} from '../../src/domain/tally/suggesting/suggest.ts';
import { type LackingEvidence, lackingEvidence } from './lacking-evidence.ts';
import type { TicketSource } from './ticket-source.ts';

/** A ticket that names no issue, and the one that it reads like. */
interface SuggestedTicket extends Suggestion {
  ticket: string;
}

export interface Suggestions {
  /** The surest first. */
  suggested: SuggestedTicket[];
  /** Tickets that name no issue, those that read like none included. */
  unmatched: number;
  /** Of those that name an issue or read like one, what they lack of what a report needs. */
  lacking: LackingEvidence;
}

/**
 * Finds issues that tickets read like which name none. Their texts are gone through twice: how rare a word is must be
 * known before any of them counts.
 */
export async function suggestIssues(
  source: TicketSource,
  portal: Portal,
  names: TallyNames,
): Promise<Suggestions> {
  const match = createMatcher(portal, names);
  const matched = new Map<string, string>();
  for await (const ticket of source.tickets()) {
    const [first] = match(ticket).issues;
    if (first) matched.set(ticket.id, first.issue);
  }

  const profiles = issueProfiles(portal.issues);
  const find = createKeyFinder(profiles);
  const keysOf = (text: string) => find(asSeen(text));
  const rarity = createRarity(profiles);
  for await (const { text } of source.texts()) rarity.learn(keysOf(text));

  const suggest = createSuggester(profiles, rarity.of);
  const suggested: SuggestedTicket[] = [];
  for await (const { id, text } of source.texts()) {
    const found = matched.has(id) ? undefined : suggest(keysOf(text));
    if (found) suggested.push({ ticket: id, ...found });
  }
  const alike = suggested.map(({ ticket, issue }) => [ticket, issue] as const);
  return {
    suggested: suggested.sort((a, b) => b.score - a.score || compareText(a.ticket, b.ticket)),
    unmatched: source.report.tickets - matched.size,
    lacking: await lackingEvidence(source, portal, new Map([...matched, ...alike])),
  };
}
