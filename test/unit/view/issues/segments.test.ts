import { expect, test } from 'vitest';
import { segmentsAsked, segmentsOf } from '../../../../src/domain/record/segments.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { recordFacts } from '../../../../src/emit/finding/record-facts.ts';
import { searchDocument } from '../../../../src/emit/search/document.ts';
import { issueFacts } from '../../../../src/view/issue/facts.ts';
import { issueListView } from '../../../../src/view/issues/issue-list.ts';
import { issueLists } from '../../../../src/view/issues/issue-lists.ts';
import type { SegmentsOfList } from '../../../../src/view/issues/segments.ts';
import { searchView } from '../../../../src/view/search/search.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

const segments = { start: { name: 'Start' }, constructor: { name: { en: 'Builders', pt: 'Construtores' } } };
const reports = {
  ...{ reporters: 1_240, tickets: 1_300, asOf: '2026-06-01' },
  segments: { start: 12, constructor: 1_200 },
};
const publication = publicationOf({
  site: { segments },
  issues: [
    issueOf({ id: 'KI-1', reports }),
    issueOf({ id: 'KI-2', segments: ['constructor'] }),
    issueOf({ id: 'KI-3', segments: ['start'], status: 'fixed', fixed: { on: '2026-06-01' } }),
    issueOf({ id: 'KI-4', segments: ['start', 'constructor'] }),
  ],
  incidents: [incidentOf({ started: '2026-05-20T11:00-03:00', components: { payments: 'partial_outage' } })],
});
const { portal } = publication;
const english = editionOf(publication, 'en');
const idsIn = (path: string) =>
  issueLists(publication)
    .get(path)
    ?.issues.map(({ id }) => id);

test('what names no segment hits all, and so does what is no issue', () => {
  const asked = segmentsAsked(portal);
  expect(asked).toEqual(['start', 'constructor']);
  expect(portal.issues.map((issue) => segmentsOf(issue, asked).join())).toEqual(
    expect.arrayContaining(['start,constructor', 'constructor', 'start']),
  );
  for (const incident of portal.incidents) expect(segmentsOf(incident, asked)).toEqual(asked);
});

test('there is nothing to choose from without segments, or where no issue is apart', () => {
  const all = [issueOf({ segments: ['start', 'constructor'] }), issueOf({ id: 'KI-2' })];
  for (const site of [{}, { segments }]) {
    const same = publicationOf({ site, issues: all });
    const edition = editionOf(same, 'en');
    expect([...issueLists(same).keys()].filter((path) => path.includes('segment'))).toEqual([]);
    expect(issueListView(edition, 'open/', 1)).toMatchObject({ segments: undefined });
    expect(issueListView(edition, 'open/', 1).facets.map(({ heading }) => heading)).not.toContain(
      'Customers',
    );
    const facts = recordFacts(same.portal.issues, edition);
    expect(facts).not.toHaveProperty('segments');
    expect(facts.names).not.toHaveProperty('segments');
    expect(searchView(edition).segments).toBeUndefined();
    expect(searchDocument(all[0] ?? issueOf(), edition).filters).not.toHaveProperty('segment');
  }
});

test('each segment has pages of its own, of what hits it, and what is narrowed further is searched', () => {
  expect(idsIn('segment/start/open/')?.sort()).toEqual(['KI-1', 'KI-4']);
  expect(idsIn('segment/start/')?.sort()).toEqual(['KI-1', 'KI-3', 'KI-4']);
  expect(idsIn('segment/constructor/open/')?.sort()).toEqual(['KI-1', 'KI-2', 'KI-4']);
  const view = issueListView(english, 'segment/constructor/open/', 1);
  expect(view).toMatchObject({ title: 'Open known issues that hit Builders', segments: undefined });
  expect(view.applied).toMatchObject([{ text: 'Builders', keeps: '' }]);
  const { facets = [] } = view.facets.find(({ heading }) => heading === 'Customers') ?? {};
  expect(facets.map(({ text, count, keeps }) => [text, count, keeps])).toEqual([
    ['All', '3', ''],
    ['Builders', '3', ''],
    ['Start', '2', 'start'],
  ]);
  const component = view.facets.find(({ heading }) => heading === 'Component')?.facets.at(-1);
  expect(component?.href).toMatch(
    /search\/\?kind=known-issue&status=open&component=catalog&segment=constructor$/,
  );
});

