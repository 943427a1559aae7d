import { expect, test } from 'vitest';
import { createPortal } from '../../../../src/domain/portal.ts';
import type { Reports } from '../../../../src/domain/schemas/known-issue.ts';
import { TallySchema } from '../../../../src/domain/schemas/tally.ts';
import { isUpToDate, planReports, reportFields } from '../../../../src/domain/tally/plan.ts';
import { issueOf } from '../../../support/portals.ts';
import { siteOf } from '../../../support/records.ts';
import { AS_OF } from './mentions.ts';

const before: Reports = { reporters: 3, tickets: 4, asOf: '2026-05-01' };
const counted = (reporters: number) => ({
  ...{ reporters, tickets: reporters + 1, last30Days: reporters, first: '2026-01-01', latest: '2026-05-30' },
});

const portalOf = (reports: Record<string, Reports | undefined>, minimumShown?: number) =>
  createPortal(
    siteOf({ tally: TallySchema.parse({ minimumShown }) }),
    Object.entries(reports).map(([id, its]) => issueOf({ id, reports: its })),
    [],
  );

test('an issue that was counted says its counts; one that was not says zero, where it said something', () => {
  const portal = portalOf({ 'KI-1': undefined, 'KI-2': before, 'KI-3': undefined, 'KI-4': before });
  const planned = planReports(
    portal,
    new Map([
      ['KI-1', counted(2)],
      ['KI-2', counted(5)],
      ['KI-99', counted(9)],
    ]),
    AS_OF,
  );
  expect(planned).toEqual([
    { issue: 'KI-2', path: 'known-issues/KI-2.md', before, after: { ...counted(5), asOf: AS_OF } },
    { issue: 'KI-1', path: 'known-issues/KI-1.md', before: undefined, after: { ...counted(2), asOf: AS_OF } },
    { issue: 'KI-4', path: 'known-issues/KI-4.md', before, after: { reporters: 0, tickets: 0, asOf: AS_OF } },
  ]);
});

test('the most reported come first, then by id, in whatever order they stand in the content', () => {
  const counts = new Map([
    ['KI-1', counted(2)],
    ['KI-2', counted(9)],
    ['KI-3', counted(2)],
    ['KI-4', counted(10)],
  ]);
  const ids = ['KI-3', 'KI-4', 'KI-5', 'KI-1', 'KI-2'];
  for (const order of [ids, ids.toReversed()]) {
    const portal = portalOf(Object.fromEntries(order.map((id) => [id, before])));
    const planned = planReports(portal, counts, AS_OF).map(({ issue }) => issue);
    expect(planned).toEqual(['KI-4', 'KI-2', 'KI-1', 'KI-3', 'KI-5']);
  }
});

test('numbers too small to publish leave no trace in the plan, not even by their order', () => {
  const portal = portalOf({ 'KI-1': undefined, 'KI-2': undefined, 'KI-3': undefined, 'KI-4': before }, 5);
  const plan = (small: number, other: number) =>
    planReports(
      portal,
      new Map([
        ['KI-1', counted(small)],
        ['KI-2', counted(other)],
        ['KI-3', counted(7)],
      ]),
      AS_OF,
    );
  expect(plan(1, 4)).toEqual(plan(4, 1));
  expect(plan(1, 4).map(({ issue }) => issue)).toEqual(['KI-3', 'KI-1', 'KI-2', 'KI-4']);
  expect(plan(1, 4)[1]?.after).toEqual({ fewerThan: 5, asOf: AS_OF });
});

test('facts are written in one order, without those that aren’t known', () => {
  const after: Reports = { asOf: AS_OF, latest: '2026-05-30', tickets: 4, reporters: 3, first: undefined };
  expect(reportFields(after)).toEqual([
    ['reporters', '3'],
    ['tickets', '4'],
    ['latest', '2026-05-30'],
    ['asOf', AS_OF],
  ]);
  expect(reportFields({ fewerThan: 5, asOf: AS_OF })).toEqual([
    ['fewerThan', '5'],
    ['asOf', AS_OF],
  ]);
  expect(reportFields({ ...counted(3), asOf: AS_OF }).map(([key]) => key)).toEqual([
    ...['reporters', 'tickets', 'last30Days', 'first', 'latest', 'asOf'],
  ]);
});

test.each([
  ['the same in another order', { asOf: '2026-05-01', tickets: 4, reporters: 3 }, true],
  ['a fact that says nothing', { ...before, first: undefined }, true],
  ['another day', { ...before, asOf: AS_OF }, false],
  ['another number', { ...before, reporters: 4 }, false],
  ['one fact more', { ...before, last30Days: 0 }, false],
  ['fewer than a minimum', { fewerThan: 5, asOf: '2026-05-01' }, false],
])('content is up to date with %s: %s', (_name, after, expected) => {
  const planned = { issue: 'KI-1', path: 'known-issues/KI-1.md', before, after };
  expect(isUpToDate(planned)).toBe(expected);
  expect(isUpToDate({ ...planned, before: undefined })).toBe(false);
});
