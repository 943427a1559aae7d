import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../scripts/notify/channels/channel.ts';
import { settle } from '../../../../scripts/notify/deliver.ts';

const failed = (after?: number): Outcome => ({
  kind: 'failed',
  reason: 'it answers with status 500',
  retry: after === undefined ? undefined : { after },
  isOfChannel: true,
});

/** Attempts with these outcomes, the last of them for ever, and notes the waits between them. */
async function waits(outcomes: Outcome[], signal = new AbortController().signal) {
  const waited: number[] = [];
  let attempts = 0;
  const outcome = await settle(
    () => Promise.resolve(outcomes[Math.min(attempts++, outcomes.length - 1)] ?? failed()),
    {
      first: 1000,
      wait: (milliseconds) => {
        waited.push(milliseconds);
        return Promise.resolve();
      },
      signal,
    },
  );
  return { waited, attempts, kind: outcome.kind };
}

describe('a delivery that fails', () => {
  test('is attempted four times, with waits that grow', async () => {
    expect(await waits([failed(0)])).toEqual({ waited: [1000, 4000, 16_000], attempts: 4, kind: 'failed' });
  });

  test('waits as long as the receiver asks for, and not past the run', async () => {
    expect((await waits([failed(10_000)])).waited).toEqual([10_000, 10_000, 16_000]);
    expect(await waits([failed(60_001)])).toEqual({ waited: [], attempts: 1, kind: 'failed' });
  });

  test('isn’t attempted again where that is of no use, where it arrived, or where it may have', async () => {
    expect((await waits([failed()])).attempts).toBe(1);
    expect(await waits([failed(0), { kind: 'delivered' }])).toMatchObject({ attempts: 2, kind: 'delivered' });
    expect(await waits([failed(0), { kind: 'uncertain', reason: '' }])).toMatchObject({
      attempts: 2,
      kind: 'uncertain',
    });
  });

  test('isn’t attempted again after an interruption', async () => {
    expect((await waits([failed(0)], AbortSignal.abort())).attempts).toBe(1);
  });
});
