import { expect, test } from 'vitest';
import {} from '../../../../src/edition/edition.ts';
import { searchDocument, searchDocuments } from '../../../../src/emit/search/document.ts';
import { editionFor, issueOf, publicationOf, translated } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';

const issue = issueOf({
  aliases: ['467419', 'unable-to-export'],
  reports: { reporters: 352, tickets: 401, asOf: '2026-06-01' },
  sections: { summary: 'Exports fail.', workaround: 'Export one entity at a time.' },
  updates: [
    ['2026-05-01', 'confirmed', 'Seen by us.'],
    ['2026-12-01', 'fixed', 'Not said yet.'],
  ],
});

test('a known issue is narrowed by its facts, and says how it begins', () => {
  const document = searchDocument(issue, editionFor({ issues: [issue] }));
  expect(document).toMatchObject({
    language: 'en',
    url: 'known-issues/ki-1042/',
    content: 'Exports fail.',
    filters: {
      kind: ['known-issue'],
      status: ['backlog', 'open'],
      component: ['catalog'],
      workaround: ['yes'],
      language: ['en'],
    },
    sort: { reporters: '352' },
  });
  expect(document.meta['reporters']).toBe('352');
});

test('each language has its words, or the original ones and says so', () => {
  const portuguese = translated(issue, 'pt', 'Não exporta', { summary: 'A exportação falha.' });
  const documents = [...searchDocuments(publicationOf({ issues: [portuguese] }))];
  expect(documents.map(({ url, meta, filters }) => [url, meta['title'], filters['language']])).toEqual([
    ['known-issues/ki-1042/', 'Documents with fields of two entities can’t be exported', ['en']],
    ['pt/known-issues/ki-1042/', 'Não exporta', ['pt']],
    ['es/known-issues/ki-1042/', 'Documents with fields of two entities can’t be exported', ['en']],
  ]);
});

test('every document has every order, as a number', () => {
  const incident = incidentOf({ id: 'INC-31', started: '2026-05-07T10:15-03:00' });
  const maintenance = maintenanceOf({
    id: 'INC-32',
    start: '2026-11-20T11:00-03:00',
    end: '2026-11-20T13:00-03:00',
  });
  const publication = publicationOf({ issues: [issue], incidents: [incident, maintenance] });
  const documents = [...searchDocuments(publication)];
  expect(documents).toHaveLength(9);
  for (const { sort } of documents) {
    expect(sort.date).toMatch(/^\d+$/);
    expect(sort.reporters).toMatch(/^\d+$/);
  }
  const dates = documents.slice(0, 3).map(({ sort }) => Number(sort.date));
  expect(dates.toSorted((a, b) => a - b)).toEqual(dates);
});

test('incidents say when they were and have no workaround to filter by', () => {
  const incident = incidentOf({
    id: 'INC-31',
    started: '2026-05-07T23:30-03:00',
    resolved: '2026-05-08T01:00-03:00',
    components: { payments: 'major_outage' },
    updates: [['2026-05-07T23:40-03:00', 'investigating', 'Payments are declined.']],
  });
  const document = searchDocument(incident, editionFor({ incidents: [incident] }, 'pt'));
  expect(document.meta).toMatchObject({ id: 'INC-31', day: '2026-05-07' });
  expect(document.filters).toEqual({
    kind: ['incident'],
    status: ['resolved'],
    component: ['payments'],
    language: ['en'],
  });
  expect(document.content).toBe('Payments are declined.');
});

test('a record that says nothing is found by its title', () => {
  const silent = issueOf({ sections: {} });
  const document = searchDocument(silent, editionFor({ issues: [silent] }));
  expect(document.content).toBe(document.meta['title']);
});
