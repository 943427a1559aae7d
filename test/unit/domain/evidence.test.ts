import { describe, expect, test } from 'vitest';
import { evidenceOf, evidenceOfIssue, patternFault } from '../../../src/domain/evidence.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';

describe('a pattern', () => {
  test.each([
    '\\b\\d{6,}\\b',
    '\\.har\\b',
    '(order|pedido)\\W{1,3}\\d+',
    '[(?]=x',
    'what\\(\\?=',
    'C:\\\\1',
    'a{2,1000}',
    '(a+)+b',
    '\\d{1,2}([:.]|h)\\d{2}',
  ])('%s can be looked for', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  });

  test.each([
    ['(?=order)x', /looks around/],
    ['(?!order)x', /looks around/],
    ['(?<=order )\\d', /looks around/],
    ['(?<!x)\\d', /looks around/],
    ['(a)\\1', /looks around or back/],
    ['(?<a>b)\\k<a>', /looks around or back/],
    ['a{1001}', /more than 1000 times/],
    ['a{1,2000}', /more than 1000 times/],
    ['(order', /isn’t a regular expression/],
    ['*', /isn’t a regular expression/],
    ['\\d*', /fits an empty text/],
    ['x|', /fits an empty text/],
    ['x'.repeat(201), /more than 200 characters/],
  ])('%s can’t', (pattern, fault) => {
    expect(patternFault(pattern)).toMatch(fault);
  });
});

test('evidence is a text, one by language, or one with a pattern', () => {
  expect(evidenceOf('A screenshot')).toEqual({ name: 'A screenshot' });
  expect(evidenceOf({ en: 'The time', pt: 'A hora' })).toEqual({ name: { en: 'The time', pt: 'A hora' } });
  expect(evidenceOf({ name: { pt: 'A hora' }, pattern: '\\d' })).toEqual({
    name: { pt: 'A hora' },
    pattern: '\\d',
  });
});

test('an open issue asks for what the first of its components needs that says so', () => {
  const components = [
    { id: 'search', name: 'Search' },
    { id: 'checkout', name: 'Checkout', evidence: ['A cart'] },
    { id: 'payments', name: 'Payments', evidence: ['A payment'] },
  ];
  const { portal } = publicationOf({
    site: { groups: [{ id: 'all', name: 'All', components }] },
    issues: [
      issueOf({ id: 'KI-1', components: ['search', 'payments', 'checkout'] }),
      issueOf({ id: 'KI-2', components: ['search'] }),
      issueOf({ id: 'KI-3', components: ['checkout'], status: 'fixed', fixed: { on: '2026-05-01' } }),
    ],
  });
  const needed = new Map(portal.issues.map((issue) => [issue.id, evidenceOfIssue(portal, issue)?.evidence]));
  expect(needed.get('KI-1')).toEqual([{ name: 'A payment' }]);
  expect([needed.get('KI-2'), needed.get('KI-3')]).toEqual([undefined, undefined]);
});
