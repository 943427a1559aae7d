import { expect, test } from 'vitest';
import { contentOf, issueFile, SITE } from '../../../support/content.ts';
import { incidentFile, timelineOf } from '../../../support/problems.ts';

async function problems(path: string, text: string): Promise<string[]> {
  const { problems: found } = await contentOf({ [path]: text, 'incidents/p.png': '' });
  return found.filter(({ code }) => code !== 'unused-file').map(({ code, line }) => `${code} ${line}`);
}

test.each([
  ['', ['record-without-words 3']],
  ['<!-- to be written -->\n', ['record-without-words 3']],
  ['## Timeline\n', ['record-without-words 3']],
  ['It was slow.\n', ['incident-without-update 6']],
  ['It was slow.\n\n## Timeline\n', ['incident-without-update 13']],
  [timelineOf('2026-05-07 10:20 · Investigating', '2026-05-07 12:31 · Resolved'), []],
  ['## Timeline\n\n### 2026-05-07 12:31 · Resolved\n', []],
])('an incident of %j', async (body, expected) => {
  expect(await problems('incidents/a.md', incidentFile({}, body))).toEqual(expected);
});

test.each([
  ['', ['record-without-words 3']],
  ['It takes an hour.\n', []],
  ['![The window](p.png)\n', []],
])('a maintenance of %j', async (body, expected) => {
  const scheduled = '{ start: 2026-11-01T10:00, end: 2026-11-01T11:00 }';
  const fields = {
    kind: 'maintenance',
    impact: undefined,
    started: undefined,
    resolved: undefined,
    scheduled,
  };
  expect(await problems('incidents/a.md', incidentFile(fields, body, 'checkout: under_maintenance'))).toEqual(
    expected,
  );
});

test.each([
  ['## Summary\n\n## Workaround\n', ['record-without-words 3']],
  ['## Summary\n\n## Workaround\n\nN/A\n', []],
  ['## Summary\n\nIt fails.\n', ['no-workaround-section 4']],
  ['## Summary\n\nIt fails.\n\n### Workaround\n\nWait.\n', ['lost-heading 14']],
])('a known issue of %j', async (body, expected) => {
  expect(await problems('known-issues/a.md', issueFile('KI-1', {}, body))).toEqual(expected);
});

test('a heading is proposed in the language of the file', async () => {
  const site = SITE.replace('[en, pt]', '[pt, en]');
  const { problems } = await contentOf({
    'site.yaml': site,
    'known-issues/a.md': issueFile('KI-1', {}, 'Falha.\n'),
    'incidents/a.md': incidentFile({}, 'Ficou lento.\n'),
  });
  expect(problems.map(({ fix }) => /“(## .*?)”/.exec(fix)?.[1])).toEqual([
    '## Linha do tempo',
    '## Solução alternativa',
  ]);
});
