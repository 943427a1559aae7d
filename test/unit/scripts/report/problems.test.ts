import { describe, expect, test } from 'vitest';
import { reportGithub, reportJson, reportText } from '../../../../scripts/report/problems.ts';
import type { Problem } from '../../../../src/domain/problems.ts';

const problem = (fields: Partial<Problem> = {}): Problem => ({
  code: 'invalid-value',
  severity: 'error',
  file: 'known-issues/KI-1.md',
  line: 3,
  column: 9,
  what: 'status can’t be fixd.',
  why: 'Pages know a fixed set of words.',
  fix: 'Write: status: fixed',
  ...fields,
});
const PROBLEMS = [
  problem(),
  problem({ file: 'a.md', severity: 'warning', code: 'email-address' }),
  problem({ line: 7 }),
];

describe('text', () => {
  test('says where, what, why and what to do', () => {
    expect(reportText([problem()], { folder: 'content/' })).toBe(
      `content/known-issues/KI-1.md:3:9  error  invalid-value
  status can’t be fixd.
  Pages know a fixed set of words.
  → Write: status: fixed

1 error in 1 file.
`,
    );
  });

  test('keeps the problems of a file together, and counts', () => {
    const lines = reportText(PROBLEMS).split('\n');
    expect(lines.filter((line) => line.includes('.md:'))).toEqual([
      'known-issues/KI-1.md:3:9  error  invalid-value',
      'known-issues/KI-1.md:7:9  error  invalid-value',
      'a.md:3:9  warning  email-address',
    ]);
    expect(lines.at(-2)).toBe('2 errors and 1 warning in 2 files.');
  });

  test('has colours only when asked', () => {
    expect(reportText(PROBLEMS)).not.toContain('\u001B');
    expect(reportText(PROBLEMS, { colour: true })).toContain('\u001B[31merror\u001B[39m');
  });

  test('says when there is nothing to say', () => {
    expect(reportText([])).toBe('No problems.\n');
  });
});

describe('json', () => {
  test('is one object with counts and all problems', () => {
    expect(JSON.parse(reportJson(PROBLEMS))).toEqual({
      version: 1,
      errors: 2,
      warnings: 1,
      files: 2,
      problems: PROBLEMS,
    });
    expect(reportJson([])).toMatch(/\}\n$/);
  });
});

describe('github', () => {
  test('errors come first, as annotations of files in the repository', () => {
    const lines = reportGithub(PROBLEMS, { folder: 'content' }).split('\n');
    expect(lines[0]).toBe(
      '::error file=content/known-issues/KI-1.md,line=3,col=9,title=invalid-value::status can’t be fixd.%0APages know a fixed set of words.%0AWrite: status: fixed',
    );
    expect(lines.slice(0, 3).map((line) => line.split(' ')[0])).toEqual(['::error', '::error', '::warning']);
  });

  test('nothing in a file or a sentence ends a command or begins another', () => {
    const file = 'a,b:c%\r\n::error::d.md';
    const what = '100 %\r\n::set-output name=a::b';
    const [line, summary, ...rest] = reportGithub([problem({ file, what })]).split('\n');
    expect(line).toContain('file=a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3Ad.md,line=3');
    expect(line).toContain('::100 %25%0D%0A::set-output name=a::b%0A');
    expect([summary, ...rest]).toEqual(['1 error in 1 file.', '']);
  });
});
