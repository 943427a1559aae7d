import { expect, test } from 'vitest';
import { prioritiesView } from '../../../../src/view/priorities/priorities.ts';
import { editionFor, issueOf } from '../../../support/portals.ts';

const reports = { reporters: 40, tickets: 40, asOf: '2026-11-01' };
const site = { priorities: { weights: { customers: 10, recent: 5, duplicates: 4, reach: 3, strategy: 2 } } };
const many = Array.from({ length: 51 }, (_, index) => issueOf({ id: `KI-${index + 10}` }));

test('what no open issue has anything of has no column on any page, and is named; the formula has it still', () => {
  const issues = [
    issueOf({ id: 'KI-1', reports, strategy: 1 }),
    issueOf({ id: 'KI-2', reach: 50, status: 'fixed', fixed: { on: '2026-11-01' } }),
    ...many,
  ];
  const given = { issues, site };
  for (const number of [1, 2]) {
    const view = prioritiesView(editionFor(given), number);
    expect(view.facts.map(({ fact }) => fact)).toEqual(['customers', 'strategy']);
    expect(view.rows[0]?.cells.map(({ fact }) => fact)).toEqual(['customers', 'strategy']);
    expect(view.terms).toHaveLength(5);
    expect(view.absent).toBe(
      'Not in the table, since no open issue has anything of them: Last 30 days, Duplicates and Reach.',
    );
  }
  expect(prioritiesView(editionFor(given, 'pt'), 1).absent).toMatch(/^Fora da tabela, .* e Alcance\.$/);
});

test('nothing is named where every fact has a column, or there is no table', () => {
  const issues = [
    issueOf({ id: 'KI-1', reports: { ...reports, last30Days: 3 }, reach: 50, strategy: 1 }),
    issueOf({ id: 'KI-2', status: 'duplicate', duplicateOf: 'KI-1' }),
  ];
  expect(prioritiesView(editionFor({ issues, site }), 1)).toMatchObject({ absent: undefined });
  const fixed = issueOf({ status: 'fixed', fixed: { on: '2026-11-01' } });
  expect(prioritiesView(editionFor({ issues: [fixed], site }), 1)).toMatchObject({
    rows: [],
    absent: undefined,
  });
});
