import { expect, test } from 'vitest';
import { INCIDENT_STATES, ISSUE_STATUSES, MAINTENANCE_STATES } from '../../../../src/domain/vocabulary.ts';
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

test('offers the kinds and components of the records, in the order of the page and the words of the language', () => {
  const { facets } = searchView(editionOf(publication, 'pt'));
  const texts = (key: string) => facets.find((facet) => facet.key === key)?.values.map(({ text }) => text);
  expect(texts('kind')).toEqual(['Problemas conhecidos', 'Incidentes', 'Manutenções']);
  expect(texts('component')).toEqual(['Pagamentos', 'Catalog']);
});

test('offers the versions that issues name, the highest first, and where to report what isn’t found', () => {
  const versioned = publicationOf({
    issues: [
      issueOf({ affects: { versions: ['1.9', '2.0-beta'] } }),
      issueOf({ id: 'KI-7', affects: { versions: ['1.10', '1.9'] } }),
    ],
    site: { links: [{ name: { en: 'Support', pt: 'Suporte' }, url: 'https://help.example.com/' }] },
  });
  const { facets, reports } = searchView(editionOf(versioned, 'pt'));
  expect(facets.find(({ key }) => key === 'version')?.values.map(({ value }) => value)).toEqual([
    '2.0-beta',
    '1.10',
    '1.9',
  ]);
  expect(reports).toEqual([{ component: '', text: 'Suporte', href: 'https://help.example.com/' }]);
  expect(searchView(editionOf(publication, 'en')).reports).toEqual([]);
});

test('has all states of the kinds that there are, whatever states their records are in', () => {
  const { states, facets } = searchView(editionOf(publication, 'en'));
  expect(states.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    ...ISSUE_STATUSES.map((state) => `known-issue ${state}`),
    ...INCIDENT_STATES.map((state) => `incident ${state}`),
    ...MAINTENANCE_STATES.map((state) => `maintenance ${state}`),
  ]);
  const values = facets.find(({ key }) => key === 'status')?.values.map(({ value }) => value);
  expect(values).toEqual(['open', ...new Set(states.map(({ state }) => state))]);
  const issuesAlone = searchView(editionOf(publicationOf({ issues: [issueOf()] }), 'en'));
  expect(new Set(issuesAlone.states.map(({ kind }) => kind))).toEqual(new Set(['known-issue']));
});

test('knows where the index is, below a sub-path too', () => {
  const view = searchView(editionOf(publication, 'es'));
  expect(view.pagefind).toBe('/status/pagefind/');
  expect(view.finding).toBe('/status/finding/');
  expect(view.action).toBe('/status/es/search/');
});
