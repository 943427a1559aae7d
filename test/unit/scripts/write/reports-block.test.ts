import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { withReports } from '../../../../scripts/write/reports-block.ts';
import { readYaml } from '../../../../src/content/yaml-source.ts';
import type { Reports } from '../../../../src/domain/schemas/known-issue.ts';
import { runs } from '../../../support/runs.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (text: string, reports: Reports) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(withReports(bytesOf(text), 'KI-1.md', reports));

const REPORTS: Reports = {
  ...{ reporters: 352, tickets: 401, last30Days: 12 },
  ...{ first: '2019-04-11', latest: '2022-05-30', asOf: '2022-06-01' },
};
const BLOCK = `reports:
  reporters: 352
  tickets: 401
  last30Days: 12
  first: 2019-04-11
  latest: 2022-05-30
  asOf: 2022-06-01`;
const WEEKS: Reports = {
  ...{ reporters: 5, tickets: 9, asOf: '2022-06-01' },
  weekly: { from: '2022-05-02', tickets: [4, null, 0] },
};
const WEEKLY = `  reporters: 5
  tickets: 9
  weekly: { from: 2022-05-02, tickets: [4, null, 0] }
  asOf: 2022-06-01`;
const NONE: Reports = { reporters: 0, tickets: 0, asOf: '2022-06-01' };
const FEW: Reports = { fewerThan: 5, asOf: '2022-06-01' };

