import { piecesOf } from '../../src/domain/finding/pieces.ts';
import { stopWords, tongueOf } from '../../src/domain/finding/tongues.ts';
import { folded } from '../../src/domain/fold.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { createPublication } from '../../src/domain/publication.ts';
import { originalId } from '../../src/domain/record/related.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { createCustomers } from '../../src/domain/tally/customers.ts';
import type { Mention } from '../../src/domain/tally/mention.ts';
import { leastCustomers } from '../../src/domain/tally/saying/least-customers.ts';
import { createListener, type SaidWords, type Vocabulary } from '../../src/domain/tally/saying/said-words.ts';
import { createWriters } from '../../src/domain/tally/saying/writers.ts';
import { asSeen } from '../../src/domain/tally/spelling.ts';
import type { Instant } from '../../src/domain/time.ts';
import { editionsOf } from '../../src/edition/edition.ts';
import { synonymsOf } from '../../src/edition/synonyms.ts';
import { findingRecord } from '../../src/emit/finding/finding-record.ts';
import { dictionariesOf } from './dictionaries.ts';
import type { TicketSource } from './ticket-source.ts';

/** The words that enough customers used of each issue: of all texts, those of tickets that name one are read alone. */
export async function hearWords(
  source: TicketSource,
  mentions: readonly Mention[],
  portal: Portal,
  clock: Instant,
): Promise<SaidWords> {
  const byTicket = Map.groupBy(mentions, ({ ticket }) => ticket);
  const writers = createWriters(createCustomers(portal.site.tally));
  const { requesters, organisations } = portal.site.tally.leaveOut;
  const names = new Set(wordsOf([...requesters, ...organisations].join(' ')));
  for await (const ticket of source.tickets()) {
    writers.meet(ticket);
    for (const word of wordsOf(`${ticket.requester ?? ''} ${ticket.organisation ?? ''}`)) names.add(word);
  }
  const { listen, words } = createListener(
    leastCustomers(portal.site.tally),
    await vocabularyOf(portal, clock, names),
  );
  for await (const { id, text } of source.texts([...byTicket.keys()])) {
    const its = byTicket.get(id) ?? [];
    const customer = writers.of(its);
    if (customer === undefined) continue;
    const issues = new Set(its.map(({ issue }) => originalId(portal, issue)));
    listen({ text: asSeen(text), customer, issues: [...issues] });
  }
  return words();
}

/** The words in the names of customers, and of those who aren't any. */
function wordsOf(names: string): string[] {
  return folded(names).match(/\p{L}+/gu) ?? [];
}

/** What the portal's records, its synonyms and dictionaries of its languages say. */
export async function vocabularyOf(
  portal: Portal,
  clock: Instant,
  names: ReadonlySet<string>,
): Promise<Vocabulary> {
  const editions = editionsOf(createPublication(portal, { baseUrl: undefined, now: undefined, clock }));
  const tongues = new Map(editions.map(({ language }) => [language, tongueOf(language)]));
  const known = new Map<Language, Set<string>>(editions.map(({ language }) => [language, new Set()]));
  const own = new Map<string, Set<string>>();
  const learn = (text: string, language: Language, stems = new Set<string>()) => {
    for (const { text: word, folded: form } of piecesOf(text).flatMap(({ parts }) => parts)) {
      known.get(language)?.add(form);
      stems.add(tongues.get(language)?.stem(word) ?? '');
    }
  };
  for (const record of [...portal.issues, ...portal.incidents])
    for (const [language, texts] of findingRecord(record, editions)) {
      const stems = new Set<string>();
      own.set(`${record.id} ${language}`, stems);
      for (const { field, text } of texts) if (field !== 'said') learn(text, language, stems);
    }
  for (const [language, groups] of synonymsOf(portal.site))
    for (const text of groups.flat()) learn(text, language);
  return {
    tongues,
    stopWords: new Map(editions.map(({ language }) => [language, stopWords(language)])),
    portal: known,
    dictionary: await dictionariesOf(portal.site.languages),
    isOwn: (issue, language, stem) => own.get(`${issue} ${language}`)?.has(stem) ?? false,
    names,
  };
}