test('a list knows which of its issues hit others only than each segment', () => {
  const view = issueListView(editionOf(publication, 'pt'), 'all/', 1);
  expect(JSON.parse(view.segments?.data ?? '')).toEqual({
    start: {
      ...{ showing: 'Mostrando o que afeta Start.', others: ['KI-2'] },
      ...{ heading: '3 problemas\u00a0· em aberto primeiro, depois mais relatados', range: '1 a 3 de 3.' },
    },
    constructor: {
      ...{ showing: 'Mostrando o que afeta Construtores.', others: ['KI-3'] },
      ...{ heading: '3 problemas\u00a0· em aberto primeiro, depois mais relatados', range: '1 a 3 de 3.' },
    },
  });
});

test('search is narrowed by the same: its index, what it browses, and its filters', () => {
  const { facets } = searchView(english);
  expect(facets.find(({ key }) => key === 'segment')?.values).toEqual([
    { value: 'start', text: 'Start' },
    { value: 'constructor', text: 'Builders' },
  ]);
  const records = [...portal.issues, ...portal.incidents];
  const facts = recordFacts(records, english);
  expect(facts.names.segments).toEqual(['start', 'constructor']);
  for (const [index, record] of records.entries()) {
    const its = segmentsOf(record, ['start', 'constructor']);
    const numbers = facts.segments?.[index] ?? [];
    expect(numbers.length === 0 ? [0, 1] : numbers).toEqual(
      its.map((key) => ['start', 'constructor'].indexOf(key)),
    );
    expect(searchDocument(record, english).filters['segment']).toEqual(its);
  }
});

test('who reported an issue is said by segment, the most first, with how many aren’t told apart', () => {
  const factOf = (language: 'en' | 'pt', label: string) => {
    const issue = portal.issues.find(({ id }) => id === 'KI-1');
    return (
      issue && issueFacts(editionOf(publication, language), issue).find((fact) => fact.label === label)?.text
    );
  };
  expect(factOf('en', 'Reported by')).toBe('1,200\u00a0Builders, 12\u00a0Start, 28 more');
  expect(factOf('pt', 'Relatado por')).toBe('1.200\u00a0Construtores, 12\u00a0Start, mais\u00a028');
});

test('each page of a list has what it says once others’ issues are left out, counted over the whole list', () => {
  // Of 120 issues every third hits Start, and none of the last page does.
  const issues = Array.from({ length: 120 }, (_, index) =>
    issueOf({
      id: `KI-${index + 1}`,
      updated: `2026-01-0${index < 100 ? 2 : 1}`,
      ...{ segments: index % 3 === 0 && index < 100 ? ['start'] : ['constructor'] },
    }),
  );
  const edition = editionOf(publicationOf({ site: { segments }, issues }), 'en');
  const pages = [1, 2, 3].map((number) => issueListView(edition, 'open/', number));
  const ofStart = pages.map((page) => (JSON.parse(page.segments?.data ?? '{}') as SegmentsOfList)['start']);
  const heading = '34 open issues\u00a0· last updated first';
  expect(pages.map((page) => page.heading)).toEqual(
    Array(3).fill('120 open issues\u00a0· last updated first'),
  );
  expect(ofStart.map((own) => own?.heading)).toEqual([heading, heading, heading]);
  const shown = pages.map(
    (page, index) => (page.table?.rows.length ?? 0) - (ofStart[index]?.others.length ?? 0),
  );
  expect(shown.reduce((sum, each) => sum + each)).toBe(34);
  const [first = 0, second = 0, third] = shown;
  expect(third).toBe(0);
  expect(ofStart.map((own) => own?.range)).toEqual([
    `1 to ${first} of 34.`,
    `${first + 1} to ${first + second} of 34.`,
    '',
  ]);
});
