import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPortal } from '../../../../src/domain/portal.ts';
import { type TallyFacts, TallySchema } from '../../../../src/domain/schemas/tally.ts';
import { MATCH_RULES } from '../../../../src/domain/tally/match.ts';
import { issueOf } from '../../../support/portals.ts';
import { incidentOf, siteOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';
import { slowMatch } from '../../../support/tickets/slow-match.ts';
import { matcherOf } from '../../../support/tickets/ticket.ts';
import { writtenTexts } from '../../../support/tickets/written-texts.ts';

const ISSUES = {
  'KI-1042': ['467419', 'unable-to-export-documents', 'Problem ID 2', 'export-error', 'HELP-12'],
  'KI-8': ['5512', 'produção-não-exporta-pedidos-grandes'],
  'KI-3': ['889001', '1042'],
  'KI-30': ['ki-777'],
};

function portalOf({
  issues = ISSUES,
  match = {},
  ...site
}: { issues?: Record<string, string[]>; match?: Partial<TallyFacts['match']> } & Parameters<
  typeof siteOf
>[0] = {}) {
  const incident = incidentOf({ id: 'KI-31', started: '2026-05-07T10:15-03:00' });
  return createPortal(
    siteOf({ tally: TallySchema.parse({ match }), ...site }),
    Object.entries(issues).map(([id, aliases]) => issueOf({ id, aliases })),
    [incident],
  );
}

const match = matcherOf(portalOf());
const named = (ticket: Parameters<typeof match>[0]) =>
  match(ticket).issues.map(({ issue, rule }) => `${issue} by ${rule}`);

test.each([
  ['KI-1042', 'KI-1042'],
  [' ki-1042 ', 'KI-1042'],
  ['467419', 'KI-1042'],
  ['Problem ID 2', 'KI-1042'],
  ['Problem ID  2', 'KI-1042'],
  ['\tproblem\u00a0id 2\n', 'KI-1042'],
  ['help-12', 'KI-1042'],
  ['Unable-To-Export-Documents', 'KI-1042'],
  ['produça\u0303o-na\u0303o-exporta-pedidos-grandes', 'KI-8'],
  ['1042', 'KI-3'],
  ['KI-777', 'KI-30'],
])('a link field that says %j leads to %s', (link, issue) => {
  expect(named({ links: [link] })).toEqual([`${issue} by links`]);
});

test.each([
  ...[
    'KI‑8',
    'KI–8',
    'KI—8',
    'KI−8',
    'KI‐8',
    'KI﹣8',
    'KI－8',
    'KIー8',
    'KI\u00AD8',
    'KI\u00AD-8',
    'KI-\u00AD8',
    'KI\\-8',
  ],
  ...['K\u200BI-8', 'KI\u2060-\uFEFF8', '\u200EKI-8\u200E', 'ＫＩ－８', 'ki-８', 'Ｋi‑8'],
  ...[
    'KI&#8209;8',
    'KI&#x2011;8',
    'KI&ndash;8',
    'KI&minus;8',
    'KI&shy;-8',
    'KI&shy;8',
    'KI&amp;#8209;8',
    '&lt;KI&zwj;-8&gt;',
  ],
  ...[
    'https://desk.example.com/?q=KI%2D8',
    'https://desk.example.com/?q=see%20KI%E2%80%918',
    'a?q=%25E5%258F%2582KI-8',
  ],
  ...[
    '请参考KI-8的解决办法',
    '「KI-8」',
    '参照：KI-8。',
    'KI-8の回避策',
    'ดูKI-8ครับ',
    'KI-8을',
    'बग_KI-8',
    'בKI-8',
  ],
  ...['_KI-8_', '***KI-8***', '`KI-8`', '[KI-8](x)', '—KI-8—', 'KI-8—9', 'KI-8…'],
])('the text %j names KI-8', (text) => {
  expect(named({ text })).toEqual(['KI-8 by ids']);
});

test.each([
  ...[
    'KI‑80',
    'KI-8\u200B0',
    'KI-8\u00AD0',
    'KI-8０',
    'KI-8&zwj;0',
    'KI-8%30',
    'KI-8٣',
    'SKI‑8',
    'S\u200BKI-8',
    'S\u00ADKI-8',
  ],
  ...[
    'ｓKI-8',
    'éKI-8',
    'e\u0301KI-8',
    '&eacute;KI-8',
    'яKI-8',
    'KI-8и',
    'KI-8.5',
    'KI-8_9',
    'x_KI-8',
    'KI~8',
    'KI 8',
    'KI…8',
    'KI_8',
  ],
])('the text %j names nothing', (text) => {
  expect(named({ text })).toEqual([]);
});

test.each([
  ['https://status.example.com/known-issues/ki‑8/', 'addresses'],
  ['https://status.example.com/known-issues/ki%E2%80%918/', 'addresses'],
  ['https:&#x2F;&#x2F;status.example.com&#x2F;k&#x2F;8', 'addresses'],
  ['https://status.\u200Bexample.com/\u200Bk/\u200B8', 'addresses'],
  ['见https://status.example.com/k/8的说明', 'addresses'],
  ['https://status.example.com/k/8%E7%9A%84', 'addresses'],
  ['https://status.example.com/k/８', 'addresses'],
  ['https://status.example.com/k/8–see', 'addresses'],
  ['https://status.example.com/x/produção–não–exporta–pedidos–grandes', 'slugs'],
  ['produção‑não‑exporta‑pedidos‑grandes', 'slugs'],
  ['produ&ccedil;&atilde;o-não-exporta-pedidos-grandes', 'slugs'],
  ['看produção-não-exporta-pedidos-grandes吧', 'slugs'],
  ['produção-não-exporta-pedidos-grandes–ontem', 'slugs'],
])('the text %j leads to KI-8 by %s', (text, rule) => {
  const rules = new Set(match({ text }).issues.map(({ issue, rule: its }) => `${issue} by ${its}`));
  expect([`KI-8 by ${rule}`, 'KI-8 by ids']).toContain([...rules].join());
  expect(rules.size).toBe(1);
});

test.each([
  'KI‑8',
  'ＫＩ－８',
  'ki&#8209;8',
  'produção–não–exporta–pedidos–grandes',
  '\u200B5512',
  '５５１２',
])('a link field that says %j leads to KI-8', (link) => {
  expect(named({ links: [link] })).toEqual(['KI-8 by links']);
});

test.each(['KI‑8', 'ki–8', 'known‑issue‑8', 'ｋｉ＿８', 'ki\u200B-8'])(
  'tag %j, as programs change it',
  (tag) => {
    expect(named({ tags: [tag] })).toEqual(['KI-8 by tags']);
  },
);

test.each(['', '46741', '4674190', 'ProblemID2', '3', 'KI-10421', 'KI', 'see KI-1042', 'HELP-1', 'KI-31'])(
  'a link field that says %j leads nowhere',
  (link) => {
    expect(named({ links: [link] })).toEqual([]);
  },
);

test.each(['ki-1042', 'KI_1042', 'known-issue-1042', 'Known_Issue_1042', ' ki-1042 '])('tag %j', (tag) => {
  expect(named({ tags: [tag] })).toEqual(['KI-1042 by tags']);
});

test.each([
  '1042',
  'ki1042',
  'xki-1042',
  'ki-1042-x',
  'ki-01042',
  'known-issue',
  '467419',
  'export-error',
  'issue-1042',
])('tag %j names nothing', (tag) => {
  expect(match({ tags: [tag] })).toEqual({ issues: [], unknown: [] });
});

test('one ticket names several issues, each once, by the first rule that finds it', () => {
  const ticket = {
    links: ['467419', 'nothing'],
    tags: ['ki-8', 'ki_1042'],
    text: 'KI-8 and ki-3: https://status.example.com/k/30 https://status.example.com/k/3 export-error',
  };
  expect(named(ticket)).toEqual(['KI-1042 by links', 'KI-8 by tags', 'KI-3 by ids', 'KI-30 by addresses']);
});

test.each([
  ['links', ['KI-8 by tags', 'KI-3 by ids', 'KI-30 by addresses', 'KI-1042 by slugs']],
  ['tags', ['KI-1042 by links', 'KI-3 by ids', 'KI-30 by addresses']],
  ['ids', ['KI-1042 by links', 'KI-8 by tags', 'KI-30 by addresses']],
  ['addresses', ['KI-1042 by links', 'KI-8 by tags', 'KI-3 by ids']],
  ['slugs', ['KI-1042 by links', 'KI-8 by tags', 'KI-3 by ids', 'KI-30 by addresses']],
] as const)('%s can be switched off', (off, expected) => {
  const found = matcherOf(portalOf({ match: { [off]: false } }))({
    links: ['467419'],
    tags: ['ki-8'],
    text: 'KI-3 https://status.example.com/k/30 https://status.example.com/k/unable-to-export-documents',
  });
  expect(found.issues.map(({ issue, rule }) => `${issue} by ${rule}`)).toEqual(expected);
});

test('ids of no record are reported once, whatever names them; those of an incident, and other names, are not', () => {
  const ticket = {
    links: ['ki-9999', '46741'],
    tags: ['ki-10421'],
    text: 'KI-9999 ki-5 https://status.example.com/k/6 KI-31 k/7 https://status.example.com/k/9-times',
  };
  expect(match(ticket)).toEqual({ issues: [], unknown: ['KI-9999', 'KI-10421', 'KI-5', 'KI-6'] });
});

test('ids may begin with other letters', () => {
  const found = matcherOf(portalOf({ ids: { knownIssue: 'BUG' }, issues: { 'BUG-7': [] } }));
  for (const ticket of [{ tags: ['bug_7'] }, { text: 'Bug-7' }, { text: 'https://status.example.com/k/7' }])
    expect(found(ticket).issues).toMatchObject([{ issue: 'BUG-7' }]);
  expect(found({ text: 'KI-7 DEBUG-7', tags: ['ki-7'] })).toEqual({ issues: [], unknown: [] });
});

const SITES = [
  { letters: 'KI', url: 'https://status.example.com/' },
  { letters: 'KI', url: 'https://www.example.com/status/' },
  { letters: 'KI', url: 'http://localhost:8080/help' },
  { letters: 'B2', url: 'https://status.example.com/' },
];

describe.each(SITES)('the same by a slow and obvious way: $letters at $url', ({ letters, url }) => {
  const issues = {
    [`${letters}-1042`]: ['467419', 'unable-to-export-documents', 'export-error', '3'],
    [`${letters}-8`]: ['5512', 'produção-não-exporta-pedidos-grandes', 'pt'],
    [`${letters}-3`]: ['889001'],
    [`${letters}-30`]: [],
  };
  const site = portalOf({ url, ids: { knownIssue: letters }, issues });
  const quick = matcherOf(site);
  const base = `${url.replace(/^https?:\/\//, '').replace(/\/$/, '')}/`;
  const text = writtenTexts({ letters, base, issues });

  test('over texts made of pieces', () => {
    fc.assert(
      fc.property(text, (written) => {
        const slow = slowMatch(written, { letters, base, issues });
        const expected = new Map<string, string>();
        for (const rule of ['ids', 'addresses', 'slugs'] as const)
          for (const issue of slow[rule])
            if (issue in issues && !expected.has(issue)) expected.set(issue, rule);
        const found = quick({ text: written }).issues;
        expect(new Map(found.map(({ issue, rule }) => [issue, rule]))).toEqual(expected);
        const ranks = found.map(({ rule }) => MATCH_RULES.indexOf(rule));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(400) },
    );
  });
});
