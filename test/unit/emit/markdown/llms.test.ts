import { expect, test } from 'vitest';
import { defaultEdition, editionOf } from '../../../../src/edition/edition.ts';
import { llmsFile } from '../../../../src/emit/markdown/llms.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { feedPortal } from '../feeds/portal.ts';

const textOf = (...[over]: Parameters<typeof publicationOf>) =>
  String(llmsFile(defaultEdition(publicationOf(over))).content);
const section = (text: string, title: string) =>
  text
    .split(/^## /m)
    .find((part) => part.startsWith(`${title}\n`))
    ?.split('\n')
    .filter((line) => line.startsWith('- ')) ?? [];

test('llms.txt has the shape that llmstxt.org describes', () => {
  const text = String(llmsFile(editionOf(feedPortal(), 'en')).content);
  const blocks = text.trimEnd().split('\n\n');
  expect(blocks[0]).toBe('# Halyard Status');
  expect(blocks[1]).toMatch(/^> What is broken at Halyard now/);
  const after = blocks.slice(blocks.findIndex((block) => block.startsWith('## ')));
  expect(after.length).toBeGreaterThan(8);
  for (const [index, block] of after.entries()) {
    if (index % 2 === 0) expect(block).toMatch(/^## .+$/);
    else
      for (const line of block.split('\n'))
        expect(line).toMatch(/^- \[[^\n]+\]\(https:\/\/[^\s)]+\)(: .+)?$/);
  }
});

test('it names open issues, the most reported first, with what helps', () => {
  const reports = (reporters: number) => ({ reporters, tickets: reporters, asOf: '2026-11-01' });
  const text = textOf({
    issues: [
      issueOf({ id: 'KI-1', reports: reports(3) }),
      issueOf({ id: 'KI-2', reports: reports(9), sections: { workaround: 'Wait.' } }),
      issueOf({ id: 'KI-3', status: 'fixed', fixed: { on: '2026-11-01' } }),
    ],
  });
  expect(section(text, 'Open known issues')).toEqual([
    '- [KI-2: Documents with fields of two entities can’t be exported](https://status.example.com/known-issues/ki-2.md): Accepted, no date yet · Catalog · with a workaround · 9 customers reported it',
    '- [KI-1: Documents with fields of two entities can’t be exported](https://status.example.com/known-issues/ki-1.md): Accepted, no date yet · Catalog · no workaround yet · 3 customers reported it',
  ]);
});

test('it says what is promised next, by when', () => {
  const next = { by: '2026-11-30', what: { en: 'Fix in review', pt: 'Correção em revisão' } };
  const [line] = section(textOf({ issues: [issueOf({ next })] }), 'Open known issues');
  expect(line).toMatch(/ · no workaround yet · Next: Fix in review, by 30 Nov 2026$/);
});

test('it names the pages made of all records, where the portal has them', () => {
  const pages = (text: string) => section(text, 'Pages').map((line) => line.replace(/^- \[(.*?)\].*$/, '$1'));
  expect(pages(textOf({}))).not.toContain('Roadmap');
  const issues = [issueOf({ reports: { reporters: 3, tickets: 3, asOf: '2026-11-01' } })];
  expect(pages(textOf({ issues }))).toEqual(
    expect.arrayContaining(['Known issues', 'Priorities', 'Roadmap']),
  );
  expect(section(textOf({ issues }), 'Pages')).toContain('- [Roadmap](https://status.example.com/roadmap/)');
});

test('it stays short, and says where the rest is', () => {
  const issues = Array.from({ length: 130 }, (_, index) => issueOf({ id: `KI-${index + 1}` }));
  const lines = section(textOf({ issues }), 'Open known issues');
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe('- [The rest: 30 more](https://status.example.com/known-issues/)');
});

test('it tells what goes on from what is planned and what is over', () => {
  const open = incidentOf({
    id: 'INC-50',
    started: '2026-11-20T11:00-03:00',
    components: { checkout: 'major_outage' },
  });
  const text = String(
    llmsFile(editionOf(feedPortal({ incidents: [...feedPortal().portal.incidents, open] }), 'en')).content,
  );
  const ids = (title: string) => section(text, title).map((line) => /INC-\d+/.exec(line)?.[0]);
  expect(ids('Open incidents and maintenance')).toEqual(['INC-50']);
  expect(ids('Planned')).toEqual(['INC-40', 'INC-41']);
  expect(ids('Recent incidents and maintenance')).toEqual(['INC-31']);
});

test('it is in the default language, below any base, and leaves out what there is none of', () => {
  const text = textOf({ baseUrl: 'https://a.example/status/', site: { languages: ['pt'] } });
  expect(text).toContain('[api/v1/site.json](https://a.example/status/api/v1/site.json): O portal, ');
  expect(text).not.toMatch(/Outros idiomas|Problemas conhecidos em aberto/);
});
