import { describe, expect, test } from 'vitest';
import { formulaOf, tenthsOf } from '../../../../src/domain/priority/formula.ts';
import { prioritiesOf } from '../../../../src/domain/priority/priorities.ts';
import { SiteSchema } from '../../../../src/domain/schemas/site.ts';
import { SITE } from '../../../support/content.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { problemsIn } from '../../../support/problems.ts';

const counted = (reporters: number, last30Days?: number) => ({
  reports: {
    reporters,
    tickets: reporters,
    ...(last30Days === undefined ? {} : { last30Days }),
    asOf: '2026-11-20',
  },
});

test.each([
  // 25 × 7 ÷ 100 is 1.75: halves go up.
  [7, { weight: 25, full: 100 }, 18],
  [0, { weight: 25, full: 100 }, 0],
  [100, { weight: 25, full: 100 }, 250],
  [4000, { weight: 25, full: 100 }, 250],
  [2, { weight: 20, full: 3 }, 133],
  [1, { weight: 1, full: 1_000_000 }, 0],
  [undefined, { weight: 25, full: 100 }, 0],
])('%j of %j gives %i tenths', (value, { weight, full }, tenths) => {
  expect(tenthsOf(value, { fact: 'customers', weight, full })).toBe(tenths);
});

test('the weights of segments are one fact, and what weighs nothing is none', () => {
  const formula = formulaOf(
    SiteSchema.shape.priorities.parse({ weights: { segments: { a: 3, b: 2 }, age: 0, reach: 5 } }),
  );
  expect(formula.terms).toEqual([
    { fact: 'reach', weight: 5, full: 100 },
    { fact: 'segments', weight: 5, full: 5 },
  ]);
  expect(formula.most).toBe(10);
});

describe('the order', () => {
  const site = { priorities: { weights: { customers: 10 } } };
  const orderOf = (issues: ReturnType<typeof issueOf>[]) =>
    prioritiesOf(publicationOf({ issues, site })).order.map(
      ({ issue, place, values }) => `${place} ${issue.id} ${values.customers ?? '–'}`,
    );

  test('duplicates add what they were reported by, through a chain, and stand in it no more', () => {
    expect(
      orderOf([
        issueOf({ id: 'KI-1', ...counted(9) }),
        issueOf({ id: 'KI-2', ...counted(5) }),
        issueOf({ id: 'KI-3', status: 'duplicate', duplicateOf: 'KI-2', ...counted(3) }),
        issueOf({ id: 'KI-4', status: 'duplicate', duplicateOf: 'KI-3', ...counted(2) }),
      ]),
    ).toEqual(['1 KI-2 10', '2 KI-1 9']);
  });

  test('issues of one score share a place, by id, and what is closed has none', () => {
    expect(
      orderOf([
        issueOf({ id: 'KI-3', ...counted(2) }),
        issueOf({ id: 'KI-1', ...counted(2) }),
        issueOf({ id: 'KI-2', reports: { fewerThan: 5, asOf: '2026-11-20' } }),
        issueOf({ id: 'KI-4' }),
        issueOf({ id: 'KI-5', status: 'no-fix', reason: 'By design.', ...counted(50) }),
      ]),
    ).toEqual(['1 KI-1 2', '1 KI-3 2', '3 KI-2 1', '4 KI-4 –']);
  });
});

describe('a formula in site.yaml', () => {
  const check = (lines: string) => problemsIn({ 'site.yaml': `${SITE}${lines}` });
  const line = SITE.split('\n').length;

  test.each([
    ['priorities:\n  weights: {}\n', [`weightless-formula site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { customers: 0, age: 0 }\n', [`weightless-formula site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { segments: { } }\n', [`weightless-formula site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { customers: -3 }\n', [`bad-number site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { customers: .nan }\n', [`bad-number site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { customers: .inf }\n', [`bad-number site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { customers: 1.5 }\n', [`bad-number site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { customers: many }\n', [`wrong-type site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { clients: 3 }\n', [`unknown-key site.yaml:${line + 1}`]],
    ['priorities:\n  full: { customers: 0 }\n', [`bad-number site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { segments: { enterprise: 3 } }\n', [`unknown-segment site.yaml:${line + 1}`]],
    ['priorities:\n  weights: { age: 3 }\n  full: { recent: 9 }\n', [`unweighed-fact site.yaml:${line + 2}`]],
    ['priorities:\n  published: false\n', []],
    ['priorities: {}\n', []],
  ])('%j', async (lines, problems) => {
    expect(await check(lines)).toEqual(problems);
  });
});