test.each<[string, string, string, Reports?]>([
  ['weeks', 'id: KI-1', `id: KI-1\nreports:\n${WEEKLY}`, WEEKS],
  [
    'other weeks',
    `id: KI-1\nreports:\n${WEEKLY.replace('[4', '[3, 9')} # by tally\ntags: [a]`,
    `id: KI-1\nreports:\n${WEEKLY} # by tally\ntags: [a]`,
    WEEKS,
  ],
  ['the same weeks', `id: KI-1\nreports:\n${WEEKLY}`, `id: KI-1\nreports:\n${WEEKLY}`, WEEKS],
  [
    'weeks over several lines, and in braces',
    'id: KI-1\nreports: { reporters: 5, tickets: 9, weekly: { from: 2021-01-04, tickets: [1,\n  2] }, asOf: 2022-06-01 }',
    'id: KI-1\nreports: { reporters: 5, tickets: 9, weekly: { from: 2022-05-02, tickets: [4, null, 0] }, asOf: 2022-06-01 }',
    WEEKS,
  ],
  [
    'weeks that aren’t known any more',
    `reports:\n${WEEKLY}\nid: KI-1`,
    'reports:\n  reporters: 0\n  tickets: 0\n  asOf: 2022-06-01\nid: KI-1',
    NONE,
  ],
  ['no block yet', 'id: KI-1\ntitle: It', `id: KI-1\ntitle: It\n${BLOCK}`],
  [
    'comments and blank lines at the end',
    'id: KI-1 # one\n\n# the end\n',
    `id: KI-1 # one\n\n# the end\n${BLOCK}\n`,
  ],
  [
    'a block in the midst',
    'id: KI-1\nreports:\n  reporters: 1\n  asOf: 2020-01-01\n# for later\ntags: [a]',
    `id: KI-1\nreports:\n  reporters: 352\n  tickets: 401\n  last30Days: 12\n  first: 2019-04-11\n  latest: 2022-05-30\n  asOf: 2022-06-01\n# for later\ntags: [a]`,
  ],
  [
    'comments in the block',
    'reports: # by tally\n  # customers\n  reporters: 1 # one\n  asOf: 2020-01-01\nid: KI-1',
    'reports: # by tally\n  # customers\n  reporters: 352 # one\n  tickets: 401\n  last30Days: 12\n  first: 2019-04-11\n  latest: 2022-05-30\n  asOf: 2022-06-01\nid: KI-1',
  ],
  [
    'an order of its own',
    'reports:\n  asOf: 2020-01-01\n  tickets: 2\n  reporters: 1\nid: KI-1',
    'reports:\n  asOf: 2022-06-01\n  tickets: 0\n  reporters: 0\nid: KI-1',
    NONE,
  ],
  [
    'days in quotes',
    'reports:\n  reporters: 1\n  tickets: 1\n  asOf: "2020-01-01"\nid: KI-1',
    'reports:\n  reporters: 0\n  tickets: 0\n  asOf: "2022-06-01"\nid: KI-1',
    NONE,
  ],
  [
    'fields that aren’t said any more',
    'reports:\n  reporters: 1\n  tickets: 1\n  last30Days: 1\n  first: 2020-01-01\n  asOf: 2020-01-01\nid: KI-1',
    'reports:\n  fewerThan: 5\n  asOf: 2022-06-01\nid: KI-1',
    FEW,
  ],
  [
    'a wider indent',
    'reports:\n    reporters: 1\n    tickets: 1\n    asOf: 2020-01-01\nid: KI-1',
    'reports:\n    reporters: 0\n    tickets: 0\n    asOf: 2022-06-01\nid: KI-1',
    NONE,
  ],
  [
    'braces',
    'reports: { reporters: 1, tickets: 1, asOf: 2020-01-01 } # by tally\nid: KI-1',
    'reports: { reporters: 0, tickets: 0, asOf: 2022-06-01 } # by tally\nid: KI-1',
    NONE,
  ],
  [
    'nothing behind the key',
    'reports:\nid: KI-1',
    'reports:\n  fewerThan: 5\n  asOf: 2022-06-01\nid: KI-1',
    FEW,
  ],
  [
    'a text behind the key',
    'reports: many\nid: KI-1',
    'reports:\n  fewerThan: 5\n  asOf: 2022-06-01\nid: KI-1',
    FEW,
  ],
  [
    'a front matter in braces',
    '{ id: KI-1, title: It }',
    '{ id: KI-1, title: It, reports: { fewerThan: 5, asOf: 2022-06-01 } }',
    FEW,
  ],
  [
    'the block twice, as a merge leaves it',
    'reports:\n  fewerThan: 5\n  asOf: 2020-01-01\nid: KI-1\nreports:\n  fewerThan: 5\n  asOf: 2021-01-01',
    'reports:\n  fewerThan: 5\n  asOf: 2022-06-01\nid: KI-1',
    FEW,
  ],
  [
    'keys in quotes',
    '"id": KI-1\n"reports":\n  "fewerThan": 5\n  \'asOf\': 2020-01-01',
    '"id": KI-1\n"reports":\n  "fewerThan": 5\n  \'asOf\': 2022-06-01',
    FEW,
  ],
  [
    'braces over several lines',
    'reports: {\n  reporters: 1, # by tally\n  tickets: 1,\n  asOf: 2020-01-01\n}\nid: KI-1',
    'reports: {\n  reporters: 0, # by tally\n  tickets: 0,\n  asOf: 2022-06-01\n}\nid: KI-1',
    NONE,
  ],
  [
    'tabs before comments',
    'id: KI-1\nreports:\t# by tally\n  fewerThan: 5\t# few\n  asOf: 2020-01-01\t\ntags: []\t',
    'id: KI-1\nreports:\t# by tally\n  fewerThan: 5\t# few\n  asOf: 2022-06-01\t\ntags: []\t',
    FEW,
  ],
  [
    'anchors elsewhere',
    'created: &day 2020-01-01\nupdated: *day\nreports:\n  fewerThan: 5\n  asOf: *day',
    'created: &day 2020-01-01\nupdated: *day\nreports:\n  fewerThan: 5\n  asOf: 2022-06-01',
    FEW,
  ],
])('%s', (_, before, after, reports = REPORTS) => {
  const body = '\n---\n\n## Summary\n\nreports:\n  reporters: 7\n\n---\n';
  for (const lineBreak of ['\n', '\r\n', '\r'])
    for (const mark of ['', '\uFEFF']) {
      const whole = (yaml: string) => mark + `---\n${yaml}${body}`.replaceAll('\n', lineBreak);
      expect(written(whole(before), reports)).toBe(whole(after));
      expect(written(whole(after), reports)).toBe(whole(after));
    }
});

test('a file that says it already is the very same bytes', () => {
  const bytes = bytesOf(`---\nid: KI-1\n${BLOCK}\n---\nText`);
  expect(withReports(bytes, 'KI-1.md', REPORTS)).toBe(bytes);
});

test('a file in Windows-1252 or cut off in the midst of a character is refused, as every command does', () => {
  const bytes = Buffer.concat([
    Buffer.from('---\nid: KI-1\ntitle: n'),
    Buffer.from([0xe3]),
    Buffer.from('o\n---\n'),
  ]);
  expect(() => withReports(bytes, 'KI-1.md', REPORTS)).toThrow(Failure);
});

