import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderIssues } from '../../../../src/domain/record/order.ts';
import { isOpenIssue } from '../../../../src/domain/status.ts';
import { ISSUE_STATUSES } from '../../../../src/domain/vocabulary.ts';
import {} from '../../../../src/edition/edition.ts';
import {
  issueListPages,
  issueLists,
  issueOrders,
  listPagePath,
  movedListPages,
} from '../../../../src/view/issues/issue-lists.ts';
import { pageNumbers } from '../../../../src/view/parts/pagination.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';

const reports = (reporters: number) => ({ reporters, tickets: reporters, asOf: '2026-11-19' });
const few = issueOf({ id: 'KI-1', reports: reports(3), created: '2026-05-01', updated: '2026-06-01' });
const many = issueOf({ id: 'KI-2', reports: reports(90), created: '2026-01-01', updated: '2026-07-01' });
const fixed = issueOf({
  id: 'KI-3',
  status: 'fixed',
  fixed: { on: '2026-08-01' },
  components: ['checkout', 'catalog'],
  reports: reports(500),
  created: '2026-02-01',
  updated: '2026-08-01',
  sections: { workaround: 'Reload the page.' },
});
const ids = (issues: readonly { id: string }[] | undefined) => issues?.map(({ id }) => id);

describe('orderIssues', () => {
  const all = [few, many, fixed];
  it('puts open ones before the rest, then the most reported', () => {
    expect(ids(orderIssues(all, 'reported'))).toEqual(['KI-2', 'KI-1', 'KI-3']);
  });
  it('puts the newest, or those that changed last, first', () => {
    expect(ids(orderIssues(all, 'newest'))).toEqual(['KI-1', 'KI-3', 'KI-2']);
    expect(ids(orderIssues(all, 'updated'))).toEqual(['KI-3', 'KI-2', 'KI-1']);
  });
  it('gives one list whatever order the files came in', () => {
    const same = Array.from({ length: 6 }, (_, index) => issueOf({ id: `KI-${index + 1}` }));
    const expected = ids(orderIssues(same, 'reported'));
    fc.assert(
      fc.property(fc.shuffledSubarray(same, { minLength: 6 }), (shuffled) => {
        expect(ids(orderIssues(shuffled, 'reported'))).toEqual(expected);
      }),
    );
  });
});

describe('issueLists', () => {
  const publication = publicationOf({ issues: [few, many, fixed] });
  const lists = issueLists(publication);
  it('has lists of open and of all issues in each order and by each filter, and one for each status', () => {
    expect([...lists.keys()]).toEqual([
      'open/',
      'open/updated/',
      'open/newest/',
      'all/',
      'updated/',
      'newest/',
      ...ISSUE_STATUSES.map((status) => `status/${status}/`),
      'workaround/',
      'workaround/open/',
      ...['checkout', 'payments', 'catalog'].flatMap((id) => [`component/${id}/`, `component/${id}/open/`]),
    ]);
    expect(ids(lists.get('open/')?.issues)).toEqual(['KI-2', 'KI-1']);
    expect(ids(lists.get('open/newest/')?.issues)).toEqual(['KI-1', 'KI-2']);
    expect(ids(lists.get('all/')?.issues)).toEqual(['KI-2', 'KI-1', 'KI-3']);
    expect(ids(lists.get('newest/')?.issues)).toEqual(['KI-1', 'KI-3', 'KI-2']);
    expect(ids(lists.get('workaround/')?.issues)).toEqual(['KI-3']);
    expect(lists.get('workaround/open/')?.issues).toEqual([]);
    expect(ids(lists.get('status/fixed/')?.issues)).toEqual(['KI-3']);
    expect(ids(lists.get('component/catalog/')?.issues)).toEqual(['KI-2', 'KI-1', 'KI-3']);
    expect(ids(lists.get('component/catalog/open/')?.issues)).toEqual(['KI-2', 'KI-1']);
    expect(lists.get('component/payments/')?.issues).toEqual([]);
  });
  it('offers no order by reports where nobody counted them', () => {
    const uncounted = publicationOf({ issues: [issueOf()] });
    expect(issueOrders(uncounted)).toEqual(['updated', 'newest']);
    expect(issueLists(uncounted).get('open/')?.order).toBe('updated');
  });
});

describe('issueListPages', () => {
  it('has every issue of a list once, fifty on a page', () => {
    const issues = Array.from({ length: 101 }, (_, index) => issueOf({ id: `KI-${index + 1}` }));
    const pages = issueListPages(publicationOf({ issues }));
    const of = (path: string) => pages.filter(({ list }) => list.path === path).map(({ number }) => number);
    expect(of('open/')).toEqual([1, 2, 3]);
    expect(of('status/fixed/')).toEqual([1]);
  });
  it('has every address once, and leads on from those that lists had, the last pages of all issues among them', () => {
    const issues = Array.from({ length: 101 }, (_, index) =>
      issueOf({ id: `KI-${index + 1}`, ...(index < 60 && { status: 'no-fix', reason: 'By design.' }) }),
    );
    const publication = publicationOf({ issues });
    const paths = issueListPages(publication).map(({ list, number }) => listPagePath(list.path, number));
    const moved = movedListPages(publication);
    expect(moved).toEqual([
      ['open/', ''],
      ['2/', 'all/2/'],
      ['3/', 'all/3/'],
    ]);
    const all = [...paths, ...moved.map(([from]) => from)];
    expect(new Set(all).size).toBe(all.length);
    expect(paths).toEqual(expect.arrayContaining(moved.map(([, to]) => to)));
  });
});

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 32, [1, 2, undefined, 32]],
    [4, 32, [1, 2, 3, 4, 5, undefined, 32]],
    [5, 32, [1, undefined, 4, 5, 6, undefined, 32]],
    [29, 32, [1, undefined, 28, 29, 30, 31, 32]],
    [32, 32, [1, undefined, 31, 32]],
  ])('of page %d of %d', (current, last, expected) => {
    expect(pageNumbers(current, last)).toEqual(expected);
  });
  it('rises, holds both ends and this page, and a gap hides more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (last, seed) => {
        const current = (seed % last) + 1;
        const numbers = pageNumbers(current, last);
        expect(numbers).toEqual(expect.arrayContaining([1, current, last]));
        expect(numbers.length).toBeLessThanOrEqual(7);
        for (const [index, page] of numbers.entries()) {
          const before = numbers[index - 1];
          const after = numbers[index + 1];
          if (page === undefined) expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(2);
          else if (before !== undefined) expect(page).toBe(before + 1);
        }
      }),
    );
  });
});

describe('isOpenIssue', () => {
  it('is what still bothers customers', () => {
    expect(ISSUE_STATUSES.filter((status) => isOpenIssue({ facts: { ...few.facts, status } }))).toEqual([
      'investigating',
      'confirmed',
      'backlog',
      'scheduled',
    ]);
  });
});
