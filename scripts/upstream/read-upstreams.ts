import pMap from 'p-map';
import type { UpstreamFile, UpstreamWord } from '../../src/domain/schemas/upstream.ts';
import type { Component } from '../../src/domain/site.ts';
import { nextWord, upstreamFile } from '../../src/domain/upstream.ts';
import { type Fetch, fetchSummary, UpstreamError } from './fetch-summary.ts';
import { readSummary, UnknownUpstream } from './read-summary.ts';

/** What became of the word of a component. */
export interface Outcome {
  component: string;
  summary: string;
  /** What is kept from now on: after a failure what was known, if anything. */
  word: UpstreamWord | undefined;
  /** `heard` anew; `older` than what is known; `failed`, and why; `unknown` where site.yaml names what isn't there. */
  result: { kind: 'heard' | 'older' } | { kind: 'failed' | 'unknown'; why: string };
}

/** Hosts that are asked at the same time. */
const AT_ONCE = 8;

/** Reads what others say of components, each summary once, and what to keep of it. Never throws for what they do. */
export async function readUpstreams(
  components: readonly Component[],
  known: UpstreamFile,
  { fetch, now, longest }: { fetch: Fetch; now: number; longest?: number | undefined },
): Promise<{ outcomes: Outcome[]; file: UpstreamFile }> {
  const named = components.flatMap(({ id, upstream }) => (upstream ? [{ id, upstream }] : []));
  const addresses = [...new Set(named.map(({ upstream }) => upstream.summary))];
  const summaries = new Map(
    await pMap(
      addresses,
      async (address) =>
        [address, await fetchSummary(address, fetch, longest).catch((error: unknown) => error)] as const,
      { concurrency: AT_ONCE },
    ),
  );
  const outcomes = named.map(({ id, upstream }): Outcome => {
    const before = Object.hasOwn(known, id) ? known[id] : undefined;
    const about = { component: id, summary: upstream.summary };
    try {
      const summary = summaries.get(upstream.summary);
      if (summary instanceof UpstreamError) throw summary;
      const reading = readSummary(summary, upstream.component, upstream.summary);
      const { word, isOlder } = nextWord(before, upstream, reading, now);
      return { ...about, word, result: { kind: isOlder ? 'older' : 'heard' } };
    } catch (error) {
      if (!(error instanceof UpstreamError || error instanceof UnknownUpstream)) throw error;
      const kind = error instanceof UpstreamError ? 'failed' : 'unknown';
      return { ...about, word: before, result: { kind, why: error.message } };
    }
  });
  const kept = outcomes.flatMap(({ component, word }) =>
    word ? [[component, word] as [string, UpstreamWord]] : [],
  );
  return { outcomes, file: upstreamFile(kept) };
}