test.each([
  ['no front matter', 'Text alone', /^KI-1\.md:1: .* Nothing was written\.$/],
  ['one that isn’t closed', '---\nid: KI-1\n', /^KI-1\.md:1: .* Nothing was written\.$/],
  ['one that can’t be read', '---\nid: [KI-1\n---\n', /^KI-1\.md:\d: .* Nothing was written\.$/],
  ['a list', '---\n- id\n---\n', /^KI-1\.md.* Nothing was written\.$/],
  [
    'another field twice',
    '---\nid: KI-1\nid: KI-2\nreports:\n  fewerThan: 5\n---\n',
    /^KI-1\.md:\d: .* Nothing was written\.$/,
  ],
  [
    'a block indented with tabs',
    '---\nid: KI-1\nreports:\n\tfewerThan: 5\n---\n',
    /^KI-1\.md:\d: .* Nothing was written\.$/,
  ],
  [
    'a day that others refer to',
    '---\nreports:\n  reporters: 1\n  tickets: 1\n  asOf: &day 2020-01-01\nupdated: *day\n---\n',
    /Nothing was written\. Replace them with this by hand/,
  ],
  [
    'an anchor that others need',
    '---\nreports: &r\n  reporters: 1\n  asOf: 2020-01-01\nother: *r\n---\n',
    /Nothing was written\. Replace them with this by hand, and run the command again:\nreports:\n {2}reporters: 0\n {2}tickets: 0\n {2}asOf: 2022-06-01$/,
  ],
])('%s is refused', (_, text, sentence) => {
  expect(() => written(text, NONE)).toThrow(sentence);
});

describe('whatever else the front matter holds', () => {
  const fields = fc.shuffledSubarray(
    [
      'id: KI-1',
      'title: "A: title # with signs" # and a comment',
      'aliases: ["1", two]',
      'tags:\n  - one # first\n  - two',
      'tags2:\n- one\n-   two',
      'affects: { customers: { en: "All, of them" } }',
      'affects2:\n  customers: |\n    lines\n    reports:\n  versions: ["1.0"]',
      'note: >-\n  folded\n\n  text',
      '# a comment between',
      '',
      "reason: 'it''s so'",
      'fixed:\n    on: 2022-01-01',
    ],
    { minLength: 1 },
  );
  const block = fc.constantFrom(
    undefined,
    'reports:\n  reporters: 1\n  tickets: 2\n  asOf: 2020-01-01',
    'reports:\n  # customers\n  asOf: 2020-01-01 # then\n\n  reporters: 1\n  tickets: 2',
    'reports: { reporters: 1, asOf: 2020-01-01 }',
    'reports: {}',
    'reports:',
  );
  const said = fc.constantFrom(REPORTS, NONE, FEW);

  test('it stays byte by byte, and the block says the reports', () => {
    fc.assert(
      fc.property(
        fields,
        block,
        fc.nat(),
        said,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('\n\nText\n', '', '\n'),
        (others, own, place, reports, lineBreak, end) => {
          fc.pre(others.some((field) => /^\w/.test(field)));
          const at = place % (others.length + 1);
          const typed = (lines: readonly string[]) => lines.join('\n').replaceAll('\n', lineBreak);
          const head = typed(['---', ...others.slice(0, at), '']);
          const tail = typed(['', ...others.slice(at), `---${end}`]);
          const before = own === undefined ? head + tail.slice(lineBreak.length) : head + typed([own]) + tail;
          const after = written(before, reports);
          if (own === undefined) {
            expect(after).toContain(typed([asBlock(reports)]) + lineBreak);
            expect(after.replace(typed([asBlock(reports)]) + lineBreak, '')).toBe(before);
          } else {
            expect(after.slice(0, head.length)).toBe(head);
            expect(after.slice(-tail.length)).toBe(tail);
            const middle = after.slice(head.length, -tail.length);
            expect(readYaml(middle.replaceAll('\r\n', '\n'), 'KI-1.md').data).toEqual({ reports });
            expect(middle.match(/#.*/g)).toEqual(own.match(/#.*/g));
          }
          expect(written(after, reports)).toBe(after);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

/** A block as one is made where there is none. */
function asBlock(reports: Reports): string {
  return ['reports:', ...Object.entries(reports).map(([key, value]) => `  ${key}: ${String(value)}`)].join(
    '\n',
  );
}
