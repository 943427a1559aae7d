import { describe, expect, test } from 'vitest';
import { issueFile } from '../../../support/content.ts';
import { problemsIn } from '../../../support/problems.ts';

const issue = (fields: Record<string, string>, body?: string) =>
  problemsIn({ 'known-issues/a.md': issueFile('KI-1', fields, body) });

describe('settled issues', () => {
  test.each([
    [{ status: 'fixed', fixed: '{ on: 2026-01-03 }' }, []],
    [{ status: 'no-fix', reason: 'It is replaced.' }, []],
    [{ status: 'no-fix' }, ['missing-for-status known-issues/a.md:4']],
    [{ status: 'duplicate' }, ['missing-for-status known-issues/a.md:4']],
    [{ status: 'fixed', fixed: '{ on: 2026-02-31 }' }, ['impossible-date known-issues/a.md:9']],
    [
      { status: 'fixed', reason: 'It is replaced.' },
      ['missing-for-status known-issues/a.md:4', 'only-for-status known-issues/a.md:9'],
    ],
    [{ status: 'fixd', fixed: '{ on: 2026-01-03 }' }, ['invalid-value known-issues/a.md:4']],
  ])('%j', async (fields, problems) => {
    expect(await issue(fields)).toEqual(problems);
  });
});

describe('workarounds', () => {
  const critical = { severity: 'critical' };

  test.each([
    [
      'a real one',
      critical,
      '## Workaround\n\nPay by transfer.\n',
      ['critical-with-workaround known-issues/a.md:5'],
    ],
    [
      'its heading in Spanish',
      critical,
      '## Solución alternativa\n\nPague por transferencia.\n',
      ['critical-with-workaround known-issues/a.md:5'],
    ],
    ['none', critical, '## Workaround\n\nN/A\n', []],
    ['one that is written out', critical, '## Workaround\n\nThere is no workaround available.\n', []],
    ['an empty section', critical, '## Workaround\n', []],
    ['no section', {}, '## Summary\n\nIt fails.\n', ['no-workaround-section known-issues/a.md:4']],
    ['no section, and settled', { status: 'no-fix', reason: 'Gone.' }, '## Summary\n\nIt fails.\n', []],
    ['critical and fixed', { ...critical, status: 'fixed', fixed: '{ on: 2026-01-03 }' }, undefined, []],
  ])('%s', async (_name, fields, body, problems) => {
    expect(await issue(fields, body)).toEqual(problems);
  });
});

describe('issues that read alike', () => {
  const title = 'Price range disregards sales policy';
  const summary = '## Summary\n\nThe filter shows the lowest price.\n\n## Workaround\n\nN/A\n';
  const two = (fields: Record<string, string>, body = summary, first: Record<string, string> = {}) =>
    problemsIn({
      'known-issues/a.md': issueFile('KI-1', { title, created: '2026-01-03', ...first }, summary),
      'known-issues/b.md': issueFile('KI-2', { title, ...fields }, body),
      'known-issues/c.md': issueFile('KI-3', { title: 'Orders are late' }),
    });
  const told = ['reads-alike known-issues/a.md:3'];

  test.each<[string, Record<string, string>, string[]]>([
    ['are told to the author of the later one', {}, told],
    ['in any form of their words', { title: 'Price ranges disregard the sales policies' }, told],
    ['aren’t those that only begin alike', { title: 'Price range is shown twice' }, []],
    ['may name each other', { related: '[KI-1]' }, []],
    ['may be one that is settled', { status: 'fixed', fixed: '{ on: 2026-01-03 }' }, []],
    ['may be a duplicate', { status: 'duplicate', duplicateOf: 'KI-1' }, []],
  ])('%s', async (_, fields, problems) => {
    expect(await two(fields)).toEqual(problems);
  });

  test('are no pair where the summaries are about different things', async () => {
    const other = summary.replace(
      'The filter shows the lowest price',
      'Coupons of partners are lost at midnight',
    );
    expect(await two({}, other)).toEqual([]);
  });

  test('may name each other in prose, and in either direction', async () => {
    expect(await two({}, summary.replace('price.', 'price, unlike KI-1.'))).toEqual([]);
    expect(await two({}, summary, { related: '[KI-2]' })).toEqual([]);
  });
});
