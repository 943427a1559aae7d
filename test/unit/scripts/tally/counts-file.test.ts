import { afterEach, beforeEach, expect, test } from 'vitest';
import { tallyContent } from '../../../support/tally.ts';

let content: ReturnType<typeof tallyContent>;
beforeEach(() => {
  content = tallyContent();
});
afterEach(() => content.remove());

const counts = (text: string, ...argv: string[]) => {
  content.write('../counts.csv', text);
  return content.tally('--counts', 'counts.csv', ...argv);
};

test('counts made elsewhere get into the content, by id or alias', async () => {
  const { status, out } = await counts(
    'Issue,reporters,tickets,last_30_days,first_day,latest_day,as_of\n467419,352,401,12,2019-04-11,2022-05-30,2022-06-01\n',
  );
  expect(status).toBe(0);
  expect(out).not.toContain('Tickets read');
  expect(content.issue('KI-1')).toContain(
    'reports:\n  reporters: 352\n  tickets: 401\n  last30Days: 12\n  first: 2019-04-11\n  latest: 2022-05-30\n  asOf: 2022-06-01\n',
  );
  // What had reports and has none among these counts has none.
  expect(content.issue('KI-2')).toContain('reporters: 0');
});

test('only issue, reporters and tickets must be there; semicolons, times and a day of one’s own are fine', async () => {
  await counts(
    '\uFEFFissue;tickets;reporters;latest\r\nki-1;4;3;2026-11-01T10:00:00Z\r\n;;;\r\n',
    '--as-of',
    '2026-11-20',
  );
  expect(content.issue('KI-1')).toContain(
    'reports:\n  reporters: 3\n  tickets: 4\n  latest: 2026-11-01\n  asOf: 2026-11-20\n',
  );
});

const HEAD = 'issue,reporters,tickets,last30Days,first,latest,asOf';
test.each([
  ['id,count\nKI-1,3\n', 'it needs the columns issue, reporters and tickets at least'],
  [
    `${HEAD}\nKI-1,three,4,,,,2026-11-01\n`,
    'counts.csv: reporters of KI-1 must be a whole number, 0 or more, such as 352.',
  ],
  [`${HEAD}\nKI-1,-3,4,,,,2026-11-01\n`, 'counts.csv: reporters of KI-1 must be a whole number'],
  [
    `${HEAD}\nKI-1,,4,,,,2026-11-01\n`,
    'counts.csv: reporters of KI-1 is missing; write 0 if there are none.',
  ],
  [`${HEAD}\nKI-1,5,4,,,,2026-11-01\n`, 'counts.csv: tickets of KI-1, 4, can’t be right beside 5 reporters.'],
  [`${HEAD}\nKI-1,0,4,,,,2026-11-01\n`, 'counts.csv: tickets of KI-1, 4, can’t be right beside 0 reporters.'],
  [`${HEAD}\nKI-1,3,4,9,,,2026-11-01\n`, 'counts.csv: last30Days of KI-1 can’t be more than its reporters'],
  [`${HEAD}\nKI-1,3,4,,soon,,2026-11-01\n`, 'counts.csv: first of KI-1 must be a day, such as 2026-11-23.'],
  [
    `${HEAD}\nKI-1,3,4,,2026-02-02,2026-02-01,2026-11-01\n`,
    'counts.csv: first of KI-1, 2026-02-02, can’t be after its latest, 2026-02-01.',
  ],
  [
    `${HEAD}\nKI-1,3,4,,,2026-11-02,2026-11-01\n`,
    'the latest ticket of KI-1 is from 2026-11-02, but the counts are as of 2026-11-01, before that.',
  ],
  [
    `${HEAD}\nKI-1,3,4,,,,\n`,
    'counts.csv doesn’t say which day its counts are from. Name it: --as-of 2026-11-23',
  ],
  [`${HEAD}\nKI-1,3,4,,,,2062-11-01\n`, 'The counts would be as of 2062-11-01, but today is 2026-11-23.'],
  [`${HEAD}\nKI-122,3,4,,,,2026-11-01\n`, 'counts.csv: there is no known issue KI-122. Did you mean KI-12?'],
  [`${HEAD}\n,3,4,,,,2026-11-01\n`, 'counts.csv: a row has counts but names no issue.'],
  [
    `${HEAD}\nKI-1,3,4,,,,2026-11-01\n467419,3,4,,,,2026-11-01\n`,
    'counts.csv: KI-1 has two rows. Keep one of them.',
  ],
  [
    `${HEAD}\nKI-3,3,4,,,,2026-11-01\n`,
    'counts.csv: KI-3 is a duplicate of KI-1, and nobody can tell from counts which customers reported both.',
  ],
  [`${HEAD}\nKI-1,3,4\n`, 'counts.csv, line 2: this row has 3 cells, and the first line names 7 columns.'],
  ['', 'counts.csv: this file is empty.'],
  ['[]', 'it needs the columns issue, reporters and tickets at least'],
])('%j is refused', async (text, sentence) => {
  const before = content.paths().map(content.read);
  const { status, out, err } = await counts(text);
  expect(err).toContain(sentence);
  expect(err).toMatch(/\nNothing was written\.\n$/);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(content.paths().map(content.read)).toEqual(before);
});
