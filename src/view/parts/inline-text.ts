import { pathId } from '../../domain/record/ids.ts';
import type { Incident } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Instant, minuteOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase, pieces } from '../../i18n/phrase.ts';

/**
 * A piece of a sentence: text, a link where it has an address, a time where it has a `datetime`. Of a range, each end knows the
 * other's, so that browsers can say both in the reader's zone.
 */
export interface InlineText {
  text: string;
  href?: string;
  datetime?: string;
  from?: string;
  to?: string;
  /** Set where the text isn't in the language of the page. */
  lang?: Language | undefined;
  /** Where browsers say for how long something has been going on. */
  elapsed?: Elapsed;
}

interface Elapsed {
  /** To the minute, as clocks show it. */
  since: Instant;
  /** The incident that goes on, by its id in small letters. */
  incident: string;
  /** `, for {duration}`. */
  words: string;
}

/** The place for how long an incident, or what it does to a component, has been going on by the reader's clock. */
export function elapsedSince({ words }: Edition, { id }: Incident, since: Instant): InlineText {
  return { text: '', elapsed: { since: minuteOf(since), incident: pathId(id), words: words.now.elapsed } };
}

/** A sentence in pieces, as plain text. */
export function plainText(pieces: InlineText[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** A sentence whose places are filled with pieces. */
export function filled(sentence: string, values: Readonly<Record<string, InlineText>>): InlineText[] {
  return pieces<InlineText>(sentence, values).map((piece) =>
    typeof piece === 'string' ? { text: piece } : piece,
  );
}

/** Names that a list has before the rest becomes a number. */
const NAMES = 4;

/** `Checkout and Payments`, `Checkout, Payments, Search and 12 more`: at most so many, the number included. */
export function nameList({ words, format: { list } }: Edition, names: string[], most = NAMES): string {
  if (names.length <= most) return list(names);
  const rest = phrase(words.now.moreNames, { count: names.length - most + 1 });
  return list([...names.slice(0, most - 1), rest]);
}
