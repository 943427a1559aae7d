import fc from 'fast-check';
import { FILLERS, linkNamings, type Naming, tagNamings, textNamings } from './namings.ts';

/** What a ticket became. Every system says it in its own words; only open tickets count. */
export type Fate = 'open' | 'deleted' | 'spam' | 'merged';

/** What a ticket said at one time. */
export interface TrueVersion {
  fate: Fate;
  /** All that is written into links, tags and text, near misses among them. */
  namings: Naming[];
  /** The text namings with other words between them. */
  text: string;
}

/** A ticket as it really was: exports are written from it, and counts recounted. */
export interface TrueTicket {
  id: number;
  /** In the time zone of the site, São Paulo: `2025-03-01` and `23:59`. */
  day: string;
  time: string;
  requester: number;
  organisation: number | undefined;
  /** Further ones, where there is a first: of organisations, and of people. */
  further: number[];
  /** Oldest first; the last one holds. */
  versions: TrueVersion[];
}

const naming = (choices: readonly Naming[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.subarray([...choices], { minLength: 1, maxLength: 2 }),
  );

const text = (namings: readonly Naming[]) =>
  fc
    .tuple(naming(namings), fc.array(fc.constantFrom(...FILLERS), { minLength: 1, maxLength: 4 }))
    .map(([chosen, fillers]) => {
      const pieces = fillers.flatMap((filler, index) => [filler, chosen[index]?.written ?? '']);
      const said = chosen.slice(0, fillers.length);
      return { said, text: pieces.filter((piece) => piece !== '').join(' ') };
    });

const version = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constant<Fate>('open') },
      fc.constantFrom<Fate>('deleted', 'spam', 'merged'),
    ),
    naming(linkNamings),
    naming(tagNamings),
    text(textNamings),
  )
  .map(([fate, links, tags, { said, text: words }]): TrueVersion => ({
    fate,
    namings: [...links, ...tags, ...said],
    text: words,
  }));

const pad = (number: number) => String(number).padStart(2, '0');
/** About a year of days, so that some tickets are younger than thirty days and most are older. */
const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);

/** Small ids, ids that a spreadsheet writes with a thousands space, and ids above 2^32. */
const id = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1000, max: 9999 }),
  fc.integer({ min: 2 ** 32 + 1, max: 2 ** 33 }),
);

const ticket = fc.record<TrueTicket>({
  id,
  day,
  time,
  // Few of both, and the same numbers, so that customers repeat, and a person is never taken for an organisation.
  requester: fc.integer({ min: 1, max: 8 }),
  organisation: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
  further: fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
  ),
  versions: fc.array(version, { minLength: 1, maxLength: 3 }),
});

/** Some tickets with different ids; at least one counts, so that there is a newest day. */
export const truth: fc.Arbitrary<TrueTicket[]> = fc.uniqueArray(ticket, {
  selector: ({ id: key }) => key,
  minLength: 1,
  maxLength: 25,
  // To read one ticket takes as long as to read all of them.
  size: 'max',
});
