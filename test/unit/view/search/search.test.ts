import { expect, test } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { searchView } from '../../../../src/view/search/search.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';

const publication = publicationOf({
  baseUrl: 'https://example.com/status/',
  issues: [issueOf({ status: 'scheduled' }), issueOf({ id: 'KI-7', status: 'no-fix', reason: 'By design.' })],
  incidents: [
    incidentOf({ started: '2026-11-20T11:00-03:00', components: { payments: 'partial_outage' } }),
    maintenanceOf({ start: '2026-12-01T01:00-03:00', end: '2026-12-01T02:00-03:00' }),
  ],
});

test('offers what the records have, in the order of the page and the words of the language', () => {
  const { facets } = searchView(editionOf(publication, 'pt'));
  const texts = (key: string) => facets.find((facet) => facet.key === key)?.values.map(({ text }) => text);
  expect(texts('kind')).toEqual(['Problemas conhecidos', 'Incidentes', 'Manutenções']);
  expect(texts('component')).toEqual(['Pagamentos', 'Catalog']);
  expect(facets.find(({ key }) => key === 'status')?.values.map(({ value }) => value)).toEqual([
    ...['scheduled', 'no-fix', 'investigating'],
  ]);
});

test('has each state in the words for each kind of record', () => {
  expect(
    searchView(editionOf(publication, 'en')).states.map(({ kind, state }) => `${kind} ${state}`),
  ).toEqual([
    ...['known-issue scheduled', 'known-issue no-fix', 'incident investigating', 'maintenance scheduled'],
  ]);
});

test('knows where the index is, below a sub-path too', () => {
  const view = searchView(editionOf(publication, 'es'));
  expect(view.folder).toBe('/status/pagefind/');
  expect(view.action).toBe('/status/es/search/');
});
