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
