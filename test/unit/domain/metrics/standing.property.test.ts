import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricOf } from '../../../../src/domain/metrics/metric.ts';
import { periodsBetween } from '../../../../src/domain/metrics/period.ts';
import { comparedWith, isReached, shareOfGoal, standingOf } from '../../../../src/domain/metrics/standing.ts';
import type { MetricFacts } from '../../../../src/domain/schemas/metric.ts';
import { runs } from '../../../support/runs.ts';

const figure = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10);
const better = fc.constantFrom('up' as const, 'down' as const);
const maybe = fc.option(figure, { nil: undefined });

describe('the share of a goal', () => {
  test('is 1 and more exactly where the goal is reached', () => {
    fc.assert(
      fc.property(better, maybe, maybe, (way, achieved, proposed) => {
        const share = shareOfGoal(way, { achieved, proposed });
        if (share !== undefined) expect(share >= 1).toBe(isReached(way, { achieved, proposed }));
        if (achieved === undefined || proposed === undefined || proposed === 0) expect(share).toBeUndefined();
      }),
      { numRuns: runs(500) },
    );
  });

  test('grows with what is better, and is the same in any unit', () => {
    fc.assert(
      fc.property(
        ...[better, figure, figure, figure.filter((goal) => goal > 0)],
        fc.integer({ min: 1, max: 60 }),
        (way, a, b, proposed, times) => {
          const [worse = 0, best = 0] = [a, b].sort((x, y) => (way === 'up' ? x - y : y - x));
          const low = shareOfGoal(way, { achieved: worse, proposed });
          const high = shareOfGoal(way, { achieved: best, proposed });
          if (low !== undefined && high !== undefined) {
            expect(high).toBeGreaterThanOrEqual(low);
            expect(shareOfGoal(way, { achieved: best * times, proposed: proposed * times })).toBeCloseTo(
              high,
              6,
            );
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('where less is better and nothing was needed, there is nothing to divide by', () => {
    expect(shareOfGoal('down', { achieved: 0, proposed: 4 })).toBeUndefined();
    expect(isReached('down', { achieved: 0, proposed: 0 })).toBe(true);
    expect(isReached('down', { achieved: 2, proposed: 0 })).toBe(false);
  });
});

test('a comparison says the way apart from whether it is good, and there and back are opposites', () => {
  fc.assert(
    fc.property(better, figure, figure, (way, now, earlier) => {
      const there = comparedWith(way, now, earlier);
      const back = comparedWith(way, earlier, now);
      expect(there.difference).toBe(-back.difference || 0);
      if (now === earlier) expect(there).toMatchObject({ direction: 'same', isPositive: undefined });
      else {
        expect(there.isPositive).toBe(!back.isPositive);
        expect(there.direction).toBe(now > earlier ? 'up' : 'down');
        expect(comparedWith(way === 'up' ? 'down' : 'up', now, earlier).isPositive).toBe(!there.isPositive);
      }
      expect(there.ratio === undefined).toBe(earlier === 0);
    }),
    { numRuns: runs(500) },
  );
});

/** A metric of months from January 2025, some without a figure, some not there at all. */
const metrics = fc
  .tuple(
    better,
    fc.array(fc.option(fc.record({ achieved: maybe, proposed: maybe }), { nil: undefined }), {
      minLength: 1,
      maxLength: 24,
    }),
  )
  .map(([way, months]) => {
    const names = periodsBetween('2025-01', '2026-12');
    const periods = Object.fromEntries(
      months.flatMap((figures, index) => {
        const known = Object.entries(figures ?? {}).filter(([, value]) => value !== undefined);
        return figures ? [[names[index] ?? '', Object.fromEntries(known)]] : [];
      }),
    );
    return { name: 'M', says: 'It counts.', unit: 'count', better: way, periods } satisfies MetricFacts;
  })
  .filter(({ periods }) => Object.keys(periods).length > 0);

test('a metric stands as a slow look through its months says', () => {
  fc.assert(
    fc.property(metrics, (facts) => {
      const given: Record<string, { achieved?: number; proposed?: number }> = facts.periods;
      const standing = standingOf(metricOf('m', facts));
      const names = Object.keys(given).sort();
      let latest = names[0] ?? '';
      for (const name of names) if (given[name]?.achieved !== undefined) latest = name;
      expect(standing.current.period).toBe(latest);
      const [year = 0, month = 0] = latest.split('-').map(Number);
      const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
      expect(standing.before.period).toBe(before);
      expect(standing.before.achieved).toBe(given[before]?.achieved);
      expect(standing.lastYear?.achieved).toBe(given[`${year - 1}${latest.slice(4)}`]?.achieved);
      const next = names.find((name) => name > latest && given[name]?.proposed !== undefined);
      expect(standing.next?.period).toBe(next);
      const { achieved } = given[latest] ?? {};
      if (standing.next && achieved !== undefined) {
        const { missing = -1, proposed } = standing.next;
        const enough = facts.better === 'up' ? achieved + missing : achieved - missing;
        expect(missing).toBeGreaterThanOrEqual(0);
        if (missing > 0) expect(enough).toBeCloseTo(proposed, 6);
        else expect(isReached(facts.better, { achieved, proposed })).toBe(true);
      }
    }),
    { numRuns: runs(300) },
  );
});

test('money in another currency is at the constant rate in all periods', () => {
  const { periods } = metricOf('credits', {
    ...{ name: 'Credits', says: 'What was credited.', unit: 'money', currency: 'USD', better: 'down' },
    constantRate: { EUR: 1.5 },
    periods: {
      2025: { achieved: 100, proposed: 80, currency: 'EUR' },
      2026: { achieved: 100, currency: 'USD' },
      2027: { proposed: 90 },
    },
  });
  expect(periods).toEqual([
    { period: '2025', achieved: 150, proposed: 120 },
    { period: '2026', achieved: 100, proposed: undefined },
    { period: '2027', achieved: undefined, proposed: 90 },
  ]);
});
