import { piecesOf } from '../../src/domain/finding/pieces.ts';
import { folded } from '../../src/domain/fold.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { createPublication } from '../../src/domain/publication.ts';
import { originalId } from '../../src/domain/record/related.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import type { Mention } from '../../src/domain/tally/mention.ts';
import { leastCustomers } from '../../src/domain/tally/saying/least-customers.ts';
import { createListener, type SaidWords, type Vocabulary } from '../../src/domain/tally/saying/said-words.ts';
import { asSeen } from '../../src/domain/tally/spelling.ts';
import type { Instant } from '../../src/domain/time.ts';
import { editionsOf } from '../../src/edition/edition.ts';
import { synonymsOf } from '../../src/edition/synonyms.ts';
import { findingRecord } from '../../src/emit/finding/finding-record.ts';
import { stopWords, tongueOf } from '../../src/emit/finding/tongues.ts';
import type { TicketSource } from './ticket-source.ts';

/** The words that enough customers used of each issue: of all texts, those of tickets that name one are read alone. */
export async function hearWords(
  source: TicketSource,
  mentions: readonly Mention[],
  portal: Portal,
  clock: Instant,
): Promise<SaidWords> {
  const byTicket = Map.groupBy(mentions, ({ ticket }) => ticket);
  const { listen, words } = createListener(
    leastCustomers(portal.site.tally),
    portalVocabulary(portal, clock, await namesIn(source)),
  );
  for await (const { id, text } of source.texts([...byTicket.keys()])) {
    const its = byTicket.get(id) ?? [];
    const [customer] = its.map((mention) => mention.customer).sort();
    if (customer === undefined) continue;
    const issues = new Set(its.map(({ issue }) => originalId(portal, issue)));
    listen({ text: asSeen(text), customer, issues: [...issues] });
  }
  return words();
}

async function namesIn(source: TicketSource): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const { requester = '', organisation = '' } of source.tickets())
    for (const word of folded(`${requester} ${organisation}`).match(/\p{L}+/gu) ?? []) names.add(word);
  return names;
}

/** What the portal's records and synonyms say already. */
export function portalVocabulary(portal: Portal, clock: Instant, names: ReadonlySet<string>): Vocabulary {
  const editions = editionsOf(createPublication(portal, { baseUrl: undefined, now: undefined, clock }));
  const tongues = new Map(editions.map(({ language }) => [language, tongueOf(language)]));
  const known = new Map<Language, Set<string>>();
  const stemsIn = (text: string, language: Language) =>
    piecesOf(text).flatMap(({ parts }) => parts.map((part) => tongues.get(language)?.stem(part.text) ?? ''));
  const learn = (language: Language, stems: readonly string[]) => {
    const all = known.get(language) ?? new Set();
    known.set(language, all);
    for (const stem of stems) all.add(stem);
  };
  const own = new Map<string, Set<string>>();
  for (const record of [...portal.issues, ...portal.incidents])
    for (const [language, texts] of findingRecord(record, editions)) {
      const stems = texts
        .filter(({ field }) => field !== 'said')
        .flatMap(({ text }) => stemsIn(text, language));
      learn(language, stems);
      own.set(`${record.id} ${language}`, new Set(stems));
    }
  for (const [language, groups] of synonymsOf(portal.site))
    learn(
      language,
      groups.flat().flatMap((text) => stemsIn(text, language)),
    );
  return {
    tongues,
    stopWords: new Map(editions.map(({ language }) => [language, stopWords(language)])),
    known,
    isOwn: (issue, language, stem) => own.get(`${issue} ${language}`)?.has(stem) ?? false,
    names,
  };
}
