import { expect, test } from 'vitest';
import { createAddresses } from '../../../../src/domain/addresses.ts';
import type { Publication } from '../../../../src/domain/publication.ts';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { cardsOf, homeCard, recordCard } from '../../../../src/view/card/card.ts';
import { pageShell } from '../../../../src/view/parts/page-shell.ts';
import { at, incidentOf, maintenanceOf, portalOf } from '../../../support/records.ts';

const NOW = at('2026-11-23T14:49-03:00');

function publicationOf(incidents: IncidentRecord[], now = NOW): Publication {
  const portal = portalOf(incidents);
  const addresses = createAddresses(new URL(portal.site.url), portal.site.defaultLanguage);
  return { portal, addresses, now };
}
const outage = incidentOf({
  id: 'INC-2',
  title: 'Orders can’t be placed',
  started: '2026-11-23T14:02-03:00',
  components: { checkout: 'major_outage' },
});
const past = (id: string) =>
  incidentOf({
    id,
    title: `${id} is over`,
    started: '2026-01-02T10:00-03:00',
    resolved: '2026-01-02T11:00-03:00',
  });
const english = (publication: Publication) => editionOf(publication, 'en');

test('the home page’s card says the answer, and is another file for another answer', () => {
  const [well, bad] = [publicationOf([past('INC-4')]), publicationOf([outage])].map((each) =>
    homeCard(english(each)),
  );
  expect(well).toMatchObject({ sentence: 'Everything is working.', state: 'operational' });
  expect(bad).toMatchObject({
    sentence: 'Checkout is down.',
    state: 'major_outage',
    alt: 'Checkout is down. · Halyard Status',
  });
  expect(well?.path).toMatch(/^cards\/[0-9a-f]{16}\.png$/);
  expect(bad?.path).not.toBe(well?.path);
  expect(homeCard(english(publicationOf([outage], NOW + 60_000))).path).toBe(bad?.path);
});

test('the card of a portal that has never recorded an incident doesn’t say that all is well', () => {
  expect(homeCard(english(publicationOf([])))).toMatchObject({
    sentence: 'No known issue is open',
    state: undefined,
  });
});

test('what goes on and what is planned is named; all that is over shares a card', () => {
  const planned = maintenanceOf({
    id: 'INC-3',
    title: 'Servers are replaced',
    start: '2026-12-05T02:00-03:00',
    end: '2026-12-05T04:00-03:00',
  });
  const edition = english(publicationOf([outage, planned, past('INC-4'), past('INC-5')]));
  expect(recordCard(edition, outage)).toMatchObject({
    label: 'Investigating',
    sentence: 'Orders can’t be placed',
  });
  expect(recordCard(edition, planned)).toMatchObject({
    label: 'Scheduled',
    sentence: 'Servers are replaced',
  });
  expect(recordCard(edition, past('INC-4'))).toMatchObject({ label: 'Incidents', sentence: 'Resolved' });
  expect(recordCard(edition, past('INC-4')).path).toBe(recordCard(edition, past('INC-5')).path);
});

test('an archive of any length has the cards of one', () => {
  const archive = (length: number) => Array.from({ length }, (_, index) => past(`INC-${index + 1}`));
  expect(cardsOf(publicationOf(archive(200)))).toHaveLength(cardsOf(publicationOf(archive(1))).length);
});

test('a page names its card by its full address, or none where cards can’t be drawn', () => {
  const publication = publicationOf([]);
  const page = {
    address: () => 'search/',
    title: 'Search',
    description: 'Search.',
    section: 'search',
  } as const;
  const { card } = pageShell(english(publication), page);
  expect(card?.href).toMatch(/^https:\/\/status\.example\.com\/cards\/[0-9a-f]{16}\.png$/);
  expect(cardsOf(publication).map(({ path }) => new URL(path, 'https://status.example.com/').href)).toContain(
    card?.href,
  );
  expect(pageShell(english({ ...publication, withoutCards: true }), page).card).toBeUndefined();
});
