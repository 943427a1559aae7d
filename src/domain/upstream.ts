import type { Upstream, UpstreamFile, UpstreamWord } from './schemas/upstream.ts';
import type { ComponentState } from './vocabulary.ts';

/** How a portal like Statuspage says that a component is; times as far as it says any. */
export interface UpstreamReading {
  name: string;
  url: string;
  state: ComponentState;
  since: number | undefined;
  changed: number | undefined;
}

/** Whether a word is of what an upstream names. */
export function isUpstreamOf(word: Upstream, { summary, component }: Upstream): boolean {
  return word.summary === summary && word.component === component;
}

/**
 * The word to keep after a reading: the new one, unless their portal says that it is from before the one that is known, as
 * a cache on the way may give it. Times that lie ahead are none: a clock that goes wrong must not silence what follows.
 */
export function nextWord(
  known: UpstreamWord | undefined,
  upstream: Upstream,
  { name, url, state, ...reading }: UpstreamReading,
  now: number,
): { word: UpstreamWord; isOlder: boolean } {
  const past = (at: number | undefined) => (at !== undefined && at <= now ? at : undefined);
  const [since, changed] = [past(reading.since), past(reading.changed)];
  const before = known && isUpstreamOf(known, upstream) ? known : undefined;
  if (before?.changed !== undefined && changed !== undefined && changed < Date.parse(before.changed))
    return { word: before, isOlder: true };
  // They may date it anew with every edit; as long as it is the same state, it has been so since it was first said.
  const first = before?.state === state && before.since !== undefined ? before.since : iso(since);
  return {
    word: {
      ...{ summary: upstream.summary, component: upstream.component, name, url, state },
      ...(first === undefined ? {} : { since: first }),
      ...(changed === undefined ? {} : { changed: new Date(changed).toISOString() }),
      asOf: new Date(now).toISOString(),
    },
    isOlder: false,
  };
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** The words to keep of some components, in a fixed order, so that the file changes by what they say alone. */
export function upstreamFile(words: readonly [component: string, UpstreamWord][]): UpstreamFile {
  return Object.fromEntries(words.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
