import { expect, test } from 'vitest';
import { teamWork } from '../../../../src/domain/teams.ts';
import { issueFacts } from '../../../../src/view/issue/facts.ts';
import { issueTable } from '../../../../src/view/issues/issue-row.ts';
import { nowView } from '../../../../src/view/now/now.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import { teamView } from '../../../../src/view/team/team.ts';
import { editionFor, issueOf } from '../../../support/portals.ts';

const what = { en: 'Fix in review', pt: 'Correção em revisão' };
const issue = issueOf({
  id: 'KI-7',
  team: 'data',
  created: '2026-09-01',
  updated: '2026-11-10',
  workaround: { since: '2026-09-03' },
  next: { by: '2026-11-30', what },
  promised: [
    { by: '2026-11-01', what, kept: '2026-10-30' },
    { by: '2026-11-02', what, kept: '2026-11-05' },
    { by: '2026-11-03', what },
    { by: '2026-11-04', what, dropped: { en: 'Too risky', pt: 'Arriscado demais' } },
  ],
});
const site = { languages: ['en' as const, 'pt' as const], teams: { data: { name: 'Data team' } } };
const edition = (language: 'en' | 'pt' = 'en', targets: object = { answer: '4h' }) =>
  editionFor({ issues: [issue], site: { ...site, targets } }, language);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const factOf = (language: 'en' | 'pt', label: string, targets?: object) =>
  issueFacts(edition(language, targets), issue).find((fact) => fact.label === label);

test('former promises stand in the margin, each with how it went', () => {
  expect(factOf('en', 'Promised before')?.lines?.map((line) => plain(plainText(line)))).toEqual([
    'Fix in review, by 1 Nov 2026: kept on 30 Oct 2026',
    'Fix in review, by 2 Nov 2026: kept 3 days late',
    'Fix in review, by 3 Nov 2026: not kept',
    'Fix in review, by 4 Nov 2026: dropped. Too risky',
  ]);
  expect(factOf('pt', 'Prometido antes')?.lines?.map((line) => plain(plainText(line)))).toEqual([
    'Correção em revisão, até 1 de nov. de 2026: promessa cumprida em 30 de out. de 2026',
    'Correção em revisão, até 2 de nov. de 2026: promessa cumprida com 3 dias de atraso',
    'Correção em revisão, até 3 de nov. de 2026: promessa não cumprida',
    'Correção em revisão, até 4 de nov. de 2026: desistimos. Arriscado demais',
  ]);
});

test('how soon it had an answer is said in days, where the site has a target for answers', () => {
  expect(factOf('en', 'First answer after')?.text).toBe('2 days, a workaround');
  expect(factOf('en', 'First answer after', { acknowledge: '1h' })).toBeUndefined();
});

test('lists say what is promised next, and the home page doesn’t', () => {
  const [row] = issueTable(edition(), [issue], 'Issues').rows;
  expect(row?.promised && plain(plainText(row.promised.ahead))).toBe('Fix in review, by 30 Nov 2026');
  expect(issueTable(edition(), [issue], 'Issues').promises).toBe(true);
  expect(nowView(edition()).issues?.table.promises).toBe(false);
});

test('the page of the team counts what was kept in time, and not what was given up', () => {
  const work = teamWork(edition().publication).get('data');
  if (!work) throw new Error('The team has no page');
  expect(teamView(edition(), 'data', work).shares).toEqual([
    'Promises kept in time: 1 of 3',
    'Of the last 90 days, as far as records date it.',
  ]);
});
