import { expect, test } from 'vitest';
import type { KnownIssue } from '../../../src/domain/record/records.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { searchDocuments } from '../../../src/emit/search/document.ts';
import { issuePageView } from '../../../src/view/issue/issue.ts';
import { filesOf } from '../../support/api.ts';
import { contentOf, issueFile, publicationFrom } from '../../support/content.ts';

const STATEMENTS: [text: string, workaround: string | undefined, has: boolean, shown: string | undefined][] =
  [
    ['Pay by transfer.', undefined, true, 'Pay by transfer.'],
    ['![Untick “Legacy mode”](p.png)', undefined, true, '<img'],
    ['> [!TIP]\n> ![Untick “Legacy mode”](p.png)', undefined, true, '<img'],
    ['```\nset LEGACY=0\n```', undefined, true, 'LEGACY=0'],
    ['[Watch it](https://video.example/1)', undefined, true, 'https://video.example/1'],
    ['None known.', undefined, false, undefined],
    ['TBD', undefined, false, undefined],
    ['> [!NOTE]\n> There is no workaround.', undefined, false, undefined],
    ['~~Pay by transfer.~~ None.', undefined, false, 'Pay by transfer.'],
    ['None at this time. We expect a fix in June.', undefined, false, 'We expect a fix in June.'],
    ['There is none, but you can pay by transfer.', undefined, true, 'pay by transfer'],
    ['There is none, but you can pay by transfer.', 'none', false, 'pay by transfer'],
    ['There is none, but you can pay by transfer.', '{}', true, 'pay by transfer'],
    ['Pay by transfer.', 'none', false, 'Pay by transfer.'],
    ['None at this time. We expect a fix in June.', '{ verified: 2026-11-02 }', true, 'We expect a fix'],
  ];

test.each(STATEMENTS)('%j with workaround: %s', async (text, workaround, has, shown) => {
  const fields: Record<string, string> = workaround === undefined ? {} : { workaround };
  const publication = await publicationFrom({
    'known-issues/KI-1.md': issueFile('KI-1', fields, `## Summary\nIt fails.\n\n## Workaround\n${text}\n`),
    'known-issues/p.png': '',
  });
  const edition = editionOf(publication, 'en');
  const view = issuePageView(edition, publication.portal.byId.get('KI-1') as KnownIssue);
  expect(view.workaround.html !== undefined).toBe(has);
  expect(/Meanwhile|workaround/.test(view.copying.reply)).toBe(has);
  const [found] = [...searchDocuments(publication)];
  expect(found?.filters['workaround']).toEqual([has ? 'yes' : 'no']);

  const files = filesOf(emitAll(publication));
  const api = JSON.parse(files.get('api/v1/known-issues/ki-1.json') ?? '');
  expect(api.hasWorkaround).toBe(has);
  expect(api.workaround !== null).toBe(has);
  expect(files.get('llms.txt')).toContain(has ? 'workaround' : 'no workaround');
  if (shown === undefined) return;
  // What its author wrote arrives, whether it is a workaround or a word on there being none.
  const outputs = {
    page: view.workaround.html ?? view.workaround.remark?.html,
    api: JSON.stringify(api.workaround ?? api.workaroundRemark).replaceAll('\\"', '"'),
    markdown: files.get('known-issues/ki-1.md')?.replace('![Untick', '<img'),
    feed: files.get('feeds/records.json')?.replaceAll('\\"', '"'),
  };
  for (const [name, output] of Object.entries(outputs)) expect(output, name).toContain(shown);
});

test.each<[text: string, fields: Record<string, string>, problems: string[]]>([
  ['None known.', { severity: 'critical' }, []],
  ['Workaround: none', { severity: 'critical' }, []],
  ['Pay by transfer.', { severity: 'critical' }, ['critical-with-workaround 5']],
  ['There is none, but you can pay by transfer.', { severity: 'critical' }, ['doubtful-workaround 13']],
  ['There is none, but you can pay by transfer.', { severity: 'critical', workaround: 'none' }, []],
  [
    'There is none, but you can pay by transfer.',
    { severity: 'critical', workaround: '{}' },
    ['critical-with-workaround 5'],
  ],
  ['There is none, but you can pay by transfer.', {}, ['doubtful-workaround 13']],
  ['There is none, but you can pay by transfer.', { status: 'no-fix', reason: 'It is by design.' }, []],
  ['None.', { workaround: '{ verified: 2026-11-02 }' }, ['workaround-without-text 9']],
])('%j with %j', async (text, fields, expected) => {
  const { problems } = await contentOf({
    'known-issues/a.md': issueFile('KI-1', fields, `## Summary\nIt fails.\n\n## Workaround\n${text}\n`),
  });
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
});
