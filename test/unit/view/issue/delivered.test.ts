import { expect, test } from 'vitest';
import { deliveredView } from '../../../../src/view/issue/delivered.ts';
import { editionFor, issueOf } from '../../../support/portals.ts';

const reports = (from: string, tickets: (number | null)[]) => ({
  reports: { reporters: 40, tickets: 50, weekly: { from, tickets }, asOf: '2026-11-20' },
});
const fixed = { status: 'fixed', fixed: { on: '2026-03-05' } } as const;

test('before and after are whole weeks, without that of the event', () => {
  const issue = issueOf({ ...fixed, ...reports('2026-02-02', [4, 8, 6, 2, 9, 1, 0, 0, 1]) });
  const view = deliveredView(editionFor({ issues: [issue] }), issue);
  expect(view?.sentences).toEqual(['Before the fix: 5.0 tickets a week (4 weeks). After it: 0.5 (4 weeks).']);
  expect(view?.plot.bars.map(({ height }) => height)).toEqual([31, 62, 47, 16, 70, 8, 1, 1, 8]);
  expect(view?.plot.marks).toEqual([{ mark: 'fix', x: 62 }]);
});

test('too few weeks are no comparison, and what is hidden is said', () => {
  const issue = issueOf({ ...fixed, ...reports('2026-02-09', [8, null, 6, 9, null]) });
  expect(deliveredView(editionFor({ issues: [issue] }), issue)?.sentences).toEqual([
    'Too little is known to compare before and after the fix: 2 weeks and no whole week.',
    '2 weeks have too few customers to be published, and aren’t in these figures.',
  ]);
});

test('a comparison ends where the other event is', () => {
  const issue = issueOf({
    ...fixed,
    workaround: { since: '2026-02-04' },
    ...reports('2026-01-05', [10, 10, 10, 10, 7, 4, 4, 4, 4, 3, 0, 0, 0, 0]),
  });
  expect(deliveredView(editionFor({ issues: [issue] }), issue)?.sentences).toEqual([
    'Too little is known to compare before and after the workaround: 4 weeks and 3 weeks.',
    'Too little is known to compare before and after the fix: 3 weeks and 5 weeks.',
  ]);
});

test('weeks before the first ticket of all are no weeks before the fix', () => {
  const { reports: counted } = reports('2026-01-05', [0, 0, 0, 0, 6, 6, 6, 6, 3, 1, 1, 1, 1]);
  const issue = issueOf({ ...fixed, reports: { ...counted, first: '2026-02-02', latest: '2026-04-01' } });
  expect(deliveredView(editionFor({ issues: [issue] }), issue)?.sentences).toEqual([
    'Before the fix: 6.0 tickets a week (4 weeks). After it: 1.0 (4 weeks).',
  ]);
});

test('without weeks there is nothing to show', () => {
  expect(deliveredView(editionFor({ issues: [issueOf()] }), issueOf())).toBeUndefined();
});
