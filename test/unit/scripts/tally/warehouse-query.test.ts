import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tallyContent, type TicketRow, zendeskCsv } from '../../../support/tally.ts';

let content: ReturnType<typeof tallyContent>;
beforeEach(() => {
  content = tallyContent();
});
afterEach(() => content.remove());

/** Texts that name issues, and texts that nearly do. */
const TEXTS = [
  'KI-1',
  'ki-1.',
  '(KI-1)',
  '“KI-2”, “KI-2”',
  'KI-12 and KI-2',
  'KI-1\nKI-3',
  'a KI-1-b',
  '_KI-1_',
  'https://status.example.com/known-issues/ki-1/',
  'https://status.example.com/pt/known-issues/ki-2/#workaround',
  'see status.example.com/k/12',
  'status.example.com/pt/k/2?x=1',
  'https://status.example.com/known-issues/export-stops-at-the-end',
  'export-stops-at-the-end',
  'wiki-1',
  'KI-121',
  'KI-1x',
  'export stops at the end',
  'order 1, 2 or 12',
  'https://status.example.org/k/1',
  'KI-99',
  '',
  ...[
    'KI‑1',
    'KI–1',
    'KI—2',
    'KI−1',
    'KI‐12',
    'KI\u00AD1',
    'KI\u00AD-1',
    'K\u200BI-\u20601',
    'ＫＩ－１',
    'KIー12',
    'KI\\-2',
  ],
  ...[
    'KI&#8209;1',
    'KI&#45;1',
    'KI&#x2D;&#8288;2',
    'KI&ndash;2',
    'KI&shy;-12',
    'KI&amp;#x2011;1',
    'https://desk.example.com/?q=see%20KI%2D1',
  ],
  ...[
    '请参考KI-1的解决办法',
    '「KI-2」をご覧ください',
    'ดูKI-12ครับ',
    'KI-1을',
    'KI-1и',
    'éKI-1',
    '**KI-1**',
    '___KI-2___',
  ],
  ...['KI–121', 'KI\u200B-1\u200B2', 'SKI‑1', 'KI-1.5', 'my_KI-1', 'KI-1_x', 'KI-1.', 'a—KI-1—b'],
  ...[
    'https://status.example.com/known-issues/ki‑1/',
    'status.example.com/k/１２',
    '见https://status.example.com/k/2的说明',
  ],
  ...[
    'export‑stops‑at‑the‑end',
    '看export-stops-at-the-end吧',
    'export-stops-at-the-end—see',
    'status.example.com/k/2—see',
  ],
];
const TAGS = [
  '',
  'ki‑2',
  'ki-1',
  'vip ki_2',
  'known-issue-12',
  'known_issue_1 ki-2',
  'ki-1-old',
  'wiki-1',
  'ki1',
];
const PROBLEMS = [
  '',
  'KI‑2',
  'export–stops–at–the–end',
  '467419',
  'KI-2',
  'ki-3',
  '1',
  'export-stops-at-the-end',
  '46741',
];
const COMPANIES = [
  '',
  'Acorn; Birch',
  'Birch;Test;Acorn',
  'Acorn &amp; Co',
  'acorn & co',
  'A‑B',
  'a-b',
  'Acorn',
  ' acorn',
  'Birch',
  'Test',
];

const ROWS: TicketRow[] = Array.from({ length: 520 }, (_, index) => ({
  id: index + 1,
  opened: `2026-${String(6 + (index % 5)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  text: TEXTS[(index * 7) % TEXTS.length] ?? '',
  tags: index % 3 === 0 ? (TAGS[index % TAGS.length] ?? '') : '',
  problem: index % 5 === 0 ? (PROBLEMS[(index / 5) % PROBLEMS.length] ?? '') : '',
  company: COMPANIES[index % COMPANIES.length] ?? '',
  requester: `r${String(index % 37)}${index % 11 === 0 ? '@example.com' : ''}${index % 13 === 0 ? `<br>r${String(index % 7)}` : ''}`,
}));

test.each([
  ['', 'as usual'],
  ['tally:\n  countBy: requester\n', 'by requesters'],
  ['tally:\n  match: { ids: false, slugs: false }\n', 'without ids and slugs in texts'],
  ['tally:\n  match: { tags: false, links: false, addresses: false }\n', 'by texts alone'],
  [
    'tally:\n  leaveOut: { emailDomains: [example.com], organisations: [test], tags: [vip] }\n',
    'without some customers',
  ],
])('%s: the query, run in a warehouse, says what the tally of an export does', async (site) => {
  content.remove();
  content = tallyContent(site);
  content.write('../export.csv', zendeskCsv(ROWS));
  await content.tally('export.csv');
  const ids = ['KI-1', 'KI-2', 'KI-3', 'KI-12'];
  const fromExport = ids.map(content.issue);
  expect(fromExport[0]).toContain('reports:');

  const { out: query } = await content.tally('--print-sql');
  content.write('../answer.csv', await answer(query));
  content.write('known-issues/KI-1.md', (fromExport[0] ?? '').replace(/reporters: \d+/, 'reporters: 0'));
  expect((await content.tally('--counts', 'answer.csv')).err).toBe('');
  expect(ids.map(content.issue)).toEqual(fromExport);
});

test('the columns of a mapping are those of the query', async () => {
  content.remove();
  content = tallyContent(
    'tally:\n  mapping: { ticket: No, opened: "Opened on", requester: who, texts: [a, "b c"], tags: [] }\n',
  );
  const { out } = await content.tally('--print-sql');
  expect(out).toContain('No AS ticket');
  expect(out).toContain('CAST("Opened on" AS DATE) AS opened');
  expect(out).toContain(
    `COALESCE(CAST(a AS VARCHAR), '') || ' ' || COALESCE(CAST("b c" AS VARCHAR), '') AS text`,
  );
  expect(out).toContain("'' AS tags");
});

/** What a warehouse with these tickets answers, as CSV. */
async function answer(query: string): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(
      'CREATE TABLE tickets (id INT, created_at TIMESTAMP, requester_id VARCHAR, organization_id VARCHAR, subject VARCHAR, description VARCHAR, tags VARCHAR, problem_id VARCHAR)',
    );
    await connection.run(
      `INSERT INTO tickets SELECT r.id, (r.opened || ' 12:00:00')::TIMESTAMP, r.requester, nullif(r.company, ''), r.text, NULL,
         nullif(r.tags, ''), nullif(r.problem, '')
       FROM (SELECT unnest(from_json($1, '[{"id": "INT", "opened": "VARCHAR", "requester": "VARCHAR", "company": "VARCHAR",
         "text": "VARCHAR", "tags": "VARCHAR", "problem": "VARCHAR"}]')) AS r)`,
      [JSON.stringify(ROWS)],
    );
    const reader = await connection.runAndReadAll(query);
    const lines = [reader.columnNames(), ...reader.getRowsJson()].map((row) => row.join(','));
    return `${lines.join('\n')}\n`;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
