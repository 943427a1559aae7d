import { HOST } from './make-content.ts';

/** A ticket as it is exported. */
export interface MadeTicket {
  id: number;
  /** Instants as ISO 8601 in UTC. */
  created: string;
  updated: string;
  requester: number;
  /** Two customers in five have none. */
  organisation: number | undefined;
  problem: string;
  tags: string;
  subject: string;
  description: string;
  /** The known issues that any of this names. */
  named: readonly string[];
}

/** The first id is beyond 32 bits, as it is in systems that have run for years. */
const FIRST_ID = 2 ** 32;
const BEGIN = Date.UTC(2023, 0, 1);
const YEARS = 3 * 365 * 24 * 3600 * 1000;
const DAYS_OPEN = 10 * 24 * 3600 * 1000;
const NAMING = 0.05;
const NAMING_TWO = 0.1;

/** Sentences as customers write them: with line breaks, quotes, commas and accents. */
const SENTENCES = [
  'Since this morning the order page stays empty, and reloading it changes nothing.',
  'The screen says "something went wrong", and then it closes by itself.',
  'We tried two browsers,\na private window,\nand another computer.',
  'A finalização da compra não avança depois da escolha do frete.',
  'El cupón se aplica, pero el total sigue igual; nadie entiende por qué.',
  'Our buyers call all day about it.\n\nCould you look at it today, or by 2026-01-15?',
  'The end-to-end report of last month counts 1042 orders, the export 1039.',
  'Please see the "before" and "after" pictures attached.\r\nThank you.',
  'It began after the price list was imported again, on Tuesday, we think.',
  'Nothing else changed on our side: same catalogue, same carriers, same cards.',
] as const;

type Naming = Partial<Record<'problem' | 'tags' | 'text', string>>;

/** How a ticket names an issue: mostly in its text, by the id or the address; else by a tag or the link that agents set. */
const WAYS: readonly ((id: string) => Naming)[] = [
  (id) => ({ text: `Is this ${id}?` }),
  (id) => ({ text: `Somebody told us of "${id.toLowerCase()}", and we have it too.` }),
  (id) => ({ text: `https://${HOST}/known-issues/${id.toLowerCase()}/ reads like ours.` }),
  (id) => ({ tags: ` ${id.toLowerCase()}` }),
  (id) => ({ problem: id }),
];

/** Tickets of three years, some of which name issues. The same number, issues and seed give the same tickets. */
export function* madeTickets(
  tickets: number,
  issues: readonly string[],
  seed: number,
): Generator<MadeTicket, void> {
  const random = seeded(seed);
  const below = (end: number) => Math.floor(random() * end);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  for (let number = 0; number < tickets; number++) {
    const created = BEGIN + below(YEARS);
    const first = random() < NAMING ? pick(issues) : undefined;
    const { problem = '', tags = '', text = '' } = first === undefined ? {} : pick(WAYS)(first);
    const second = first !== undefined && random() < NAMING_TWO ? pick(issues) : undefined;
    yield {
      id: FIRST_ID + number,
      created: iso(created),
      updated: iso(created + below(DAYS_OPEN)),
      requester: 4_300_000_000 + below(200_000),
      organisation: random() < 0.6 ? 360_000_000 + below(20_000) : undefined,
      problem,
      tags: `web orders${tags}`,
      subject: `${pick(SENTENCES)}${second === undefined ? '' : ` And ${second}?`}`,
      description: `${pick(SENTENCES)} ${pick(SENTENCES)} ${text} ${pick(SENTENCES)} ${pick(SENTENCES)}`,
      named: [...new Set([first, second].filter((id) => id !== undefined))],
    };
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z/, 'Z');
}

/** Numbers from 0 to below 1, the same for the same seed: the generator known as mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
